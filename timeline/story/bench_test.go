package story_test

import (
	"fmt"
	"testing"
)

// BenchmarkTell shows how merging grows: n articles that tell the same busy days in many words.
func BenchmarkTell(b *testing.B) {
	for _, n := range []int{500, 1000, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var articles []report
			for i := range n {
				d := fmt.Sprintf("2013-04-%02d", 1+i%14)
				articles = append(articles, tell(fmt.Sprint("a", i),
					[3]string{d, d, fmt.Sprintf("The ministers of group %d met in hall %d for talks on trade and borders.", i%97, i%13)},
					[3]string{d, d, fmt.Sprintf("Envoy %d carried a letter to capital %d.", i%251, i%17)},
					[3]string{d, d, "Police arrested opposition leaders in the capital after a rally."}))
			}
			for b.Loop() {
				all(articles...)
			}
			b.ReportMetric(float64(3*n)*float64(b.N)/b.Elapsed().Seconds(), "events/s")
		})
	}
}
