package timeline

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func count(n int) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
	}
}

func small(int) int { return 1 }

func TestResultsComeInTheOrderOfTheInput(t *testing.T) {
	for _, jobs := range []int{1, 2, 7} {
		t.Run(fmt.Sprint(jobs), func(t *testing.T) {
			slowFirst := func() func(int) (int, error) {
				return func(i int) (int, error) {
					if i%5 == 0 {
						time.Sleep(time.Millisecond)
					}
					return i * i, nil
				}
			}
			n := 0
			for got, err := range inOrder(t.Context(), count(100), jobs, small, slowFirst) {
				if err != nil || got != n*n {
					t.Fatalf("result %d is %d, %v; want %d", n, got, err, n*n)
				}
				n++
			}
			if n != 100 {
				t.Errorf("%d results of 100", n)
			}
		})
	}
}

func TestErrorsKeepTheirPlaceAndEndNothing(t *testing.T) {
	broken, refused := errors.New("broken"), errors.New("refused")
	in := func(yield func(int, error) bool) {
		_ = yield(1, nil) && yield(0, broken) && yield(2, nil) && yield(3, nil)
	}
	work := func() func(int) (int, error) {
		return func(i int) (int, error) {
			if i == 2 {
				return 0, refused
			}
			return i, nil
		}
	}
	var got []string
	for v, err := range inOrder(t.Context(), in, 2, small, work) {
		got = append(got, fmt.Sprint(v, err))
	}
	want := []string{"1 <nil>", "0 broken", "0 refused", "3 <nil>"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestASlowReaderHoldsTheInputBack(t *testing.T) {
	for _, test := range []struct{ jobs, bytes, most int }{
		{3, 1, 3*ahead + 4},         // and one for each goroutine, and one that was read and waits
		{3, mostBytes / 4, 5},       // and one that waits for room
		{3, 1000 * mostBytes, 2},    // larger than all room: alone
		{100, mostBytes / 200, 201}, // more goroutines than room
	} {
		var read atomic.Int64
		in := func(yield func(int, error) bool) {
			for i := 0; yield(i, nil); i++ {
				read.Add(1)
			}
		}
		same := func() func(int) (int, error) { return func(i int) (int, error) { return i, nil } }
		taken := int64(0)
		for range inOrder(t.Context(), in, test.jobs, func(int) int { return test.bytes }, same) {
			taken++
			for range 100 {
				runtime.Gosched()
			}
			if held := read.Load() - taken; held > int64(test.most) {
				t.Fatalf("%d jobs, values of %d bytes: %d values ahead of the reader, want at most %d", test.jobs, test.bytes, held, test.most)
			}
			if taken == 200 {
				break
			}
		}
	}
}

func TestALongValueDoesNotHoldUpThoseBehindIt(t *testing.T) {
	rest := make(chan struct{}, 40)
	longFirst := func() func(int) (int, error) {
		return func(i int) (int, error) {
			if rest <- struct{}{}; i == 0 {
				for len(rest) < 40 {
					time.Sleep(time.Millisecond)
				}
			}
			return i, nil
		}
	}
	n := 0
	for got := range inOrder(t.Context(), count(40), 2, small, longFirst) {
		if got != n {
			t.Errorf("result %d is of value %d", n, got)
		}
		n++
	}
}

func TestCancellingEndsTheSequenceEvenWhenTheInputBlocks(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	hold := make(chan struct{})
	defer close(hold)
	in := func(yield func(int, error) bool) {
		if yield(1, nil) {
			<-hold
		}
	}
	same := func() func(int) (int, error) { return func(i int) (int, error) { return i, nil } }
	var last error
	for _, err := range inOrder(ctx, in, 2, small, same) {
		last = err
		cancel()
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("the sequence ended with %v, want %v", last, context.Canceled)
	}
}

func TestLeavingTheLoopStopsTheWork(t *testing.T) {
	before := runtime.NumGoroutine()
	same := func() func(int) (int, error) { return func(i int) (int, error) { return i, nil } }
	for range inOrder(t.Context(), count(1_000_000), 4, small, same) {
		break
	}
	for wait := time.Millisecond; runtime.NumGoroutine() > before; wait *= 2 {
		if wait > time.Minute {
			t.Fatalf("%d goroutines are left, %d were there before", runtime.NumGoroutine(), before)
		}
		time.Sleep(wait)
	}
}

func TestAPanicComesUpWhereTheResultsAreRead(t *testing.T) {
	broken := func() func(int) (int, error) { return func(i int) (int, error) { return 10 / (i - 3), nil } }
	read := 0
	defer func() {
		if p, _ := recover().(string); !strings.Contains(p, "divide by zero") || !strings.Contains(p, "order_test.go") || read != 3 {
			t.Errorf("after %d results: recovered %q, want the panic and its stack after 3", read, p)
		}
	}()
	for range inOrder(t.Context(), count(10), 2, small, broken) {
		read++
	}
}
