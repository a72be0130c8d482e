// Package grammar makes the tree of a sentence: which word governs which, in Universal Dependencies, and the names and
// dates among its words.
//
// A [Parser] has prose/syntax tag and parse a sentence and mends what that gets wrong in news. It has learned from a
// treebank of few wars and few summits. Where its tagger is known to go wrong, it reads another word of the same use
// (instead.go); what it tagged wrong is repaired (repair.go), and what depends on the wrong word is hung elsewhere
// (reattach.go).
//
// [Parser.Tag] says what each word is, which is enough to see whether a sentence can tell anything; [Parser.Attach] says
// what it depends on, and [Tree.FindNames] whom it names.
//
// A [Tree] answers what stands with a word: its subject, its [Arguments], its preposition, its role.
package grammar
