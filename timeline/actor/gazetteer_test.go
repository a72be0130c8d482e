package actor_test

import (
	"testing"

	"timeline/timeline/actor"
)

func TestNamesAreFoundAsNewsWritesThem(t *testing.T) {
	for _, c := range []struct {
		text string
		year int
		name string
		code string
	}{
		{"Luiz Inácio Lula da Silva met", 2009, "Luiz Inácio Lula da Silva", "BRA"},
		{"Luiz Inacio Lula da Silva met", 2009, "Luiz Inacio Lula da Silva", "BRA"},
		{"Recep Tayyip Erdoğan's", 2019, "Recep Tayyip Erdoğan", "TUR"},
		{"Néstor Kirchner", 2005, "Néstor Kirchner", "ARG"},
		{"Nato said", 2005, "Nato", "IGO"},
		{"NATO said", 2005, "NATO", "IGO"},
		{"George W Bush said", 2005, "George W Bush", "USA"},
		{"Organisation of African Unity", 1985, "Organisation of African Unity", "IGO"},
		{"World Health Organisation", 2005, "World Health Organisation", "IGO"},
		{"Farc rebels", 2005, "Farc", "COL"},
		{"King Mohammed said", 2021, "King Mohammed", "MAR"},
	} {
		n, ok := actor.Known().Find(c.text, c.year)
		if !ok || n.Text != c.name || n.Code != c.code {
			t.Errorf("%q in %d: got %q of %s, want %q of %s", c.text, c.year, n.Text, n.Code, c.name, c.code)
		}
	}
	for _, text := range []string{"Mend the road", "Care for them", "Natol", "Lul\u00e1s", "George Wbush"} {
		if n, ok := actor.Known().Find(text, 2010); ok {
			t.Errorf("%q: got %q, want nothing", text, n.Text)
		}
	}
}
