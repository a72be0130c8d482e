package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"timeline/timeline/article"
)

// kind says what a file holds, "" for what is none of these. Commands that are given a file of another kind
// than they take name it, and the command that takes it.
type kind string

const (
	timelines   kind = "a timeline"
	events      kind = "events of timeline extract"
	articles    kind = "articles"
	expressions kind = "date expressions of timeline tag"
	page        kind = "a page"
)

// headSize is how many bytes a kind is told by.
const headSize = 8 << 10

// kindOf tells a file by its beginning. A quotation mark in a text of JSON has a backslash, so that names of
// fields are found by their marks.
func kindOf(head []byte) kind {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	line, _, _ := bytes.Cut(head, []byte("\n"))
	has := func(fields ...string) bool {
		for _, f := range fields {
			if !bytes.Contains(head, []byte(`"`+f+`":`)) {
				return false
			}
		}
		return true
	}
	switch {
	case bytes.HasPrefix(head, []byte("<")):
		return page
	case !bytes.HasPrefix(head, []byte("{")) && bytes.Contains(line, []byte("date_start")) && bytes.Contains(line, []byte("summary")):
		return timelines
	case !bytes.HasPrefix(head, []byte("{")):
		return ""
	case has("entries"):
		return timelines
	case has("article", "sentence"):
		return events
	case has("timexes"):
		return expressions
	case has("text"):
		return articles
	}
	return ""
}

// kindOfFile tells a file on the disk by its beginning; "" where it cannot be read.
func kindOfFile(path string) kind {
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	head, _ := io.ReadAll(io.LimitReader(f, headSize)) // who reads it all says what is wrong
	return kindOf(head)
}

// instead is the error that a file holds another kind than is wanted.
func (k kind) instead(path, wanted string) error {
	hint := map[kind]string{
		timelines:   "timeline show, stats and render take it",
		events:      fmt.Sprintf("timeline merge %s makes a timeline of them", path),
		articles:    fmt.Sprintf("timeline build %s makes a timeline of them", path),
		expressions: "timeline build makes a timeline of the articles that they were found in",
		page:        "the timeline.json or timeline.csv that was written with a page of build can be read; timeline build takes pages of others",
	}[k]
	if k == "" {
		return &article.Error{Path: path, Err: errors.New("holds no " + wanted), Hint: "timeline build makes a timeline of articles"}
	}
	return &article.Error{Path: path, Err: fmt.Errorf("holds %s, not %s", k, wanted), Hint: hint}
}
