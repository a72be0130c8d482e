package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// names are the words that the maker of a page gave to a block, by its class, id, role and itemprop, in
// lower case: "relatedArticles story-list" has " related articles story list ".
type names string

const longestNames = 300 // bytes; what stands behind it says no more

func (e *element) names() names {
	if e.class == "" && e.id == "" && e.role == "" && e.prop == "" {
		return ""
	}
	s := e.class + " " + e.id + " " + e.role + " " + e.prop
	var b strings.Builder
	b.WriteByte(' ')
	lower := false
	for _, r := range s[:min(len(s), longestNames)] {
		switch {
		case !unicode.IsLetter(r):
			b.WriteByte(' ')
		case unicode.IsUpper(r) && lower:
			b.WriteByte(' ')
			fallthrough
		default:
			b.WriteRune(unicode.ToLower(r))
		}
		lower = unicode.IsLower(r)
	}
	b.WriteByte(' ')
	return names(b.String())
}

// has tells whether one of some words, or several in a row, is among the names.
func (n names) has(words []string) bool {
	if n == "" {
		return false
	}
	for _, w := range words {
		if strings.Contains(string(n), w) {
			return true
		}
	}
	return false
}

// bodyNames are what makers of pages call the box that holds the text of an article, from the names
// that are in use in the common systems for publishing: WordPress, Drupal, and those of large papers.
var bodyNames = []string{
	" articlebody ", " article body ", " article content ", " article text ", " article main ", " articletext ", " articlecontent ",
	" story body ", " story content ", " story text ", " storybody ", " storytext ", " storycontent ",
	" post content ", " post body ", " post text ", " postcontent ", " postbody ", " posttext ", " entry content ", " entry body ", " entrycontent ",
	" news body ", " news text ", " news content ", " newstext ", " body text ", " bodytext ", " body content ", " body copy ", " bodycopy ",
	" text body ", " content body ", " blog content ", " blog post ", " single content ", " field name body ",
	" td post content ", " paywall body ", " rich text ", " richtext ",
}

var mainNames = []string{" main ", " content ", " maincontent "}

// boilerplate are words for what stands around an article.
var boilerplate = []string{
	" related", " sidebar", " side bar ", " nav ", " navi", " navbar ", " menu", " footer", " breadcrumb", " share", " sharing ", " social",
	" newsletter", " subscri", " signup ", " sign up ", " promo", " widget", " tags ", " taglist ", " tagged ", " recommend", " trending ", " popular ",
	" most read ", " mostread ", " most viewed ", " most popular ", " advert", " ad ", " ads ", " sponsor", " outbrain ", " taboola ", " cookie", " consent ", " gdpr ",
	" banner ", " modal ", " popup ", " overlay ", " login ", " search", " pagination ", " pager ", " paging ", " caption", " gallery ", " slideshow ", " credit", " toolbar ",
	" tools ", " poll ", " rating", " teaser", " read more ", " readmore ", " more stories ", " more news ", " more on ", " see also ", " also ", " next ", " prev ", " previous ",
	" jump ", " skip ", " hidden ", " visually ", " screen reader ", " sr only ", " author bio ", " authorbio ", " about author ", " author box ", " author info ", " bio ", " biography ",
	" byline ", " meta ", " postmeta ", " entry meta ", " post meta ", " infobox ", " toc ", " print ", " legal ", " copyright ", " disclaimer ",
	" links ", " linklist ", " link list ", " similar ", " like ", " likes ", " latest ", " headlines ", " topstories ", " top stories ", " dont miss ", " premium ",
	" ticker ", " partner", " donate ", " donation ", " feedback ", " contact ", " navigation ", " rss ", " facebook ", " twitter ", " embed ", " video ", " player ",
	" aside ", " tooltip ", " notes ", " zoom ", " carousel ", " slider ", " topics ", " jp relatedposts ", " sharedaddy ", " wp caption ",
	" complementary ", " contentinfo ",
}

// postNames are what WordPress puts among the names of a whole article, with its subjects behind them.
var postNames = []string{" hentry ", " type post "}

// commentNames are boilerplate however long they are.
var commentNames = []string{" comment ", " comments ", " commentlist ", " comment list ", " disqus ", " respond ", " replies ", " kommentare "}

// asides are the tags of what is no part of a text.
var asides = set(
	atom.Address, atom.Aside, atom.Audio, atom.Button, atom.Canvas, atom.Dialog, atom.Embed, atom.Fieldset, atom.Figcaption,
	atom.Figure, atom.Footer, atom.Form, atom.Input, atom.Label, atom.Map, atom.Math, atom.Menu, atom.Nav, atom.Object, atom.Option,
	atom.Picture, atom.Select, atom.Svg, atom.Template, atom.Video,
)

// contents are the tags of what is the text of a page, or an article, whatever its names say.
var contents = set(atom.Article, atom.Main, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)
