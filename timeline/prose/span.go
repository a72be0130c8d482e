package prose

// Span is a stretch of a text in bytes: Start is included, End is not.
type Span struct{ Start, End int }
