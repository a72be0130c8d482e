// parseQuery reads words, "phrases", -not, field:value and field:"a value" and returns tests of an
// event's number. What looks like a field and is none is a word.
function parseQuery() {
  const tests = []
  for (const [, not, name, phrase, word] of state.q.matchAll(/(-?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s"]+))/gi)) {
    const value = fold(phrase ?? word), field = (name || "").toLowerCase(), days = parsePeriod(value), facet = facets[field]
    if (!value) continue
    let test = i => textOf(i).includes(name ? field + ":" + value : value)
    if (days && field === "before") test = i => open[i] < 3 && first[i] < days[0]
    else if (days && field === "after") test = i => open[i] < 3 && last[i] > days[1]
    else if (facet) {
      const hits = facet.names.map(n => fold(parties.get(n)?.text ?? n).includes(value))
      test = i => facet.of(i).some(k => hits[k])
    }
    tests.push(not ? i => !test(i) : test)
  }
  return tests
}
