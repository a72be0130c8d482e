package actor_test

import (
	"testing"

	"timeline/timeline/actor"
)

func TestLeadersAreMenButForWomen(t *testing.T) {
	names := actor.Known()
	for name, want := range map[string]actor.Gender{
		"Angela Merkel": actor.Woman, "Merkel": actor.Woman, "Sheikh Hasina": actor.Woman, "Park Geun-hye": actor.Woman,
		"Barack Obama": actor.Man, "Putin": actor.Man, "Karen Karapetyan": actor.Man,
	} {
		if n, ok := names.Find(name, 0); !ok || n.Gender != want {
			t.Errorf("%s: got %d, want %d", name, n.Gender, want)
		}
	}
	for name, want := range map[string]actor.Gender{
		"Mary Smith": actor.Woman, "John Smith": actor.NoGender, "Mary": actor.NoGender, "": actor.NoGender,
	} {
		if got := actor.GenderOf(name); got != want {
			t.Errorf("%s: got %d, want %d", name, got, want)
		}
	}
}
