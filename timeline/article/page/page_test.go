package page_test

import (
	"strings"
	"testing"

	"timeline/timeline/article/page"
)

// news is a page as papers have it: a menu, an article, other articles, comments.
var news = `<!DOCTYPE html><html lang="en"><head><title>Dam is full</title><meta property="article:published_time" content="2013-04-15T12:22:00Z"></head><body>
<header class="site-header"><nav class="main-nav"><ul>` + strings.Repeat(`<li class="menu-item"><a href="/s">Section</a></li>`, 40) + `</ul></nav></header>
<main id="content"><article class="story"><h1>Dam is full</h1><div class="story-body">` +
	strings.Repeat(`<p class="text">The dam was full on Thursday, said <a href="/e">the engineers</a>, who <em>opened</em> two of its gates at night &amp; shut them at dawn.</p><div class="ad ad-slot"></div>`, 40) + `</div></article></main>
<aside class="sidebar related">` + strings.Repeat(`<div class="teaser"><h3><a href="/o">Other news of the day</a></h3><time datetime="2012-01-01">1 January</time></div>`, 40) + `</aside>
</body></html>`

func TestReadTakesTheArticleAlone(t *testing.T) {
	p, err := page.Read(strings.NewReader(news), "")
	if err != nil || len(p.Paragraphs) != 40 || p.Title != "Dam is full" || len(p.Dates) != 1 {
		t.Fatalf("%+v, %v", p, err)
	}
	for _, q := range p.Paragraphs {
		if q.Heading || q.Text != "The dam was full on Thursday, said the engineers, who opened two of its gates at night & shut them at dawn." {
			t.Errorf("%+v", q)
		}
	}
}

func TestAFragmentIsTakenWhole(t *testing.T) {
	for in, want := range map[string]string{
		"<p>One.</p><p>Two &amp; three.</p>":                      "One.|Two & three.",
		"<div>One.<br>\nOn.<br/><br />Two.</div>":                 "One.\nOn.|Two.",
		"One &lt; two.\nOn.\n\nThree.":                            "One < two.\nOn.|Three.",
		"<p>One.<ul><li><a href=x>Menu</a></ul><p>Two.":           "One.|Two.",
		"<table><tr><td>One.<td>Two.<tr><td>Three.</table>":       "One.|Two.|Three.",
		"<p>One <span>a</span><b>b</b>\u00a0c</p>":                "One ab c",
		"<script>x()</script><style>p{}</style>One.<!-- no -->":   "One.",
		"</div></p><p>One.</section><li>Two.<li>Three.</ul></ul>": "One.|Two.|Three.",
		"": "",
	} {
		paragraphs, err := page.Fragment(in)
		var got []string
		for _, p := range paragraphs {
			got = append(got, p.Text)
		}
		if err != nil || strings.Join(got, "|") != want {
			t.Errorf("%q is %q, want %q, %v", in, strings.Join(got, "|"), want, err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	b.SetBytes(int64(len(news)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := page.Read(strings.NewReader(news), ""); err != nil {
			b.Fatal(err)
		}
	}
}
