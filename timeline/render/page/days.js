// Days are whole numbers, counted from 1 January 1970 on the calendar. There is no clock here and no
// time zone, and so no Date.
const MONTHS = "January February March April May June July August September October November December".split(" ")
const WEEKDAYS = "Thu Fri Sat Sun Mon Tue Wed".split(" ")

// civil returns year, month (1 to 12) and day of the month; the method is Howard Hinnant's.
function civil(n) {
  n += 719468
  const era = floor(n / 146097), ofEra = n - era * 146097
  const year = floor((ofEra - floor(ofEra / 1460) + floor(ofEra / 36524) - floor(ofEra / 146096)) / 365)
  const ofYear = ofEra - (365 * year + floor(year / 4) - floor(year / 100))
  const shifted = floor((5 * ofYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return [year + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - floor((153 * shifted + 2) / 5) + 1]
}

// dayNumber is the other way round; months before 1 and after 12 count into other years.
function dayNumber(y, m, d) {
  y += floor((m - 1) / 12)
  m = (m - 1) % 12 + (m < 1 ? 13 : 1)
  if (m <= 2) y--
  const era = floor(y / 400), ofEra = y - era * 400
  return era * 146097 + ofEra * 365 + floor(ofEra / 4) - floor(ofEra / 100) + floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1 - 719468
}

const two = n => String(n).padStart(2, "0")

// iso writes a day as calendar.Date does.
function iso(n) {
  const [y, m, d] = civil(n), year = String(abs(y)).padStart(4, "0")
  return (y < 0 ? "-" : y > 9999 ? "+" : "") + year + "-" + two(m) + "-" + two(d)
}

function long(n) {
  const [y, m, d] = civil(n)
  return WEEKDAYS[(n % 7 + 7) % 7] + " " + d + " " + MONTHS[m - 1].slice(0, 3) + " " + y
}

const short = n => long(n).slice(4)

// A month, or a day of one, as people and the page write it: April 2013, 12 Apr. 2013, April 12th, 2013, Fri
// 12 Apr 2013. The program's own search has the same.
const WRITTEN = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?(?:(\\d\\d?)(?:st|nd|rd|th)?\\s+)?([a-z]{3,9})\\.?(?:\\s+(\\d\\d?)(?:st|nd|rd|th)?)?,?\\s+(\\d{4})\\b"
const written = RegExp("^" + WRITTEN + "$", "i")

// parsePeriod reads 2013, 2013-04, 2013-04-12 or what is written so and returns its first and last day, or null.
function parsePeriod(s) {
  const w = written.exec(s), month = w && MONTHS.findIndex(m => m.toLowerCase().startsWith(w[2].toLowerCase())) + 1
  const p = w ? [s, w[4], month, (w[1] || "") + (w[3] || "")] : /^([+-]?\d{4,9})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(s)
  if (!p) return null
  const [y, m, d] = [+p[1], +(p[2] ?? 1), +(p[3] || 1)], first = dayNumber(y, m, d)
  if (String(civil(first)) !== String([y, m, d])) return null
  return [first, p[3] ? first : (p[2] ? dayNumber(y, m + 1, 1) : dayNumber(y + 1, 1, 1)) - 1]
}
