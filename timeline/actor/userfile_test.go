package actor_test

import (
	"errors"
	"strings"
	"testing"

	"timeline/timeline/actor"
)

func TestWhatIsWrongInAnActorsFileIsSaidWithItsLine(t *testing.T) {
	for file, want := range map[string]string{
		"name\tcode\nX Party\tnor\n":                   `line 2: "nor" is not a code of three capital letters`,
		"name\tcode\tsector\tyears\nX\tNOR\tGOV\tlong": `line 2: "long" is not a stretch of years like 1922-1991`,
		"name\tcode\njust a name\n":                    "line 2: 1 columns",
		"SOME_NAME\n":                                  `"Some Name" has no code`,
		"\t[NOR]\n":                                    "line 1: a code without a name before it",
		"SOME_NAME [NORGOV 2010]\n":                    `line 1: "2010" is no stretch of time`,
	} {
		_, err := actor.Read(strings.NewReader(file), "ours.tsv")
		if !errors.Is(err, actor.ErrFile) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", file, err, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("name\tcode\nX\tNOR\n")
	f.Add("BARACK_OBAMA_ [USAGOV 090120-170120]\n+OBAMA\n")
	f.Fuzz(func(t *testing.T, file string) {
		if a, err := actor.Read(strings.NewReader(file), "fuzz"); (a == nil) == (err == nil) {
			t.Errorf("actors %v, error %v", a, err)
		}
	})
}
