package event

import (
	"sync"

	"timeline/timeline/actor"
)

// lexicon is all that is known beforehand. It does not change once it is made, and Extractors share it.
type lexicon struct {
	names *actor.Gazetteer
	roles *actor.Roles
	acts  *acts
	wakes triggers
}

// builtIn reads the tables of the project, once. They are part of the program, so that an error in them
// is one of the program, and the tests see it.
var builtIn = sync.OnceValue(func() *lexicon {
	l, err := loadLexicon()
	if err != nil {
		panic("event: lexicon: " + err.Error())
	}
	return l
})

func loadLexicon() (*lexicon, error) {
	acts, err := loadActs()
	if err != nil {
		return nil, err
	}
	l := &lexicon{names: actor.Known(), roles: actor.KnownRoles(), acts: acts}
	l.wakes = newTriggers(acts, l.roles)
	return l, nil
}
