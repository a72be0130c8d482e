// Package prose cuts English text into sentences and words. Both are byte spans into the text as it
// was given: nothing is normalised, and nothing but white space lies outside of them.
package prose
