package export

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// gdeltRow is a row of a GDELT 2.0 event table: its 61 columns by their names in the codebook.
type gdeltRow map[string]string

// gdeltColumns are the columns in order ("The GDELT Event Database, Data Format Codebook V2.0").
var gdeltColumns = strings.Fields(`
	GLOBALEVENTID Day MonthYear Year FractionDate
	Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode
	Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code
	Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode
	Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code
	IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale
	NumMentions NumSources NumArticles AvgTone
	Actor1Geo_Type Actor1Geo_Fullname Actor1Geo_CountryCode Actor1Geo_ADM1Code Actor1Geo_ADM2Code
	Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID
	Actor2Geo_Type Actor2Geo_Fullname Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code
	Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID
	ActionGeo_Type ActionGeo_Fullname ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code
	ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID
	DATEADDED SOURCEURL`)

// cameoRoots are the CAMEO root codes of the PLOVER types, which were made by joining and splitting
// those roots. Where PLOVER joined several, the one is taken that its type is nearest to: 10 demand
// for REQUEST (02 appeal and 10), 11 disapprove for ACCUSE (09 investigate and 11), 18 assault for
// ASSAULT (18, 19 fight, 20 mass violence). CONCEDE and RETREAT are the two halves of 08 yield.
var cameoRoots = map[string]int{
	"AGREE": 3, "CONSULT": 4, "SUPPORT": 5, "COOPERATE": 6, "AID": 7, "CONCEDE": 8, "RETREAT": 8,
	"REQUEST": 10, "ACCUSE": 11, "REJECT": 12, "THREATEN": 13, "PROTEST": 14, "MOBILIZE": 15,
	"SANCTION": 16, "COERCE": 17, "ASSAULT": 18,
}

// GDELT writes t for programs that load GDELT 2.0 event tables: 61 columns between tabs, no header, a
// row an entry of the story that an article asserts or reports, and that has a PLOVER type. GDELT
// counts what has happened, so what is planned, hypothetical or negated is left out, and what has no
// type has no place in it.
//
//   - GLOBALEVENTID is a number of at most 48 bits that is made of the entry's id; it is none of GDELT's own.
//   - Day, MonthYear and Year are filled only as far as they are known: Day for a single day without a
//     doubt; of an event "in June 2013" MonthYear 201306 and Year alone; nothing for one without a date.
//     FractionDate is as GDELT counts it, the year and ((month-1)*30+day)/365 of it, and needs the day.
//   - Actor1 and Actor2 are the first actor and the first recipient. Their country codes are CAMEO's,
//     which are those of ISO 3166-1 but for Romania (ROM) and East Timor (TMP); Type1Code is the sector;
//     Code is the two joined.
//   - EventRootCode is the CAMEO root of the PLOVER type; nothing finer was read, so that EventCode
//     and EventBaseCode are the root's "not specified below" (040), and QuadClass is that of the root.
//   - NumArticles counts the articles that tell the event, NumMentions their sentences, NumSources their
//     publishers; the last two are empty where not all reports are at hand.
//   - ActionGeo_Fullname is the place as an article writes it. DATEADDED is the publish day of the shown
//     report, at 000000 as the form wants a time. SOURCEURL is its address, or else the article's id.
//   - Everything else is empty: IsRootEvent, GoldsteinScale, AvgTone and coordinates were not read, and
//     the country codes of places are FIPS 10-4, which is not known here.
//
// Tabs and line breaks in text become spaces, and a cell of text that a spreadsheet would take for a
// formula gets a leading apostrophe. The same timeline gives the same bytes. The error is that of w.
func GDELT(w io.Writer, t *story.Timeline) error {
	out := bufio.NewWriter(w)
	for e := range storyEntries(t) {
		row, ok := gdeltRowOf(e)
		if !ok {
			continue
		}
		for i, name := range gdeltColumns {
			if i > 0 {
				out.WriteByte('\t')
			}
			out.WriteString(row[name])
		}
		if err := out.WriteByte('\n'); err != nil {
			return err
		}
	}
	return out.Flush()
}

// gdeltRowOf returns the row of an entry, or false for one that GDELT has no row for.
func gdeltRowOf(e *story.Entry) (gdeltRow, bool) {
	r := &e.Reports[0]
	root, coded := cameoRoots[r.Type]
	if !coded || r.Certainty != event.Asserted && r.Certainty != event.Reported {
		return nil, false
	}
	row := gdeltRow{
		"GLOBALEVENTID": strconv.FormatUint(eventNumber(e.ID), 10),
		"EventCode":     fmt.Sprintf("%02d0", root),
		"EventBaseCode": fmt.Sprintf("%02d0", root),
		"EventRootCode": fmt.Sprintf("%02d", root),
		"QuadClass":     strconv.Itoa(quadClass(root)),
		"NumArticles":   strconv.Itoa(render.Told(e)),
		"SOURCEURL":     gdeltText(r.URL),
	}
	if row["SOURCEURL"] == "" {
		row["SOURCEURL"] = gdeltText(r.Article)
	}
	if r.Location != nil {
		row["ActionGeo_Fullname"] = gdeltText(r.Location.Text)
	}
	if d, err := calendar.ParseDate(r.Published); err == nil && fourDigits(d) {
		row["DATEADDED"] = basic(d) + "000000"
	}
	row.addDate(sureOf(r))
	row.addActor("Actor1", r.Actor)
	row.addActor("Actor2", r.Recipient)
	row.addCounts(e)
	return row, true
}

// eventNumber makes a number of an id: that of the twelve hexadecimal digits that an id is, and of any
// other id a hash.
func eventNumber(id string) uint64 {
	if n, err := strconv.ParseUint(id, 16, 48); err == nil && len(id) == 12 {
		return n
	}
	h := sha256.Sum256([]byte(id))
	return binary.BigEndian.Uint64(h[:]) >> 16
}

// quadClass returns GDELT's class of a CAMEO root: 1 verbal cooperation, 2 material cooperation, 3 verbal
// conflict, 4 material conflict.
func quadClass(root int) int {
	switch {
	case root <= 5:
		return 1
	case root <= 8:
		return 2
	case root <= 13:
		return 3
	}
	return 4
}

// fourDigits tells whether a day's year is written with four digits, as GDELT's forms are.
func fourDigits(d calendar.Date) bool { return d.Year >= 1 && d.Year <= 9999 }

func (row gdeltRow) addDate(s sure) {
	if fourDigits(s.year) {
		row["Year"] = basic(s.year)[:4]
	}
	if fourDigits(s.month) {
		row["MonthYear"] = basic(s.month)[:6]
	}
	if fourDigits(s.day) {
		row["Day"] = basic(s.day)
		row["FractionDate"] = fmt.Sprintf("%.4f", float64(s.day.Year)+float64((int(s.day.Month)-1)*30+s.day.Day)/365)
	}
}

// cameoCountries are the CAMEO codes of countries that are not those of ISO 3166-1.
var cameoCountries = map[string]string{"ROU": "ROM", "TLS": "TMP"}

// addActor fills the columns of one side.
func (row gdeltRow) addActor(side string, actors []event.Actor) {
	if len(actors) == 0 {
		return
	}
	a := &actors[0]
	country, kind := gdeltText(a.Code), gdeltText(a.Sector)
	switch country {
	case "IGO", "NGO", "IMG": // are types in CAMEO
		if kind == "" {
			kind = country
		}
		country = ""
	}
	if c, ok := cameoCountries[country]; ok {
		country = c
	}
	row[side+"Name"] = gdeltText(a.Text)
	row[side+"CountryCode"] = country
	row[side+"Type1Code"] = kind
	row[side+"Code"] = country + kind
}

// addCounts fills what is known only when every report of the event is at hand.
func (row gdeltRow) addCounts(e *story.Entry) {
	articles, publishers := map[string]bool{}, map[string]bool{}
	for i := range e.Reports {
		articles[e.Reports[i].Article] = true
		publishers[e.Reports[i].Publisher] = true
	}
	if render.Told(e) > len(articles) {
		return
	}
	row["NumMentions"] = strconv.Itoa(len(e.Reports))
	if !publishers[""] {
		row["NumSources"] = strconv.Itoa(len(publishers))
	}
}

// gdeltText makes text safe for a cell of a table without quotes.
func gdeltText(s string) string {
	s = plain(s)
	if s != "" && strings.IndexByte("=+-@", s[0]) >= 0 {
		return "'" + s
	}
	return s
}
