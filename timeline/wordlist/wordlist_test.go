package wordlist_test

import (
	"errors"
	"slices"
	"testing"
	"testing/fstest"

	"timeline/timeline/wordlist"
)

func TestRowsLeavesOutCommentsAndTheHeader(t *testing.T) {
	files := fstest.MapFS{"lexicon/a.tsv": {Data: []byte("# a comment\ncode\tnames\nRUS\tRussia; Moscow\n\nXXX\t-\n")}}
	var got []string
	err := wordlist.Rows(files, "lexicon/a.tsv", 2, func(f []string) error {
		got = append(append(got, f[0]), wordlist.Items(f[1], ";")...)
		return nil
	})
	if want := []string{"RUS", "Russia", "Moscow", "XXX"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
}

func TestRowsNamesTheLineThatIsWrong(t *testing.T) {
	files := fstest.MapFS{"lexicon/a.tsv": {Data: []byte("# a comment\ncode\tname\nRUS\tRussia\nUSA\n")}}
	row := func([]string) error { return nil }
	if err := wordlist.Rows(files, "lexicon/a.tsv", 2, row); err == nil || err.Error() != "a.tsv:4: 1 columns, want 2" {
		t.Errorf("got %v", err)
	}
	wrong := errors.New("wrong")
	if err := wordlist.Rows(files, "lexicon/a.tsv", 2, func([]string) error { return wrong }); !errors.Is(err, wrong) || err.Error() != "a.tsv:3: wrong" {
		t.Errorf("got %v", err)
	}
}
