// Package actor knows who people, states and organisations are: by which names news calls them, in which years, and
// what nouns such as "foreign minister" say of somebody.
//
// A [Gazetteer] finds names in a text, [Roles] says what a noun tells of an actor. What is known stands in
// lexicon/*.tsv; [Read] adds names of a user's own. Codes are ISO 3166-1 alpha-3, or IGO, NGO and IMG for
// organisations between states, others, and armed groups in several states; sectors are those of PLOVER.
package actor

import "embed"

//go:embed lexicon/*.tsv
var tables embed.FS
