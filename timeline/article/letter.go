package article

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"timeline/timeline/article/mail"
	"timeline/timeline/article/page"
)

// tellsMbox holds for a line that begins a letter in a mailbox, "From jane@example.org Mon Apr 15
// 12:22:00 2013", with a field of a header behind it.
func tellsMbox(head []byte) bool {
	first, rest, _ := bytes.Cut(head, []byte("\n"))
	return isMboxFrom(first) && fieldName(rest) != ""
}

func isMboxFrom(line []byte) bool {
	if !bytes.HasPrefix(line, []byte("From ")) || len(line) > 300 {
		return false
	}
	w, ok := findDate(string(bytes.TrimSpace(line[len("From "):])))
	return ok && len(w.days) > 0
}

// tellsLetter holds for a header with at least two fields that only letters have.
func tellsLetter(head []byte) bool {
	known := 0
	for len(head) > 0 && known < 2 {
		line, rest, _ := bytes.Cut(head, []byte("\n"))
		name := fieldName(line)
		if folded := len(line) > 0 && (line[0] == ' ' || line[0] == '\t'); name == "" && !folded {
			return false
		}
		switch strings.ToLower(name) {
		case "received", "return-path", "delivered-to", "message-id", "mime-version", "dkim-signature", "list-id", "list-unsubscribe", "content-transfer-encoding":
			known++
		}
		head = rest
	}
	return known == 2
}

// fieldName is the name of the field that a line of a header begins with, or "".
func fieldName(line []byte) string {
	name, _, ok := bytes.Cut(line, []byte(":"))
	if !ok || len(name) == 0 || len(name) > 60 {
		return ""
	}
	for _, c := range name {
		if !isASCIILetter(c) && c != '-' && (c < '0' || c > '9') {
			return ""
		}
	}
	return string(name)
}

// maxLetter bounds a letter, in bytes.
const maxLetter = 64 << 20

// readLetter reads a file that is one letter.
func readLetter(in *input) {
	b, err := io.ReadAll(&bounded{r: in, left: maxLetter})
	if err != nil {
		in.refuse(0, letterError(err), "")
		return
	}
	in.letter(b, 0)
}

// readMbox reads the letters of a mailbox, one after another. It is of the kind that marks lines of
// letters that begin with "From " by a ">".
func readMbox(in *input) {
	l := lines{r: in.Reader, max: maxLine}
	var letter []byte
	begin, blank, long := 0, true, false
	hand := func() bool {
		switch {
		case long:
			return in.refuse(begin, letterError(ErrTooLong), "")
		case begin == 0 && len(letter) == 0: // before the first one
			return true
		}
		return in.letter(letter, max(begin, 1))
	}
	for {
		line, err := l.next()
		switch {
		case errors.Is(err, io.EOF):
			if begin == 0 && len(letter) == 0 && !long {
				in.refuse(0, ErrEmpty, "")
			} else {
				hand()
			}
			return
		case errors.Is(err, ErrTooLong):
			long = true
			continue
		case err != nil:
			in.refuse(l.n, bare(err), "")
			return
		case blank && isMboxFrom(line):
			if !hand() {
				return
			}
			letter, begin, long = letter[:0], l.n, false
			continue
		}
		blank = len(line) == 0
		if rest := bytes.TrimLeft(line, ">"); len(rest) < len(line) && bytes.HasPrefix(rest, []byte("From ")) {
			line = line[1:]
		}
		if blank && len(letter) == 0 && begin == 0 {
			continue
		}
		if long = long || len(letter)+len(line) > maxLetter; !long {
			letter = append(append(letter, line...), '\n')
		}
	}
}

func letterError(err error) error {
	if errors.Is(err, ErrTooLong) {
		return fmt.Errorf("the letter %w: more than %d MiB", err, maxLetter>>20)
	}
	return bare(err)
}

// letter hands a letter on: its plain text, or else that of its HTML.
func (in *input) letter(b []byte, line int) bool {
	l, err := mail.Read(b)
	if err != nil {
		return in.refuse(line, err, "")
	}
	text := l.Plain
	if text == "" {
		paragraphs, err := page.Fragment(l.HTML)
		if err == nil && len(paragraphs) == 0 {
			err = fmt.Errorf("%w: the letter has no text", ErrEmpty)
		}
		if err != nil {
			return in.refuse(line, err, "")
		}
		text = textOf(paragraphs)
	}
	d := &draft{Article: Article{ID: cmp.Or(l.ID, where(in.path, line)), Title: l.Subject, Publisher: l.From}, line: line, telling: l.ID != ""}
	if l.Date != "" {
		d.claims = append(d.claims, claimOf(FromHeader, "the date of the letter", l.Date))
	}
	d.claims = append(d.claims, d.readTop(text)...)
	return in.article(d)
}
