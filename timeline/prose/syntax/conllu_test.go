package syntax_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/prose/syntax"
)

func TestReadCoNLLU(t *testing.T) {
	input := "# sent_id = 1\n" +
		"1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
		"1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_\n" +
		"2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n" +
		"2.1\tever\tever\tADV\tRB\t_\t_\t_\t_\t_\n" +
		"3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n" +
		"\n\n" +
		"1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n"
	var got [][]syntax.Node
	for tree, err := range syntax.ReadCoNLLU(strings.NewReader(input)) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, tree)
	}
	want := [][]syntax.Node{
		{
			{Form: "do", Lemma: "do", UPOS: "AUX", XPOS: "VBP", Head: 2, Rel: "aux"},
			{Form: "n't", Lemma: "not", UPOS: "PART", XPOS: "RB", Head: 2, Rel: "advmod"},
			{Form: "go", Lemma: "go", UPOS: "VERB", XPOS: "VB", Head: -1, Rel: "root"},
		},
		{{Form: "Yes", Lemma: "yes", UPOS: "INTJ", XPOS: "UH", Head: -1, Rel: "root"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestBrokenCoNLLU(t *testing.T) {
	for input, want := range map[string]string{
		"1\tYes\tyes\n": "line 1: 3 columns where CoNLL-U has 10",
		"# a\n1\tYes\tyes\tINTJ\tUH\t_\tx\troot\t_\t_\n": `line 2: "x" is no head`,
		"1\tYes\tyes\tINTJ\tUH\t_\t7\troot\t_\t_\n\n":    "line 2: word 1 has head 7 of 1",
	} {
		var got error
		for _, err := range syntax.ReadCoNLLU(strings.NewReader(input)) {
			got = err
		}
		if got == nil || got.Error() != want {
			t.Errorf("%q: error %v, want %s", input, got, want)
		}
	}
}
