package timeline

import (
	"fmt"
	"runtime"
	"strings"

	"timeline/timeline/article"
)

// guarded makes an error that names the article of a panic of work on it, which is a fault of this program, so that the other
// articles go through. The one behind it gets new work, as the old may be left half done.
func guarded[T any](newWork func() func(*article.Article) (T, error)) func() func(*article.Article) (T, error) {
	return func() func(*article.Article) (T, error) {
		work := newWork()
		return func(a *article.Article) (out T, err error) {
			defer func() {
				if p := recover(); p != nil {
					work = newWork()
					err = &article.Error{
						Path: a.ID,
						Err:  fmt.Errorf("the program failed on this article and left it out: %v, at %s", p, failedAt()),
						Hint: "this is a fault of timeline: please report it with the article",
					}
				}
			}()
			return work(a)
		}
	}
}

// failedAt returns where a panic that is being recovered began: file and line.
func failedAt() string {
	var callers [32]uintptr
	frames := runtime.CallersFrames(callers[:runtime.Callers(4, callers[:])]) // without those of recovering
	for {
		frame, more := frames.Next()
		if !strings.HasPrefix(frame.Function, "runtime.") {
			return fmt.Sprintf("%s:%d", frame.File[strings.LastIndexByte(frame.File, '/')+1:], frame.Line)
		}
		if !more {
			return "an unknown place"
		}
	}
}
