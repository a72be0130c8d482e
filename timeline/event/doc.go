// Package event reads events from the sentences of an article: who did what to whom, when, where, and
// how certain it is. Types, sectors and quad codes are those of PLOVER, the Political Language Ontology
// for Verifying Event Records.
//
// An [Extractor] takes an article with its date expressions and returns its events in order of place.
package event
