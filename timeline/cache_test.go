package timeline

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/actor"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// note is a short article.
func note(id, text string) *article.Article {
	return &article.Article{ID: id, Text: text, Published: article.Published{Date: calendar.Date{Year: 2013, Month: 4, Day: 15}}}
}

// telling returns a worker with that cache, for which an article tells its own text, and how many
// articles it had to extract.
func telling(c *Cache) (tell func(*article.Article) string, extracted *int) {
	extracted = new(int)
	work := c.through(&Options{}, func(a *article.Article) (Told, error) {
		*extracted++
		return Told{Article: a, Timexes: []timex.Timex{{Text: a.Text}}}, nil
	})
	return func(a *article.Article) string {
		t, err := work(a)
		if err != nil {
			return err.Error()
		}
		return t.Timexes[0].Text
	}, extracted
}

func openCache(tb testing.TB, dir string) *Cache {
	tb.Helper()
	c, err := OpenCache(dir)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func saveCache(tb testing.TB, c *Cache) {
	tb.Helper()
	if err := c.Save(); err != nil {
		tb.Fatal(err)
	}
}

// keep has a cache in dir keep what n articles tell.
func keep(tb testing.TB, dir string, n int) {
	c := openCache(tb, dir)
	tell, _ := telling(c)
	for i := range n {
		tell(note(fmt.Sprint(i), fmt.Sprint("text ", i)))
	}
	saveCache(tb, c)
}

func TestOnlyNewArticlesAreExtracted(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "made", "where", "needed")
	const n = 200
	keep(t, dir, n)
	tell, extracted := telling(openCache(t, dir))
	for i := range n + 1 {
		want := fmt.Sprint("text ", i)
		if got := tell(note(fmt.Sprint(i), want)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if *extracted != 1 {
		t.Errorf("%d of %d articles extracted, want the new one alone", *extracted, n+1)
	}
}

// TestWhateverDecidesIsInTheKey changes what is known of an article field by field.
func TestWhateverDecidesIsInTheKey(t *testing.T) {
	c := openCache(t, t.TempDir())
	own, err := actor.Read(strings.NewReader("name\tcode\nAurora Group\tIGO\n"), "own.tsv")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[cacheKey]string{
		c.key(&article.Article{}, &Options{}):                       "nothing",
		c.key(&article.Article{}, &Options{Style: timex.Narrative}): "the style",
		c.key(&article.Article{}, &Options{Actors: own}):            "the actors",
		(&Cache{}).key(&article.Article{}, &Options{}):              "the program",
	}
	if len(seen) != 4 {
		t.Errorf("style, actors or program do not count: %v", seen)
	}
	var a article.Article
	eachField(reflect.ValueOf(&a).Elem(), "", func(name string, v reflect.Value) {
		populate(v, 7)
		k := c.key(&a, &Options{})
		if other, ok := seen[k]; ok != (name == "Path") {
			t.Errorf("%s: the key is that of %s", name, other)
		}
		seen[k] = name
		v.SetZero()
	})
}

// eachField calls f for each field that has no fields.
func eachField(v reflect.Value, name string, f func(string, reflect.Value)) {
	if v.Kind() != reflect.Struct {
		f(name, v)
		return
	}
	for i := range v.NumField() {
		eachField(v.Field(i), v.Type().Field(i).Name, f)
	}
}

// populate gives every field a value of its own.
func populate(v reflect.Value, n int) int {
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint("s", n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Struct:
		for i := range v.NumField() {
			n = populate(v.Field(i), n)
		}
	case reflect.Array:
		for i := range v.Len() {
			n = populate(v.Index(i), n)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		n = populate(v.Index(1), populate(v.Index(0), n))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		n = populate(v.Elem(), n)
	default:
		if v.CanInt() {
			v.SetInt(int64(n % 100))
		} else {
			v.SetUint(uint64(n % 200))
		}
	}
	return n + 1
}

func TestEveryFieldOfWhatAnArticleTellsIsKept(t *testing.T) {
	full := kept{}
	populate(reflect.ValueOf(&full).Elem(), 1)
	for _, want := range []kept{full, {}, {Timexes: []timex.Timex{}}} {
		var got kept
		if err := decode(encode(want), &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestABrokenCacheIsReplaced(t *testing.T) {
	const n = 100
	for name, damage := range map[string]func([]byte) []byte{
		"empty":            func([]byte) []byte { return nil },
		"of somebody else": func([]byte) []byte { return []byte("PK\x03\x04 something else") },
		"cut off":          func(b []byte) []byte { return b[:len(b)*2/3] },
		"a byte changed": func(b []byte) []byte {
			b[len(b)-3] ^= 0x40
			return b
		},
		"a length changed": func(b []byte) []byte {
			b[len(shardMagic)+len(cacheKey{})+2] ^= 0xff
			return b
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			keep(t, dir, n)
			files, err := filepath.Glob(filepath.Join(dir, "*.cache"))
			if err != nil || len(files) == 0 {
				t.Fatal("nothing was kept")
			}
			for _, f := range files {
				b, err := os.ReadFile(f)
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(f, damage(b), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			for _, most := range []int{n, 0} { // found broken, then whole again
				c := openCache(t, dir)
				tell, extracted := telling(c)
				for i := range n {
					want := fmt.Sprint("text ", i)
					if got := tell(note(fmt.Sprint(i), want)); got != want {
						t.Errorf("got %q, want %q", got, want)
					}
				}
				if *extracted > most || most == n && *extracted == 0 {
					t.Errorf("%d articles extracted, want at most %d", *extracted, most)
				}
				saveCache(t, c)
			}
		})
	}
}

func TestTwoRunsAtOnceDoNotMixUpTheirCache(t *testing.T) {
	dir := t.TempDir()
	a, b := openCache(t, dir), openCache(t, dir)
	tellA, _ := telling(a)
	tellB, _ := telling(b)
	const n = 100
	for i := range n {
		tellA(note(fmt.Sprint("a", i), fmt.Sprint("a ", i)))
		tellB(note(fmt.Sprint("b", i), fmt.Sprint("b ", i)))
	}
	saveCache(t, a)
	saveCache(t, b)
	tell, _ := telling(openCache(t, dir))
	for i := range n {
		for _, run := range []string{"a", "b"} {
			if got, want := tell(note(fmt.Sprint(run, i), fmt.Sprint(run, " ", i))), fmt.Sprint(run, " ", i); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		}
	}
}

func TestTheCacheForgetsWhatWasNotUsedForLongest(t *testing.T) {
	dir := t.TempDir()
	big := strings.Repeat("x", leastToKeep/4)
	// All in one shard.
	run := func(ids ...byte) {
		s := &shard{name: "00.cache"}
		for _, id := range ids {
			var found kept
			if k := (cacheKey{id}); !s.find(dir, k, &found) {
				s.put(k, encode(kept{Timexes: []timex.Timex{{Text: big + string(id)}}}))
			}
		}
		f, changed := s.file()
		if !changed {
			t.Fatal("nothing new")
		}
		if _, err := replace(t.Context(), dir, []file{f}); err != nil {
			t.Fatal(err)
		}
	}
	run('a')
	run('b')
	run('c')
	run('a', 'd') // b is now the oldest of those that were not used
	run('e')
	s := &shard{name: "00.cache"}
	var found []byte
	for id := byte('a'); id <= 'e'; id++ {
		var k kept
		if s.find(dir, cacheKey{id}, &k) {
			found = append(found, id)
		}
	}
	if string(found) != "ade" {
		t.Errorf("the cache holds %q, want %q", found, "ade")
	}
	info, err := os.Stat(filepath.Join(dir, "00.cache"))
	if err != nil || info.Size() > leastToKeep {
		t.Errorf("%v, %v: more than %d bytes", info.Size(), err, leastToKeep)
	}
}

// FuzzCache wants that bytes which were never written by a cache are refused or read, and do no more.
func FuzzCache(f *testing.F) {
	full := kept{}
	populate(reflect.ValueOf(&full).Elem(), 1)
	f.Add(encode(full))
	f.Add(encode(kept{}))
	f.Add([]byte{0x80})
	f.Fuzz(func(t *testing.T, in []byte) {
		var first, again kept
		if decode(in, &first) != nil {
			return
		}
		out := encode(first)
		if err := decode(out, &again); err != nil || !bytes.Equal(out, encode(again)) {
			t.Errorf("read %v, and then %v, %v", first, again, err)
		}
	})
}
