// Package syntax tells what part of speech each word of an English sentence is and on which word it
// depends, in the terms of Universal Dependencies.
//
// A Parser works in four steps, each a linear model: an averaged perceptron tags the words from left
// to right, and those in doubt once more; arc-hybrid transitions with a small beam build the tree of all
// words but punctuation; relations are named from left to right; punctuation is hung into the tree last. All
// of it is proportional to the length of a sentence. Words and relations of which the treebank knows no doubt
// are looked up (see sure).
//
// A few rules help where the treebank shows too little: what a semicolon ends, what stands between a subject
// and its verb or within a verb and who says so are parsed by themselves (parts.go, insertion.go, said.go); a statement that
// was hung on words before it is made the root (statement.go); some heads and relations follow from the words
// beside them (phrase.go).
//
// How much of it is right, in percent, with the sentences and words of the treebank: parts of speech
// (UPOS), heads (UAS), heads with relations (LAS), and the latter two without punctuation, whose heads
// the treebanks choose by different rules.
//
//	               UPOS  UAS   LAS   without punctuation
//	news (PUD)     95.3  83.1  79.3  86.3  82.0
//	GUM            95.5  82.1  78.2  83.0  78.6
//	EWT dev        95.0  84.5  80.9  84.9  80.8
//
// TestAccuracy repeats the figures.
//
// The model english.model is learned from the English Web Treebank alone and bears its licence,
// CC BY-SA 4.0 (see LICENSE-english.model.md). The command in folder train repeats it byte for byte.
package syntax
