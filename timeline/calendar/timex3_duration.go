package calendar

import "strings"

// lastDayUnit is the rank of the shortest unit before the T of a duration.
const lastDayUnit = 10

// unitRank orders the units of durations from long to short, from 1; it is 0 when there is no such
// unit. Two names of one unit have one rank.
func unitRank(unit string, afterT bool) int {
	if afterT {
		switch unit {
		case "H":
			return lastDayUnit + 1
		case "M":
			return lastDayUnit + 2
		case "S":
			return lastDayUnit + 3
		}
		return 0
	}
	switch unit {
	case "L", "ML":
		return 1
	case "C", "CE":
		return 2
	case "E", "DE":
		return 3
	case "Y":
		return 4
	case "Q":
		return 5
	case "M":
		return 6
	case "W":
		return 7
	case "WE":
		return 8
	case "D":
		return 9
	case "X":
		return lastDayUnit
	}
	return 0
}

// checkDuration reads what follows the P: amounts with units, from long to short, of which the last
// may be a fraction. An amount of X is not known, a unit of X neither.
func checkDuration(s string) (reason string) {
	last, afterT, fraction := 0, false, false
	for s != "" {
		if s[0] == 'T' {
			if afterT || len(s) == 1 {
				return "after the one T come hours, minutes or seconds"
			}
			s, afterT = s[1:], true
		}
		n := 1
		if s[0] != 'X' {
			n = amount(s)
		}
		if n == 0 {
			return "an amount is a number or X"
		}
		end := n
		for end < len(s) && s[end] >= 'A' && s[end] <= 'Z' && s[end] != 'T' {
			end++
		}
		rank := unitRank(s[n:end], afterT)
		switch {
		case rank == 0 || s[n:end] == "X" && s[0] != 'X':
			return "a unit is one of L, ML, C, CE, E, DE, Y, Q, M, W, WE, D and, after T, of H, M, S"
		case rank <= last:
			return "the units do not run from long to short"
		case fraction:
			return "only the last amount can be a fraction"
		}
		fraction = strings.Contains(s[:n], ".")
		last, s = rank, s[end:]
	}
	if last == 0 {
		return "a duration needs an amount"
	}
	return ""
}

// amount returns the length of the number at the start of s: up to nine digits, and up to nine more
// after a point; 0 when there is none.
func amount(s string) int {
	n := digitsAt(s)
	if n == 0 || n > 9 {
		return 0
	}
	if n < len(s) && s[n] == '.' {
		f := digitsAt(s[n+1:])
		if f == 0 || f > 9 {
			return 0
		}
		n += 1 + f
	}
	return n
}

// digitsAt counts the digits at the start of s.
func digitsAt(s string) int {
	return len(s) - len(strings.TrimLeft(s, "0123456789"))
}
