// Package event reads events from the sentences of an article: who did what to whom, when, where, and
// how certain it is. Types, sectors and quad codes are those of PLOVER, the Political Language Ontology
// for Verifying Event Records.
//
// Below it, package actor knows who is who, and package grammar says which word governs which; what is read off them stands
// here, with the lexicon of verbs and nouns that tell acts. A sentence that seems to tell none is read by its words alone.
//
// An [Extractor] takes an article with its date expressions and returns its events in order of place.
package event
