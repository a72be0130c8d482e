package render_test

import (
	"fmt"
	"testing"
)

func BenchmarkPage(b *testing.B) {
	for _, n := range []int{50, 1000, 10_000} {
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			tl := synthetic(n)
			var ms float64
			for b.Loop() {
				t := open(b, tl, tabOptions{})
				t.settle()
				ms += t.busy()
			}
			b.ReportMetric(ms/float64(b.N), "main-ms")
			b.ReportMetric(float64(len(writeHTML(b, tl))), "bytes")
		})
	}
}
