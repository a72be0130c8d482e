package event

import "timeline/timeline/wordlist"

// The closed classes of English words that the shallow reading of a sentence needs, in lower case.
var (
	subordinators = wordlist.Set("when after before because although though since until who which whose where as if unless once")
	sayingVerbs   = wordlist.Set(`said says say told tells reported reports added adds announced announces stated states claimed
		claims confirmed confirms noted notes explained insisted insists argued acknowledged testified quoted`)
	notVerbs = wordlist.Set(`united red armed wounded alleged so-called indeed speed breed seed need feed hundred
		proposed led-based u.s.-led advanced limited unprecedented`)
)
