package grammar

// fixedAt returns what stands for the phrase that begins at word i, and how many words it has; 0 where none does.
func (t *Tree) fixedAt(i int) (form string, words int) {
	w, next := &t.Words[i], ""
	if i+1 < len(t.Words) {
		next = t.Words[i+1].Lower
	}
	switch w.Lower {
	case "funding": // "is funding schools", "for funding the agency"
		if i > 0 && (Auxiliaries[t.Words[i-1].Lower] || Determiners[next] || possessives[next]) {
			return "", 0
		}
	case "supplied": // "arms supplied by Iran"
		if Prepositions[next] {
			return "", 0
		}
	case "stern", "stark": // Howard Stern
		if startsUpper(w.Text) {
			return "", 0
		}
	}
	for j := range fixed {
		if p := &fixed[j]; t.reads(i, p.words) && (startsUpper(w.Text) || !startsUpper(p.form)) {
			return p.form, len(p.words)
		}
	}
	return "", 0
}

// fixed are phrases that a parser reads word by word, and words of the same use.
var fixed = [...]struct {
	words []string
	form  string
}{
	{[]string{"shot", "down"}, "downed"}, // no shot that is down
	{[]string{"shot", "dead"}, "downed"},
	{[]string{"shot", "and", "killed"}, "downed"},
	{[]string{"shot", "and", "wounded"}, "downed"},
	{[]string{"shot", "and", "injured"}, "downed"},
	{[]string{"persona", "non", "grata"}, "unwelcome"},
	{[]string{"secretary", "-", "general"}, "Secretary"},
	{[]string{"secretary", "general"}, "Secretary"},
	{[]string{"lieutenant", "-", "colonel"}, "Colonel"},
	{[]string{"lieutenant", "-", "general"}, "General"},
	{[]string{"major", "-", "general"}, "General"},
	{[]string{"brigadier", "-", "general"}, "General"},
	{[]string{"governor", "-", "general"}, "Governor"},
	{[]string{"attorney", "-", "general"}, "Secretary"},
	{[]string{"vice", "-", "president"}, "President"},
	{[]string{"vice", "-", "premier"}, "President"},
	{[]string{"vice", "-", "admiral"}, "General"},
	{[]string{"rear", "-", "admiral"}, "General"},
	{[]string{"thereupon"}, "then"},
	{[]string{"director", "-", "general"}, "Director"},
	{[]string{"search", "and", "rescue"}, "rescue"},
	{[]string{"search", "-", "and", "-", "rescue"}, "rescue"},
	{[]string{"consented"}, "agreed"},
	{[]string{"assented"}, "agreed"},
	{[]string{"acquiesced"}, "agreed"},
	{[]string{"activists"}, "members"},
	{[]string{"sit", "-", "in"}, "protest"},
	{[]string{"sit", "-", "ins"}, "protests"},
	{[]string{"rung"}, "called"},
	{[]string{"rang"}, "called"},
	{[]string{"kicked", "off"}, "commenced"},
	{[]string{"border", "crossing"}, "border"},
	{[]string{"border", "crossings"}, "borders"},
	{[]string{"as", "soon", "as", "possible"}, "soon"},
	{[]string{"as", "many", "as"}, "about"},
	{[]string{"as", "much", "as"}, "about"},
	{[]string{"ally"}, "friend"},
	{[]string{"rig"}, "plant"},
	{[]string{"rigs"}, "plants"},
	{[]string{"warplane"}, "plane"},
	{[]string{"warplanes"}, "planes"},
	{[]string{"withdrawal"}, "departure"},
	{[]string{"withdrawals"}, "departures"},
	{[]string{"unfroze"}, "froze"},
	{[]string{"unsealed"}, "opened"},
	{[]string{"unblocked"}, "opened"},
	{[]string{"unlocked"}, "opened"},
	{[]string{"unloaded"}, "emptied"},
	{[]string{"unleashed"}, "launched"},
	{[]string{"overruled"}, "rejected"},
	{[]string{"intensified"}, "increased"},
	{[]string{"amassed"}, "gathered"},
	{[]string{"relaxed"}, "eased"},
	{[]string{"supplied"}, "gave"},
	{[]string{"funding"}, "money"},
	{[]string{"stern"}, "strong"},
	{[]string{"stark"}, "strong"},
	{[]string{"assembly"}, "council"},
	{[]string{"opponent"}, "rival"},
	{[]string{"delegate"}, "member"},
	{[]string{"representative"}, "agent"},
	{[]string{"executive"}, "officer"},
	{[]string{"admiral"}, "officer"},
	{[]string{"undersecretary"}, "secretary"},
}

// stoodFor are the lemmas of words that stand for others of the same meaning.
var stoodFor = map[string]string{
	"protest": "protest", "protests": "protest", // "sit-in"
	"released":  "release",                                                              // "set free"
	"commenced": "commence",                                                             // "kicked off"
	"stayed":    "entrench",                                                             // "dug in"
	"object":    "demur", "objects": "demur", "objected": "demur", "objecting": "demur", // "said no"
	"fired": "test-fire",
	"jet":   "jet", "jets": "jet", "plane": "plane", "planes": "plane", "helicopter": "helicopter", "helicopters": "helicopter",
	"drone": "drone", "drones": "drone", "tank": "tank", "tanks": "tank",
}
