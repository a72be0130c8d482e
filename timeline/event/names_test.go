package event_test

import (
	"testing"

	"timeline/timeline/event"
)

func TestCodesHaveNames(t *testing.T) {
	for code, want := range map[string]string{"RUS": "Russia", "USA": "United States", "DEU": "Germany", "AUT": "Austria", "CHN": "China", "IGO": "international organisations", "XXX": "", "": ""} {
		if got := event.NameOf(code); got != want {
			t.Errorf("%s is %q, want %q", code, got, want)
		}
	}
}
