// Command beam makes a timeline of articles as `timeline build` does, on Apache Beam: on this machine, or
// on many that Flink, Dataflow or another runner of Beam looks after. See README.md.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

// The exit codes are those of timeline.
const (
	failed  = 1
	misused = 2
)

func main() {
	var o options
	flag.StringVar(&o.out, "out", "out", "folder to write into: one that every worker sees, or in a bucket (gs://…)")
	flag.StringVar(&o.published, "published", "", "publish date of every article, instead of its own")
	flag.StringVar(&o.title, "title", "", "name of the timeline, shown on the page")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: beam [--runner NAME] [--out DIR] [FLAG…] PATH…\n\nFlags of the runners of Beam are among these:")
		flag.PrintDefaults()
	}
	flag.Parse()
	beam.Init() // on a worker, it works here and does not return
	os.Exit(run(context.Background(), flag.Args(), o))
}

func run(ctx context.Context, paths []string, o options) int {
	p, err := pipeline(ctx, paths, o)
	if err != nil {
		fmt.Fprintf(os.Stderr, "timeline: error: %v\n", err)
		return misused
	}
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		fmt.Fprintf(os.Stderr, "timeline: error: %v\n", err)
		return failed
	}
	n := counts(result)
	fmt.Fprintf(os.Stderr, "timeline: %d articles read, %d inputs refused, %d events\n", n[articlesRead], n[inputsRefused], n[eventsTold])
	switch {
	case n[articlesRead] == 0:
		err = errors.New("no article could be read")
	case n[inputsRefused] > 0:
		err = fmt.Errorf("inputs were refused: %s says which and why", within(o.out, refusedFile))
	default:
		return 0
	}
	fmt.Fprintf(os.Stderr, "timeline: error: %v\n", err)
	return failed
}
