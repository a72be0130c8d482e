package render

import (
	"bufio"
	"fmt"
	"io"
	"unicode/utf8"

	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// TimeML writes an article with its date expressions as a TimeML document (http://timeml.org, version
// 1.2.1). The publish date is the document's creation time, t0; the expressions are t1, t2, … in order
// of place. What was resolved from another date has temporalFunction="true" and names that date in
// anchorTimeID: t0, or the nearest expression before it that means the same day. A duration that ends or
// begins at publication says so in endPoint or beginPoint.
//
// found holds the expressions in order and without overlaps, as [timex.Tagger.Tag] returns them, with
// offsets into a.Text. Characters that XML does not allow are written as U+FFFD.
func TimeML(w io.Writer, a *article.Article, found []timex.Timex) error {
	out := bufio.NewWriter(w)
	out.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">

<DOCID>`)
	escape(out, a.ID)
	fmt.Fprintf(out, "</DOCID>\n\n<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"%[1]s\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">%[1]s</TIMEX3></DCT>\n\n", a.Creation())
	if a.Title != "" {
		out.WriteString("<TITLE>")
		escape(out, a.Title)
		out.WriteString("</TITLE>\n\n")
	}
	out.WriteString("<TEXT>")
	anchors := map[calendar.Date]int{a.Creation(): 0}
	end := 0
	for i := range found {
		x := &found[i]
		escape(out, a.Text[end:x.Start])
		fmt.Fprintf(out, `<TIMEX3 tid="t%d"`, i+1)
		attribute(out, "type", string(x.Type))
		attribute(out, "value", x.Value)
		attribute(out, "mod", x.Mod)
		attribute(out, "quant", x.Quant)
		attribute(out, "freq", x.Freq)
		attribute(out, "temporalFunction", fmt.Sprint(!x.Anchor.IsZero()))
		attribute(out, "functionInDocument", "NONE")
		if id, known := anchors[x.Anchor]; known && !x.Anchor.IsZero() {
			attribute(out, "anchorTimeID", fmt.Sprintf("t%d", id))
		}
		switch x.Side {
		case timex.Past:
			attribute(out, "endPoint", "t0")
		case timex.Future:
			attribute(out, "beginPoint", "t0")
		}
		out.WriteByte('>')
		escape(out, a.Text[x.Start:x.End])
		out.WriteString("</TIMEX3>")
		end = x.End
		if x.First != a.Creation() && !x.First.IsZero() {
			anchors[x.First] = i + 1
		}
	}
	escape(out, a.Text[end:])
	out.WriteString("</TEXT>\n\n</TimeML>\n")
	return out.Flush()
}

func attribute(out *bufio.Writer, name, value string) {
	if value == "" {
		return
	}
	out.WriteString(" " + name + `="`)
	escape(out, value)
	out.WriteByte('"')
}

// escape writes s as character data. Line breaks stay as they are, so that offsets can be counted
// again; a carriage return, which readers of XML would drop, is written as a reference.
func escape(out *bufio.Writer, s string) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '<':
			out.WriteString("&lt;")
		case r == '>':
			out.WriteString("&gt;")
		case r == '&':
			out.WriteString("&amp;")
		case r == '"':
			out.WriteString("&quot;")
		case r == '\r':
			out.WriteString("&#13;")
		case r == utf8.RuneError, r < ' ' && r != '\n' && r != '\t', r == 0xFFFE, r == 0xFFFF:
			out.WriteRune(utf8.RuneError)
		default:
			out.WriteString(s[i : i+size])
		}
		i += size
	}
}
