// parseQuery reads words, "phrases", -not, field:value and field:"a value" and returns tests of an
// event's number. What looks like a field and is none is a word; a date in words needs no quotation marks.
const term = RegExp('(-?)(?:([a-z]+):)?(?:"([^"]*)"?|((?<=(?:before|after):)' + WRITTEN + '|[^\\s"]+))?', "gi")
let noDate = "" // a before: or after: that no date follows
function parseQuery() {
  const tests = []
  noDate = ""
  for (const [, not, name, phrase, word] of straight(state.q).matchAll(term)) {
    const value = fold(phrase ?? word ?? "").trim(), field = (name || "").toLowerCase(), days = parsePeriod(value), facet = facets[field]
    if (!value) continue
    let test = i => textOf(i).includes(name ? field + ":" + value : value)
    if (field === "before" || field === "after") {
      if (!days) noDate = field + ":" + value
      test = i => days && open[i] < 3 && (field === "before" ? first[i] < days[0] : last[i] > days[1])
    } else if (facet) {
      // An actor is found by what the article calls it, its code and the name of that.
      const own = (field === "actor" || field === "recipient") && ix[field]
      const hits = (own ? ix.actors.map(([text, code]) => [text, code, ix.names[code]].join("\n")) : facet.names).map(n => fold(n).includes(value))
      test = i => (own ? listOf(own[i]) : facet.of(i)).some(k => hits[k])
    }
    tests.push(not ? i => !test(i) : test)
  }
  return tests
}
