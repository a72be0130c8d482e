package grammar

import (
	"strings"

	"timeline/timeline/wordlist"
)

// VerbForms returns a verb and its other forms: strike, strikes, striking, struck; the simple past comes fourth.
func VerbForms(lemma string) []string {
	out := []string{lemma, thirdPerson(lemma)}
	stem := lemma
	if n := len(lemma); strings.HasSuffix(lemma, "e") && !strings.HasSuffix(lemma, "ee") {
		stem = lemma[:n-1]
	} else if doubled[lemma] {
		stem = lemma + lemma[n-1:]
	}
	out = append(out, stem+"ing")
	if past, ok := irregular[lemma]; ok {
		return append(out, strings.Fields(past)...)
	}
	if strings.HasSuffix(lemma, "y") && !isVowel(lemma[len(lemma)-2]) {
		return append(out, lemma[:len(lemma)-1]+"ied")
	}
	if out = append(out, stem+"ed"); doublesL(lemma) {
		out = append(out, lemma+"led", lemma+"ling")
	}
	return out
}

// doublesL tells whether British spelling doubles the last letter of a verb where American does not: channelled, channeled.
func doublesL(lemma string) bool {
	n := len(lemma)
	return n > 4 && lemma[n-1] == 'l' && isVowel(lemma[n-2]) && !isVowel(lemma[n-3]) && !doubled[lemma]
}

// SimplePast returns the simple past of a verb: struck.
func SimplePast(lemma string) string { return VerbForms(lemma)[3] }

func thirdPerson(s string) string {
	switch {
	case strings.HasSuffix(s, "y") && len(s) > 1 && !isVowel(s[len(s)-2]):
		return s[:len(s)-1] + "ies"
	case strings.HasSuffix(s, "s"), strings.HasSuffix(s, "sh"), strings.HasSuffix(s, "ch"), strings.HasSuffix(s, "x"), strings.HasSuffix(s, "z"), strings.HasSuffix(s, "o"):
		return s + "es"
	}
	return s + "s"
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// doubled are the verbs of the lexicon that double their last letter.
var doubled = wordlist.Set(`ban bar beg commit confer cut drop expel grab hit let permit plan plot put rebel rebut refer
	set shun shut slam slap stab step stop submit abet compel deter occur recur repel rip ship spur swap tap sit
	admit airdrop annul bug concur extol gun kidnap lob nab patrol prod ram readmit run scrap snub strip transfer wiretap
	cap defer drag flog jam pin plug rap regret skip swat thin trim unban whip wrap
	chat chip clap clog debar demur drum fan gag nod prop shrug slip tip wag corral`)

var irregular = map[string]string{
	"dig": "dug", "ring": "rang rung", "wind": "wound", "unfreeze": "unfroze unfrozen", "be": "is are was were been", "have": "has had", "do": "did done", "go": "went gone", "make": "made", "take": "took taken",
	"give": "gave given", "say": "said", "hold": "held", "meet": "met", "begin": "began begun", "strike": "struck stricken", "fight": "fought",
	"send": "sent", "lend": "lent", "sell": "sold", "buy": "bought", "bring": "brought", "break": "broke broken", "speak": "spoke spoken",
	"write": "wrote written", "fly": "flew flown", "sit": "sat", "pay": "paid", "hit": "hit", "cut": "cut", "shut": "shut", "let": "let",
	"put": "put", "set": "set", "shoot": "shot", "sink": "sank sunk", "blow": "blew blown", "overthrow": "overthrew overthrown",
	"withdraw": "withdrew withdrawn", "swear": "swore sworn", "seek": "sought", "tell": "told", "find": "found", "lay": "laid",
	"feed": "fed", "leave": "left", "come": "came", "forbid": "forbade forbidden", "forgive": "forgave forgiven", "see": "saw seen", "tear": "tore torn", "hijack": "hijacked", "overrun": "overran overrun",
	"freeze": "froze frozen", "spend": "spent", "beseech": "besought", "uphold": "upheld", "call": "called", "storm": "stormed",
	"slam": "slammed", "build": "built", "rebuild": "rebuilt", "burn": "burned burnt", "quit": "quit", "wage": "waged", "rescind": "rescinded",
	"beat": "beat beaten", "strafe": "strafed", "abet": "abetted", "travel": "traveled travelled traveling travelling",
	"boycott": "boycotted", "behead": "beheaded", "shell": "shelled", "label": "labeled labelled", "cancel": "canceled cancelled canceling cancelling",
	"signal": "signaled signalled signaling signalling", "volunteer": "volunteered", "plead": "pleaded pled", "panic": "panicked",
	"beset": "beset", "free": "freed", "agree": "agreed", "disagree": "disagreed", "decree": "decreed", "gas": "gassed", "overtake": "overtook overtaken",
	"undertake": "undertook undertaken", "lead": "led", "level": "leveled levelled", "deter": "deterred",
	"draw": "drew drawn", "drive": "drove driven", "fall": "fell fallen", "flee": "fled", "retake": "retook retaken", "run": "ran run",
	"shake": "shook shaken", "slay": "slew slain", "stand": "stood", "throw": "threw thrown", "withhold": "withheld",
	"bend": "bent", "cast": "cast", "catch": "caught", "eat": "ate eaten", "fling": "flung", "forgo": "forwent forgone",
	"forswear": "forswore forsworn", "get": "got gotten", "hang": "hung hanged", "keep": "kept", "leap": "leapt leaped", "mow": "mowed mown",
	"read": "read", "sing": "sang sung", "spit": "spat", "spring": "sprang sprung", "stick": "stuck", "sweep": "swept",
	"teach": "taught", "think": "thought", "thrust": "thrust",
	"duel": "dueled duelled dueling duelling", "initial": "initialed initialled initialing initialling",
	"reset":     "reset",
	"backpedal": "backpedaled backpedalled backpedalling", "counsel": "counseled counselled counselling",
}

// NounForms returns a noun, or a phrase that ends in one, and its plural.
func NounForms(lemma string) []string { return []string{lemma, thirdPerson(lemma)} }
