package article

import "bytes"

// foreign names what a file is, when it is nothing that a reader of articles can read.
func foreign(head []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.prefix)) {
			return m.kind
		}
	}
	if root := rootElement(head); root != "" && bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) {
		return "XML of <" + root + ">, which is no format of articles"
	}
	controls := 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\v' && c != '\f' && c != '\r' && c != '\x1b' && c != '\x1a' || c == 0x7f {
			controls++
		}
	}
	if controls > len(head)/50 {
		return "binary data"
	}
	return ""
}

// magic are first bytes, from the specifications of the formats.
var magic = []struct{ prefix, kind string }{
	{"%PDF-", "a PDF document"},
	{"BZh", "bzip2-compressed data"},
	{"\xfd7zXZ\x00", "xz-compressed data"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive"},
	{"Rar!\x1a\x07", "a rar archive"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"},
	{"{\\rtf", "an RTF document"},
	{"\x89PNG", "a PNG picture"},
	{"\xff\xd8\xff", "a JPEG picture"},
	{"GIF8", "a GIF picture"},
	{"\x7fELF", "a program"},
	{"MZ\x90", "a program"},
	{"SQLite format 3\x00", "a database"},
}

// rootElement is the name of the first element of HTML or XML, in lower case and without its
// namespace; "html" where only the document type was given; empty for text that is neither.
func rootElement(head []byte) string {
	for {
		head = bytes.TrimLeft(head, " \t\r\n\uFEFF")
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			_, rest, ok := bytes.Cut(head, []byte("-->"))
			if !ok {
				return ""
			}
			head = rest
		case bytes.HasPrefix(head, []byte("<?")), bytes.HasPrefix(head, []byte("<!")):
			mark, rest, ok := bytes.Cut(head, []byte(">"))
			if fields := bytes.Fields(bytes.ToLower(mark)); len(fields) > 1 && string(fields[0]) == "<!doctype" && string(fields[1]) == "html" {
				return "html"
			}
			if i := bytes.IndexByte(mark, '['); i >= 0 { // the declarations of a document type
				_, rest, ok = bytes.Cut(head, []byte("]>"))
			}
			if !ok {
				return ""
			}
			head = rest
		case bytes.HasPrefix(head, []byte("<")):
			n := 1
			for n < len(head) && (isASCIILetter(head[n]) || head[n] >= '0' && head[n] <= '9' || head[n] == ':' || head[n] == '-' || head[n] == '_') {
				n++
			}
			if n == 1 || n < len(head) && !bytes.ContainsAny(head[n:n+1], " \t\r\n/>") {
				return ""
			}
			name := bytes.ToLower(head[1:n])
			return string(name[bytes.LastIndexByte(name, ':')+1:])
		default:
			return ""
		}
	}
}
