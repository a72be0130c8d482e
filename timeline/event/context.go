package event

import (
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/grammar"
	"timeline/timeline/timex"
	"timeline/timeline/wordlist"
)

// context is the time that a story has reached: sentences in the simple past go on from it.
type context struct {
	dating dating
	known  bool
	apart  bool // a paragraph has ended since it was named
	age    int  // sentences since

	news calendar.Date // the first day that the article has reached: what it is about
}

// contextReach is for how many sentences a date is carried on. A new paragraph counts for two.
const contextReach = 7

// move goes on to the sentence that begins at start, after one that ended at end.
func (c *context) move(text string, end, start int) {
	c.age++
	if end > 0 && end <= start && strings.Count(text[end:start], "\n") > 1 {
		c.age++
		c.apart = true
	}
	if c.age > contextReach {
		c.known = false
	}
}

// reach sets the time that the story has reached. Who tells what was "last year" looks back from today, and goes on from
// there. What is coarser than a
// day that the same sentence tells of is none.
func (c *context) reach(d *dating, text string) {
	if d.span.First.IsZero() || d.span.Last.IsZero() || d.span.Precision > c.dating.span.Precision && c.known && c.age == 0 {
		return
	}
	if word, _, _ := strings.Cut(text[d.start:d.end], " "); d.span.Last.Sub(d.span.First) > 7 && (strings.EqualFold(word, "last") || strings.EqualFold(word, "this") || strings.HasSuffix(text[d.start:d.end], " ago")) {
		c.leave(d)
		return
	}
	*c = context{dating: *d, known: true, news: c.news}
	if c.news.IsZero() && d.span.Precision == calendar.PrecisionDay {
		c.news = d.span.First
	}
}

// leave ends the time that the story has reached where a sentence looks at another one: what follows may belong
// to either.
func (c *context) leave(d *dating) {
	if first := d.span.First; !first.IsZero() && first != c.dating.span.First {
		c.known = false
	}
}

// carried returns the dating that the act x takes from its surroundings, or nil: one that stands before
// it in the sentence, else the one that the story has reached, if that is no longer than a week: of what is told behind "in 2008",
// little was in that year. Only what is told in the simple past
// takes it: "has met" and "had met" point away from the time that is told of.
func (x *Extractor) carried(p *passage, a *act) *dating {
	r, t := &x.reader, x.tree
	if a.certainty != Asserted || !r.t.InSimplePast(a.clause) || !r.mainClause(a.clause) {
		return nil
	}
	for i := a.at; i >= 0 && i != a.clause; i = t.Words[i].Head {
		if atAnotherTime(t, i) {
			return nil
		}
	}
	for _, h := range x.hooks {
		if h >= 0 && r.answeredThen(h) >= 0 && t.ClauseOf(h) == a.clause { // later than that, and who knows when
			return nil
		}
	}
	at := t.Words[a.at].Start + p.span.Start
	for i := len(p.datings) - 1; i >= 0; i-- {
		d := &p.datings[i]
		if d.end > at || d.span.First.IsZero() || x.hooks[i] < 0 || r.happening(x.hooks[i]) >= 0 || ofAside(t, x.hooks[i]) {
			continue
		}
		if !x.ofItsOwn(d, t.ClauseOf(x.hooks[i]), a) {
			return d
		}
	}
	if c := &x.context; c.apart && (!c.dating.isNews(p.article.Creation()) || c.dating.span.Last.Before(c.news)) { // what led to the news is told in a paragraph, and answered later
		return nil
	}
	if x.context.known && x.context.dating.span.Precision < calendar.PrecisionMonth && !ofOtherTimes(t, a.clause) && !x.measured(p) && !besideAnother(t, a.clause) && !x.ownDay(p) {
		return &x.context.dating
	}
	return nil
}

// ofItsOwn tells whether the date d dates no more than the clause of the verb at c, before the act a: one that says who somebody is, what
// was said, or what once was.
func (x *Extractor) ofItsOwn(d *dating, c int, a *act) bool {
	t := x.tree
	switch w := &t.Words[c]; {
	case c == a.said || ofBackground(t, c):
		return true
	case w.Rel == "acl":
		return w.XPOS == "VBN" && (setOff(t, c) || w.Head < 0 || t.ClauseOf(w.Head) != a.clause)
	case w.Rel == "acl:relcl" && c != a.clause:
		return true
	}
	return d.span.Precision >= calendar.PrecisionMonth && apartInTime(t, c)
}

// newsDays is for how many days before publication a day counts as that of the news, of which more than a paragraph tells.
const newsDays = 2

// ofBackground tells whether the clause of the verb at v is a participle before the main clause that says what somebody is, "Founded in 1945, the
// League condemned it", not on what occasion he speaks, "Asked about it on Monday".
func ofBackground(t *grammar.Tree, v int) bool {
	w := &t.Words[v]
	return t.Is(v, "advcl") && (w.XPOS == "VBN" || w.XPOS == "VBD" && v == 0) && w.Head > v && t.Child(v, "aux", "nsubj", "mark") < 0 && !addressing[w.Lemma]
}

var addressing = wordlist.Set("ask press question quiz interview")

// isNews tells whether a date is one of the days that most of an article's story is of.
func (d *dating) isNews(published calendar.Date) bool {
	last := d.span.Last
	return !last.IsZero() && !published.IsZero() && published.Sub(last) <= newsDays
}

// ofOtherTimes tells whether the clause of the verb at v says that it is of another time than the story has reached, or of a long one: "was
// still signed into law", "had long fought", "for much longer".
func ofOtherTimes(t *grammar.Tree, v int) bool {
	for i := t.Words[v].From; i < t.Words[v].To; i++ {
		if otherTimes[t.Words[i].Lower] && t.ClauseOf(i) == v {
			return true
		}
	}
	return false
}

var otherTimes = wordlist.Set(`still previously earlier formerly originally initially once long longer soon eventually ultimately
	traditionally historically decades years months often always never sometimes subsequently`)

// ownDay tells whether a sentence names a day itself, though not for the act at hand, so that the day the story has reached may not be
// meant.
func (x *Extractor) ownDay(p *passage) bool {
	for i := range p.datings {
		if d := &p.datings[i]; d.span.Precision == calendar.PrecisionDay && d.span.First == d.span.Last && d.span.First != x.context.dating.span.First && !d.liesAhead(p.article.Creation()) && x.hooks[i] >= 0 {
			return true
		}
	}
	return false
}

// besideAnother tells whether the clause of the verb at v says by how much it was before or after something: "protested the day after
// the seizure", and so not at the time that the story has reached.
func besideAnother(t *grammar.Tree, v int) bool {
	for i := v + 1; i+1 < t.Words[v].To; i++ {
		if w := &t.Words[i]; (grammar.Periods[grammar.Singular(w.Lower)] || w.Lower == "year" || w.Lower == "years") && (t.Words[i+1].Lower == "after" || t.Words[i+1].Lower == "before") && t.ClauseOf(i) == v {
			return true
		}
	}
	return false
}

// apartInTime tells whether the clause of the verb at v says what was before or after the main one, "After announcing it in
// February, he left", or who somebody is, "Lee, who was mayor from 1997 to 2001, left".
func apartInTime(t *grammar.Tree, v int) bool {
	if t.Words[v].Rel == "acl:relcl" {
		return true
	}
	switch t.Mark(v) {
	case "after", "before", "since":
		return t.Is(v, "advcl")
	}
	return false
}

// measured tells whether a sentence begins by telling how long before or after something it happened: "Two days before
// his release, a judge".
func (x *Extractor) measured(p *passage) bool {
	if len(p.times) == 0 || p.times[0].Type != timex.Duration || p.times[0].Start != p.span.Start {
		return false
	}
	next, _, _ := strings.Cut(strings.TrimLeft(p.article.Text[p.times[0].End:p.span.End], " "), " ")
	return next == "before" || next == "after"
}

// tellsOn tells whether the clause of the verb at v brings the story to its time. A day on which something was reported
// does not.
func (r *reader) tellsOn(v int) bool {
	w := &r.t.Words[v]
	if w.Rel == "ccomp" && w.Head >= 0 && finding[r.t.Words[w.Head].Lemma] {
		return false
	}
	return w.Lemma != "report" && r.t.InSimplePast(v) && r.mainClause(v)
}

// announcedThen tells whether the participle at v says when or by whom the subject of the sentence came about, which brings the story
// to its time as well: "The decision, announced on Tuesday, surprised few".
func (r *reader) announcedThen(v int) bool {
	t, w := r.t, &r.t.Words[v]
	if w.Rel != "acl" || w.XPOS != "VBN" || w.Head < 0 || !t.Is(w.Head, "nsubj") || t.Words[w.Head].Head < 0 || t.Words[t.Words[w.Head].Head].Rel != "root" {
		return false
	}
	return r.t.InSimplePast(t.Words[w.Head].Head)
}

// finding are verbs that tell of what was long before them.
var finding = wordlist.Set("find report show confirm conclude reveal recall remember")

// mainClause tells whether the clause of the verb at v carries the story on, rather than explaining a
// word or setting the scene.
func (r *reader) mainClause(v int) bool {
	t := r.t
	for steps := 0; steps < 8; steps++ {
		w := &t.Words[v]
		switch {
		case w.Head < 0:
			return true
		case w.Rel == "conj", w.Rel == "parataxis", w.Rel == "xcomp", w.Rel == "ccomp", w.Rel == "advcl" && (t.Child(v, "mark") < 0 || t.Mark(v) == "by"):
			v = w.Head
		default:
			return false
		}
	}
	return false
}

// validityOf tells whether what the clause of the verb at v says held on the day on which somebody said it. English puts
// what is said in the past as well, so that "said that he was ready" may be of that very day; what something was is older.
func (r *reader) validityOf(v int) validity {
	w, past := &r.t.Words[v], r.t.InSimplePast(v)
	switch {
	case r.t.HasOneOf(v, "had"), past && w.UPOS == "NOUN" && r.t.Child(v, "cop") >= 0:
		return over
	case past, w.XPOS == "VBN", w.XPOS == "VBD":
		return mayHold
	}
	return holds
}
