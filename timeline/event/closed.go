package event

import "timeline/timeline/wordlist"

// The closed classes of English words that the shallow reading of a sentence needs, in lower case.
var (
	conjunctions  = wordlist.Set("and but or nor while whereas yet")
	subordinators = wordlist.Set("when after before because although though since until who which whose where as if unless once")
	auxiliaries   = wordlist.Set(`is are was were be been has have had do does did will would shall should can could may might must
		's 'd 'll isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't`)
	determiners  = wordlist.Set("a an the this that these those his her its their our my your no any some each every")
	prepositions = wordlist.Set(`of in on at to for from by with about into over against under between during through among
		within without toward towards across behind beyond near per via upon amid despite`)
	sayingVerbs = wordlist.Set(`said says say told tells reported reports added adds announced announces stated states claimed
		claims confirmed confirms noted notes explained insisted insists argued acknowledged testified quoted`)
	notVerbs = wordlist.Set(`united red armed wounded alleged so-called indeed speed breed seed need feed hundred
		proposed led-based u.s.-led advanced limited unprecedented`)
	pastForms = wordlist.Set(`met went came took gave made sent led left held won lost began became broke brought built bought
		caught chose drew drove ate fell felt fought found flew forbade got grew hit kept knew laid lent let paid put ran
		rose sat saw sold shot shook sank spoke spent split spread stood stole struck swore swept taught threw thought
		understood woke wore wrote withdrew saw sought signed flew fled wants want expects plans hopes seeks meets visits
		begins ends calls says agrees remains faces takes makes goes comes holds accuses urges warns rejects supports`)
)
