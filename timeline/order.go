package timeline

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"

	"golang.org/x/sync/semaphore"
)

// inOrder does work on every value of in, on up to jobs goroutines at once, and yields the results in
// the order of in, with the errors of in at their places. Each goroutine gets its own work function
// from newWork, so that what it holds need not be safe for concurrent use. When ctx is done, the sequence
// ends with ctx.Err(); a read of in that blocks is left behind and ends with its next value. A panic of
// work comes up in the goroutine of the reader.
//
// While one value takes long, the others go on to those behind it: up to ahead for each goroutine, however
// slow the reader is, and as many as have mostBytes together; size tells the bytes of a value.
func inOrder[In, Out any](ctx context.Context, in iter.Seq2[In, error], jobs int, size func(In) int, newWork func() func(In) (Out, error)) iter.Seq2[Out, error] {
	type outcome struct {
		value    Out
		err      error
		panicked string
	}
	type task struct {
		value In
		bytes int64
		done  chan outcome
	}
	return func(yield func(Out, error) bool) {
		parent := ctx
		ctx, stop := context.WithCancel(parent)
		defer stop()

		tasks := make(chan task)
		queue := make(chan task, ahead*workers(jobs))
		room := semaphore.NewWeighted(mostBytes)
		for range workers(jobs) {
			go func() {
				work := newWork()
				for t := range tasks {
					t.done <- func() (o outcome) {
						defer func() {
							if p := recover(); p != nil {
								o.panicked = fmt.Sprintf("%v\n\n%s", p, debug.Stack())
							}
						}()
						o.value, o.err = work(t.value)
						return o
					}()
				}
			}()
		}
		go func() {
			defer close(queue)
			defer close(tasks)
			for value, err := range in {
				t := task{value: value, done: make(chan outcome, 1)}
				if err != nil {
					t.done <- outcome{err: err}
				} else {
					t.bytes = min(int64(size(value)), mostBytes)
					if room.Acquire(ctx, t.bytes) != nil {
						return
					}
					select {
					case tasks <- t:
					case <-ctx.Done():
						return
					}
				}
				select {
				case queue <- t:
				case <-ctx.Done():
					return
				}
			}
		}()

		var none Out
		for {
			select {
			case <-ctx.Done():
				yield(none, ctx.Err())
				return
			case t, more := <-queue:
				if !more {
					return
				}
				o := <-t.done
				room.Release(t.bytes)
				switch {
				case o.panicked != "":
					panic(o.panicked)
				case ctx.Err() != nil:
					yield(none, ctx.Err())
					return
				case !yield(o.value, o.err):
					return
				}
			}
		}
	}
}

const (
	ahead     = 32
	mostBytes = 64 << 20
)

// mostWorkers bounds the memory that a slip of the finger can ask for.
const mostWorkers = 255

// workers is how many goroutines jobs stands for: 0 or less is one for each processor that Go may use.
func workers(jobs int) int {
	if jobs < 1 {
		return runtime.GOMAXPROCS(0)
	}
	return min(jobs, mostWorkers)
}
