package prose

// Span is a stretch of a text in bytes: Start is included, End is not.
type Span struct{ Start, End int }

// In returns the words of the span in the text that it was taken from.
func (s Span) In(text string) string { return text[s.Start:s.End] }
