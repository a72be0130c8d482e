package main

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"timeline/timeline"
)

// patience is how long a run may take before it shows its progress.
const patience = time.Second

// progress is the line that shows how far a run has come.
type progress struct {
	start    time.Time
	lines    *mpb.Progress
	bar      *mpb.Bar
	articles atomic.Int64
	bytes    atomic.Int64
	read     atomic.Int64 // how long it took to read them, as a time.Duration
}

// follow returns a function that shows how far a run has come, on a terminal, once it takes longer
// than patience. followed takes the line away again.
func (u *ui) follow(start time.Time) func(timeline.Account) {
	if !u.terminal {
		return nil
	}
	return func(a timeline.Account) {
		if u.progress == nil {
			if time.Since(start) < patience {
				return
			}
			u.mu.Lock()
			u.progress = newProgress(u.w, start)
			u.mu.Unlock()
		}
		u.progress.articles.Store(int64(a.Articles))
		u.progress.bytes.Store(a.Bytes)
		u.progress.read.Store(int64(time.Since(start)))
	}
}

func (u *ui) followed() {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.progress != nil {
		u.progress.bar.Abort(true)
		u.progress.lines.Wait()
		u.progress = nil
	}
}

func newProgress(w io.Writer, start time.Time) *progress {
	p := &progress{start: start, lines: mpb.New(mpb.WithOutput(w))}
	p.bar = p.lines.New(0, mpb.SpinnerStyle(), mpb.BarWidth(1), mpb.AppendDecorators(decor.Any(p.text)))
	return p
}

func (p *progress) text(decor.Statistics) string {
	megabytes := float64(p.bytes.Load()) / 1e6
	rate := megabytes / time.Duration(p.read.Load()).Seconds()
	return fmt.Sprintf(" timeline: %d articles, %.1f MB, %.1f MB/s, %.0f s", p.articles.Load(), megabytes, rate, time.Since(p.start).Seconds())
}
