package timeline

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"

	"timeline/timeline/article"
	"timeline/timeline/story"
	"timeline/timeline/timex"
)

// Cache keeps in a folder what articles told, so that only new and changed ones are read again. An
// article is found by a hash of all that decides what it tells: everything that is known of it, the style, the
// actors of one's own, and the running program itself, as every change of it may change what it reads. So
// nothing is ever found that would not come out again.
//
// The folder holds 64 files, "00.cache" to "3f.cache"; others in it are left alone. A file that is broken,
// or of another version, counts as empty and is replaced. Several runs may use a folder at once: what one of
// them keeps may then be lost, never mixed up. A file holds at most twice what the run that writes it has
// used of it, or 16 MiB; what was not used for longest goes first.
//
// A Cache may be used by many goroutines and runs; it holds the files in memory that it has read.
type Cache struct {
	dir     string
	program [sha256.Size]byte
	shards  [64]shard
}

// OpenCache returns the cache in the folder dir, which it makes where needed. The error says that dir
// cannot be made or written to, or that the program cannot be told from others.
func OpenCache(dir string) (*Cache, error) {
	if err := writable(dir); err != nil {
		return nil, fmt.Errorf("the cache cannot be kept: %w", err)
	}
	c := &Cache{dir: dir}
	program, err := openProgram()
	if err == nil {
		defer program.Close()
		h := sha256.New()
		_, err = io.Copy(h, program)
		h.Sum(c.program[:0])
	}
	if err != nil {
		return nil, fmt.Errorf("the cache needs to read the program that runs: %w", err)
	}
	for i := range c.shards {
		c.shards[i].name = fmt.Sprintf("%02x.cache", i)
	}
	return c, nil
}

// openProgram opens the file that the running program was started from. The link of Linux leads to it even
// when another has taken its place.
func openProgram() (*os.File, error) {
	if f, err := os.Open("/proc/self/exe"); err == nil {
		return f, nil
	}
	path, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return os.Open(path)
}

// Save writes what is new into the folder. An error leaves the files whole, old or new.
func (c *Cache) Save() error {
	var files []file
	for i := range c.shards {
		if f, changed := c.shards[i].file(); changed {
			files = append(files, f)
		}
	}
	if len(files) == 0 {
		return nil
	}
	_, err := replace(context.Background(), c.dir, files)
	return err
}

// kept is what is kept of an article.
type kept struct {
	Timexes []timex.Timex
	Reports []story.Report
}

// cacheKey is what decides what an article tells.
type cacheKey [sha256.Size]byte

func (c *Cache) key(a *article.Article, o *Options) cacheKey {
	known := *a
	known.Path = "" // says nothing of what it tells
	actors := o.Actors.Sum()
	h := sha256.New()
	h.Write(c.program[:])
	h.Write(actors[:])
	h.Write(encode(struct {
		Style   timex.Style
		Article article.Article
	}{o.Style, known}))
	return cacheKey(h.Sum(nil))
}

// through returns a function that takes from the cache what it holds and has extract do the rest.
func (c *Cache) through(o *Options, extract func(*article.Article) (Told, error)) func(*article.Article) (Told, error) {
	return func(a *article.Article) (Told, error) {
		k := c.key(a, o)
		s := &c.shards[int(k[0])%len(c.shards)]
		var found kept
		if s.find(c.dir, k, &found) {
			return Told{Article: a, Timexes: found.Timexes, Reports: found.Reports}, nil
		}
		t, err := extract(a)
		if err == nil {
			s.put(k, encode(kept{t.Timexes, t.Reports}))
		}
		return t, err
	}
}
