package calendar

import "strings"

// clock is a time of day.
type clock struct {
	known  bool
	hour   int8
	minute int8
	second int8 // -1: not given
	zone   zone
	offset int16 // minutes east of UTC
}

type zone uint8

const (
	noZone      zone = iota
	utc              // Z
	hourZone         // +04
	hourMinutes      // +04:30
)

func (c clock) append(b []byte) []byte {
	if !c.known {
		return b
	}
	b = append(append2(append(b, 'T'), int(c.hour)), ':')
	b = append2(b, int(c.minute))
	if c.second >= 0 {
		b = append2(append(b, ':'), int(c.second))
	}
	switch c.zone {
	case utc:
		return append(b, 'Z')
	case hourZone, hourMinutes:
		sign, n := byte('+'), int(c.offset)
		if n < 0 {
			sign, n = '-', -n
		}
		b = append2(append(b, sign), n/60)
		if c.zone == hourMinutes {
			b = append2(append(b, ':'), n%60)
		}
	}
	return b
}

// parseClock reads what follows the T: 15:00 or 15:00:30, with Z, +04 or +04:30 after it or nothing.
func parseClock(s string) (clock, *fault) {
	c := clock{known: true, second: -1}
	at := strings.IndexAny(s, "Z+-")
	if at < 0 {
		at = len(s)
	}
	hh, rest, ok := strings.Cut(s[:at], ":")
	mm, ss, hasSecond := strings.Cut(rest, ":")
	hour, okHour := twoDigits(hh, 23)
	minute, okMinute := twoDigits(mm, 59)
	switch {
	case !okHour:
		return c, &fault{0, "hours are 00 to 23"}
	case !ok:
		return c, &fault{len(hh), "an hour needs its minutes"}
	case !okMinute:
		return c, &fault{3, "minutes are 00 to 59"}
	}
	c.hour, c.minute = int8(hour), int8(minute)
	if hasSecond {
		second, ok := twoDigits(ss, 59)
		if !ok {
			return c, &fault{6, "seconds are 00 to 59"}
		}
		c.second = int8(second)
	}
	f := c.parseZone(s[at:])
	return c, f.shift(at)
}

func (c *clock) parseZone(s string) *fault {
	switch {
	case s == "":
		return nil
	case s == "Z":
		c.zone = utc
		return nil
	case s[0] == 'Z':
		return &fault{1, "nothing can follow Z"}
	}
	hh, mm, hasMinutes := strings.Cut(s[1:], ":")
	hour, okHour := twoDigits(hh, 14)
	minute, okMinute := twoDigits(mm, 59)
	if !okHour || hasMinutes && !okMinute {
		return &fault{0, "an offset from UTC is like +04 or +04:30, up to 14 hours"}
	}
	c.zone = hourZone
	if hasMinutes {
		c.zone = hourMinutes
	}
	c.offset = int16(hour*60 + minute)
	if s[0] == '-' {
		if c.offset == 0 {
			return &fault{0, "no offset is written with +"}
		}
		c.offset = -c.offset
	}
	return nil
}
