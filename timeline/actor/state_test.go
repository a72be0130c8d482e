package actor_test

import (
	"testing"

	"timeline/timeline/actor"
)

func TestCodesHaveNames(t *testing.T) {
	for code, want := range map[string]string{"RUS": "Russia", "USA": "United States", "DEU": "Germany", "AUT": "Austria", "CHN": "China", "IGO": "international organisations", "XXX": "", "": ""} {
		if got := actor.NameOf(code); got != want {
			t.Errorf("%s is %q, want %q", code, got, want)
		}
	}
}

func TestStatesLieInRegionsAndSomeAreMonarchies(t *testing.T) {
	for code, regions := range map[string]string{"KEN": "african", "EST": "baltic", "XXX": ""} {
		for _, region := range []string{"african", "baltic"} {
			if got := actor.InRegion(code, region); got != (region == regions) {
				t.Errorf("%s is %s: %t", code, region, got)
			}
		}
	}
	for code, want := range map[string]actor.Monarchy{"NOR": actor.Kingdom, "CAN": actor.OtherMonarchy, "KWT": actor.Emirate, "OMN": actor.Sultanate, "FRA": actor.Republic, "XXX": actor.Republic} {
		if got := actor.MonarchyOf(code); got != want {
			t.Errorf("%s is %q, want %q", code, got, want)
		}
	}
}
