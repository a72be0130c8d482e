package timeline

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"timeline/timeline/article"
)

func TestAnArticleOnWhichTheProgramFailsIsNamedAndTheOthersGoThrough(t *testing.T) {
	articles := func(yield func(*article.Article, error) bool) {
		for _, id := range []string{"a", "b", "c"} {
			if !yield(&article.Article{ID: id}, nil) {
				return
			}
		}
	}
	made := 0
	broken := guarded(func() func(*article.Article) (string, error) {
		made++
		return func(a *article.Article) (string, error) {
			var none []string
			if a.ID == "b" {
				return none[len(a.Text)], nil
			}
			return a.ID, nil
		}
	})
	var read []string
	for id, err := range inOrder(t.Context(), articles, 1, length, broken) {
		if err == nil {
			read = append(read, id)
			continue
		}
		var e *article.Error
		if !errors.As(err, &e) || e.Path != "b" || !strings.Contains(e.Error(), "out of range") || !strings.Contains(e.Error(), "guard_test.go:") || e.Hint == "" {
			t.Errorf("%v (%s), want an error that names b, why and where", err, e.Hint)
		}
	}
	if !slices.Equal(read, []string{"a", "c"}) || made != 2 {
		t.Errorf("read %v with %d works, want a and c with 2", read, made)
	}
}
