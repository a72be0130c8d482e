// Package mail reads letters of electronic mail (RFC 5322, MIME), such as newsletters: who sent them and
// when, and their text.
package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"golang.org/x/net/html/charset"
)

// Letter is a letter. What its header does not say is empty.
type Letter struct {
	ID      string // Message-ID, without brackets
	Subject string
	From    string // the sender's name, or else the address
	Date    string // as written
	Plain   string // the text for people, where there is a plain one
	HTML    string // the text with tags, where there is one
}

// Bounds of a letter.
const (
	maxParts = 1000 // of a letter, attachments included
	maxNest  = 10   // parts in parts
	maxText  = 32 << 20
)

var (
	errParts = fmt.Errorf("the letter has more than %d parts", maxParts)
	errNest  = fmt.Errorf("the letter has parts in parts more than %d deep", maxNest)
	errText  = fmt.Errorf("the letter has a text of more than %d MiB", maxText>>20)
	errHead  = errors.New("broken letter: it ends within its header")
	errBare  = errors.New("the letter has no text")
)

// Read reads a letter. Attachments are passed over.
func Read(b []byte) (*Letter, error) {
	m, err := mail.ReadMessage(bytes.NewReader(b))
	if errors.Is(err, io.EOF) {
		return nil, errHead
	}
	if err != nil {
		return nil, fmt.Errorf("broken letter: %w", err)
	}
	words := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	decoded := func(key string) string {
		s, err := words.DecodeHeader(m.Header.Get(key))
		if err != nil {
			s = m.Header.Get(key)
		}
		return strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\uFFFD")
	}
	l := &Letter{
		ID: strings.Trim(strings.TrimSpace(m.Header.Get("Message-Id")), "<>"), Subject: decoded("Subject"),
		From: decoded("From"), Date: decoded("Date"),
	}
	parser := mail.AddressParser{WordDecoder: &words}
	if a, err := parser.Parse(m.Header.Get("From")); err == nil {
		if l.From = a.Name; l.From == "" {
			l.From = a.Address
		}
	}
	w := walk{letter: l}
	err = w.part(m.Header.Get, m.Body, 0)
	if l.Plain == "" && l.HTML == "" {
		if err == nil {
			err = errBare
		}
		return nil, err
	}
	return l, nil // what came before a broken part is the text
}

// walk goes through the parts of a letter.
type walk struct {
	letter *Letter
	parts  int
}

// part takes the first plain text and the first HTML that are no attachment.
func (w *walk) part(header func(string) string, body io.Reader, depth int) error {
	if w.parts++; w.parts > maxParts {
		return errParts
	}
	if depth > maxNest {
		return errNest
	}
	kind, params, err := mime.ParseMediaType(header("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	if disposition, _, _ := mime.ParseMediaType(header("Content-Disposition")); disposition == "attachment" {
		return nil
	}
	if strings.HasPrefix(kind, "multipart/") {
		parts := multipart.NewReader(body, params["boundary"])
		for {
			p, err := parts.NextRawPart()
			if errors.Is(err, io.EOF) {
				return nil
			}
			if err == nil {
				err = w.part(p.Header.Get, p, depth+1)
			}
			if err != nil {
				return err
			}
		}
	}
	to := &w.letter.Plain
	switch kind {
	case "text/plain":
	case "text/html":
		to = &w.letter.HTML
	default:
		return nil
	}
	if *to != "" {
		return nil
	}
	*to, err = text(body, header("Content-Transfer-Encoding"), params)
	return err
}

// text undoes the transfer encoding, the charset and the soft line breaks of a text.
func text(body io.Reader, encoding string, params map[string]string) (string, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	if name := params["charset"]; name != "" && !strings.EqualFold(name, "us-ascii") {
		if r, err := charset.NewReaderLabel(name, body); err == nil {
			body = r
		}
	}
	b, err := io.ReadAll(io.LimitReader(body, maxText+1))
	if len(b) > maxText {
		return "", errText
	}
	if err != nil && len(b) == 0 {
		return "", fmt.Errorf("broken letter: %w", err)
	}
	s := strings.ReplaceAll(string(b), "\r\n", "\n")
	if strings.EqualFold(params["format"], "flowed") {
		s = unflow(s, strings.EqualFold(params["delsp"], "yes"))
	}
	return strings.TrimSpace(strings.ToValidUTF8(s, "\uFFFD")), nil
}

// unflow joins lines that end with a space (RFC 3676), but for the line before a signature.
func unflow(s string, deleteSpace bool) string {
	lines := strings.Split(s, "\n")
	var b strings.Builder
	for i, l := range lines {
		l = strings.TrimPrefix(l, " ") // space-stuffing
		soft := strings.HasSuffix(l, " ") && l != "-- "
		if soft && deleteSpace {
			l = l[:len(l)-1]
		}
		b.WriteString(l)
		if !soft && i+1 < len(lines) {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
