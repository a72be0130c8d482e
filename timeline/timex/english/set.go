package english

import (
	"strconv"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// set: "daily", "every Friday", "each year", "Tuesdays", "twice a week", "every two weeks", "annual".
func set(w *timex.Window) {
	i := w.At
	e := w.Entry(i)
	add := func(from, to int, value, quant, freq string) {
		w.Add(from, to, timex.Meaning{Sense: timex.Literal, Type: timex.Set, Value: value, Quant: quant, Freq: freq})
	}
	if e.Class&timex.Frequency != 0 {
		if w.Is(i, "daily") && (w.Token(i).Capital && i > 0 || w.Is(i+1, "news", "mail", "telegraph") && w.Token(i+1).Capital) {
			return // the name of a newspaper
		}
		if w.Token(i).Capital && (i > 0 || w.Token(i+1).Capital) && !allCapitals(w) {
			return
		}
		value := "P1" + letters[e.Unit]
		switch {
		case w.Is(i, "hourly"):
			value = "PT1H"
		case w.Is(i, "biweekly", "fortnightly"):
			value = "P2W"
		case w.Is(i, "bimonthly"):
			value = "P2M"
		case w.Is(i, "biannual", "semiannual"):
			value = "P6M"
		case w.Is(i, "biennial"):
			value = "P2Y"
		case w.Is(i, "triennial"):
			value = "P3Y"
		case w.Is(i, "nightly"):
			value = "XXXX-XX-XXTNI"
		case w.Is(i, "quarterly"):
			if w.Is(i+1, "dividend", "dividends", "earnings", "loss", "losses", "profit", "profits", "results", "net", "income", "report", "payment", "payout", "sales", "revenue") {
				return // what belongs to one quarter
			}
			value = "P3M"
		}
		add(i, i+1, value, "", "")
		return
	}
	quantAt := func(j int) (int, string) {
		if w.Is(j, "every", "each") {
			return j, strings.ToUpper(w.Word(j))
		}
		return -1, ""
	}
	switch {
	case e.Class&timex.Weekday != 0 && e.Class&timex.Abbrev == 0:
		value := unresolvedWeekday(e.Num)
		from, quant := i, ""
		if j, q := quantAt(i - 1); j >= 0 {
			from, quant = j, q
		} else if j, q := quantAt(i - 3); j >= 0 && w.Is(i-1, "and", "or") && w.Has(i-2, timex.Weekday) { // every Tuesday and Friday
			quant = q
		} else if w.Is(i-1, "other") && w.Is(i-2, "every") {
			add(i-2, i+1, value, "EVERY", "1/2W")
			return
		} else if e.Class&timex.Plural == 0 && !(w.Has(i+1, timex.DayPart) && plural(w, i+1)) {
			return
		}
		to := i + 1
		if w.Has(to, timex.DayPart) {
			value += "T" + parts[w.Entry(to).Num]
			to++
		}
		if prev := w.Token(i - 1); from == i && i > 1 && prev.Kind == timex.Word && (prev.Capital && prev.Entry == nil || w.Is(i-1, "the", "black")) || from == i && acronym(w, i-1) {
			return // TGI Fridays
		}
		add(from, to, value, quant, "")
	case e.Class&timex.Month != 0:
		if j, q := quantAt(i - 1); j >= 0 && w.Token(i).Capital {
			value, to := "XXXX-"+pad(e.Num), i+1
			if d, end, ok := dayAt(w, to+stop(w, i)); ok { // every Aug. 13
				value, to = value+"-"+pad(d), end
			}
			add(j, to, value, q, "")
		}
	case e.Class&timex.Season != 0:
		if j, q := quantAt(i - 1); j >= 0 {
			add(j, i+1, "XXXX-"+seasons[e.Num], q, "")
		}
	case e.Class&timex.DayPart != 0:
		if j, q := quantAt(i - 1); j >= 0 {
			add(j, i+1, "XXXX-XX-XXT"+parts[e.Num], q, "")
		}
	case e.Class&timex.Unit != 0:
		setOfUnit(w, i, e.Unit, add)
	}
}

// setOfUnit: "every day", "each year", "every two weeks", "every other month", "twice a week", "per year".
func setOfUnit(w *timex.Window, i int, u calendar.Unit, add func(from, to int, value, quant, freq string)) {
	one := durationValue(amount{n: 1}, u)
	switch {
	case u == calendar.Weekend && w.Is(i-1, "every", "each"):
		add(i-1, i+1, "XXXX-WXX-WE", strings.ToUpper(w.Word(i-1)), "")
	case u == calendar.Weekend && plural(w, i) && w.Is(i-1, "on", "at", "during"):
		add(i, i+1, "XXXX-WXX-WE", "", "")
	case w.Is(i-1, "every", "each") && !plural(w, i):
		if w.Is(i+1, "of") || dash(w, i+1) && w.Glued(i+1) {
			return
		}
		add(i-1, i+1, one, strings.ToUpper(w.Word(i-1)), "")
	case w.Is(i-1, "other") && w.Is(i-2, "every"):
		add(i-2, i+1, durationValue(amount{n: 2}, u), "EVERY", "")
	case w.Is(i-1, "a", "an") && w.Is(i-2, "once", "twice", "times"):
		from, n := i-2, 1
		switch {
		case w.Is(i-2, "twice"):
			n = 2
		case w.Is(i-2, "times"):
			k, at, ok := numberBefore(w, i-2)
			if !ok {
				return
			}
			from, n = at, k
		}
		add(from, i+1, one, "", strconv.Itoa(n)+"X")
	case w.Is(i-1, "per") && u >= calendar.Day:
		add(i-1, i+1, one, "", "")
	case plural(w, i):
		if a, ok := amountBefore(w, i); ok && w.Is(a.from-1, "every") && !a.vague {
			add(a.from-1, i+1, durationValue(a, u), "EVERY", "")
		}
	case w.Is(i, "weekday"):
		if w.Is(i-1, "every", "each") {
			add(i-1, i+1, "XXXX-WXX", "EVERY", "")
		}
	}
}

func unresolvedWeekday(n int) string {
	if n == 0 {
		n = 7
	}
	return "XXXX-WXX-" + strconv.Itoa(n)
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
