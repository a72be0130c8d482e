package render

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
)

//go:embed page
var files embed.FS

var page = template.Must(template.New("").Funcs(template.FuncMap{"wide": wide, "isolate": isolate}).ParseFS(files, "page/page.tmpl"))

// wide tells whether words may not fit on the first line of their place on a card, which the style
// prints bold; they are then marked up.
func wide(most int, s string) bool { return utf8.RuneCountInString(s) > most }

// shell is what is the same on every page.
type shell struct {
	style, early, script string
	policy               string // of Content-Security-Policy: that style and those scripts, by their hash, and nothing else
}

// theShell puts the shell together from the files of the page, as short as a minifier makes them.
var theShell = sync.OnceValue(func() shell {
	s := shell{
		style: ascii(lean(css.Minify, joined("base.css", "chart.css", "list.css")), cssEscape),
		// early runs before anything is shown, so that what needs script is not seen without it.
		early: `document.documentElement.className="js"`,
		script: ascii(lean(js.Minify, "(() => {\n\"use strict\"\n"+joined("days.js", "index.js", "query.js", "filters.js", "lanes.js", "strip.js",
			"list.js", "export.js", "page.js")+"})()\n"), unicodeEscape),
	}
	s.policy = "default-src 'none'; style-src " + fingerprint(s.style) + "; script-src " + fingerprint(s.early) + " " + fingerprint(s.script) +
		"; img-src data:; base-uri 'none'; form-action 'none'"
	return s
})

// joined joins files of the page.
func joined(names ...string) string {
	var b strings.Builder
	for _, name := range names {
		text, err := files.ReadFile("page/" + name)
		if err != nil {
			panic(err) // the files are part of the program
		}
		b.Write(text)
	}
	return b.String()
}

func lean(minifier minify.MinifierFunc, s string) string {
	var out strings.Builder
	if err := minifier(minify.New(), &out, strings.NewReader(s), nil); err != nil {
		panic(err) // the files are part of the program
	}
	return out.String()
}

// fingerprint is the source expression of a Content-Security-Policy that allows s and nothing else.
func fingerprint(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
