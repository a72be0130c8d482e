package article

import (
	"fmt"
	"strings"
)

// readClock reads a time of day at the first token, with its zone: 12:22 PM, 3.04pm ET, 12:22:00 +0400,
// 1222 GMT, noon. It returns it in 24 hours, and the number of its tokens, or 0.
func readClock(t []token, s string) (clock string, n int) {
	switch {
	case t[0].text == "noon":
		return withZone("12:00", t, 1, s)
	case t[0].text == "midnight":
		return withZone("00:00", t, 1, s)
	case t[0].kind != 'n' || t[0].value < 0:
		return "", 0
	case t[0].end-t[0].start == 4 && len(t) > 1 && t[0].value/100 < 24 && t[0].value%100 < 60 && (isZone(t[1], s) || t[1].text == "hrs" || t[1].text == "hours"):
		return withZone(fmt.Sprintf("%02d:%02d", t[0].value/100, t[0].value%100), t, 1, s)
	case t[0].end-t[0].start > 2 || t[0].value > 23:
		return "", 0
	}
	hour, minute, seconds := t[0].value, 0, ""
	n = 1
	colon := len(t) >= 3 && t[1].kind == ':' && isSixtieth(t[2])
	period := len(t) >= 4 && t[1].kind == '.' && isSixtieth(t[2]) && (isHalf(t[3]) || isZone(t[3], s))
	if colon || period {
		minute, n = t[2].value, 3
	}
	if colon && len(t) >= 5 && t[3].kind == ':' && isSixtieth(t[4]) {
		seconds, n = fmt.Sprintf(":%02d", t[4].value), 5
		if len(t) >= 7 && t[5].kind == '.' && t[5].glued && t[6].glued && t[6].kind == 'n' {
			n = 7 // fractions of a second
		}
	}
	half := n < len(t) && isHalf(t[n])
	if !half && !colon && !period {
		return "", 0
	}
	if half {
		if hour < 1 || hour > 12 {
			if hour == 0 || !colon {
				return "", 0
			}
		} else {
			hour %= 12
			if t[n].text == "pm" {
				hour += 12
			}
		}
		n++
		n += skip(t[n:], '.')
	}
	return withZone(fmt.Sprintf("%02d:%02d%s", hour, minute, seconds), t, n, s)
}

// withZone adds the zone that follows the n tokens of a clock, as it is written.
func withZone(clock string, t []token, n int, s string) (string, int) {
	at := n
	if at < len(t) && (t[at].text == "hrs" || t[at].text == "hours") {
		at++
	}
	open := skip(t[at:], '(')
	at += open
	switch {
	case at < len(t) && t[at].text == "z" && t[at].glued:
		return clock + "Z", at + 1
	case at < len(t) && isZone(t[at], s):
		zone := s[t[at].start:t[at].end]
		at++
		if offset, m := readOffset(t[at:], s); m > 0 && (zone == "GMT" || zone == "UTC") {
			zone, at = zone+offset, at+m
		}
		return clock + " " + zone, at + open*skip(t[at:], ')')
	}
	if offset, m := readOffset(t[at:], s); m > 0 {
		return clock + offset, at + m
	}
	return clock, n
}

// readOffset reads +04:00, -0500 or +4 and returns it as +04:00.
func readOffset(t []token, s string) (offset string, n int) {
	if len(t) < 2 || t[0].kind != '+' && t[0].kind != '-' || t[1].kind != 'n' || !t[1].glued {
		return "", 0
	}
	hours, minutes, n := t[1].value, 0, 2
	switch t[1].end - t[1].start {
	case 4:
		hours, minutes = hours/100, hours%100
	case 1, 2:
		if t[1].end-t[1].start == 1 && t[0].kind == '-' && !t[0].glued {
			return "", 0
		}
		if len(t) >= 4 && t[2].kind == ':' && t[2].glued && t[3].glued && isSixtieth(t[3]) {
			minutes, n = t[3].value, 4
		} else if n < len(t) && t[n].glued {
			return "", 0
		}
	default:
		return "", 0
	}
	if hours > 14 || minutes > 59 { // the zone furthest east is +14:00
		return "", 0
	}
	return fmt.Sprintf("%c%02d:%02d", t[0].kind, hours, minutes), n
}

func isSixtieth(t token) bool {
	return t.kind == 'n' && t.glued && t.end-t.start == 2 && t.value < 60
}

func isHalf(t token) bool { return t.text == "am" || t.text == "pm" }

// isZone tells whether a token is the abbreviation of a time zone.
func isZone(t token, s string) bool {
	return t.kind == 'w' && strings.Contains(zones, " "+s[t.start:t.end]+" ")
}

// zones are the abbreviations that news uses, of the IANA time zone database and of the style books
// ("ET").
const zones = " GMT UTC UT Z ET EST EDT CT CST CDT MT MST MDT PT PST PDT AKST AKDT HST AST ADT NST NDT " +
	"BST IST WET WEST CET CEST EET EEST TRT MSK MSD SAMT YEKT GST PKT NPT BDT ICT WIB SGT HKT PHT JST KST " +
	"AWST ACST ACDT AEST AEDT NZST NZDT CAT EAT WAT SAST BRT ART CLT COT PET VET IRST IRDT AFT UZT "
