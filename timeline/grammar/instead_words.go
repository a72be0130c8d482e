package grammar

import "strings"

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
	for _, s := range fixed[w.Lower] {
		if t.reads(i, s.words) && (startsUpper(w.Text) || !startsUpper(s.form)) {
			return s.form, len(s.words)
		}
	}
	return "", 0
}

// standIn is a phrase, and what stands for it.
type standIn struct {
	words []string
	form  string
}

// phrases reads a list of phrases, one a line, the last word of each being what stands for the others. They are found by their
// first words.
func phrases(list string) map[string][]standIn {
	m := map[string][]standIn{}
	for line := range strings.Lines(list) {
		if f := strings.Fields(line); len(f) > 1 {
			m[f[0]] = append(m[f[0]], standIn{words: f[:len(f)-1], form: f[len(f)-1]})
		}
	}
	return m
}

// fixed are phrases that a parser reads word by word, as in "a shot that is down", and words that it has not learned, each with a word that it
// has, of the same use.
var fixed = phrases(`
	shot down downed
	shot dead downed
	shot and killed downed
	shot and wounded downed
	shot and injured downed
	persona non grata unwelcome
	secretary - general Secretary
	secretary general Secretary
	lieutenant - colonel Colonel
	lieutenant - general General
	major - general General
	brigadier - general General
	governor - general Governor
	attorney - general Secretary
	vice - president President
	vice - premier President
	vice - admiral General
	rear - admiral General
	thereupon then
	director - general Director
	search and rescue rescue
	search - and - rescue rescue
	consented agreed
	assented agreed
	acquiesced agreed
	activists members
	sit - in protest
	sit - ins protests
	rung called
	rang called
	kicked off commenced
	border crossing border
	border crossings borders
	as soon as possible soon
	as many as about
	as much as about
	ally friend
	rig plant
	rigs plants
	warplane plane
	warplanes planes
	withdrawal departure
	withdrawals departures
	unfroze froze
	unsealed opened
	unblocked opened
	unlocked opened
	unloaded emptied
	unleashed launched
	overruled rejected
	intensified increased
	amassed gathered
	relaxed eased
	supplied gave
	funding money
	stern strong
	stark strong
	assembly council
	opponent rival
	delegate member
	representative agent
	executive officer
	admiral officer
	undersecretary secretary
	opposite number counterpart
	opposite numbers counterparts
`)

// stoodFor are the lemmas of words that stand for others of the same meaning.
var stoodFor = map[string]string{
	"counterpart": "counterpart", "counterparts": "counterpart", // "opposite number"
	"protest": "protest", "protests": "protest", // "sit-in"
	"released":  "release",                                                              // "set free"
	"commenced": "commence",                                                             // "kicked off"
	"stayed":    "entrench",                                                             // "dug in"
	"object":    "demur", "objects": "demur", "objected": "demur", "objecting": "demur", // "said no"
	"fired": "test-fire",
	"jet":   "jet", "jets": "jet", "plane": "plane", "planes": "plane", "helicopter": "helicopter", "helicopters": "helicopter",
	"drone": "drone", "drones": "drone", "tank": "tank", "tanks": "tank",
}
