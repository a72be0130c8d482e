// Exports hold what is shown, with the fields and in the form that the program itself writes.
let rest
const bytes = s => new TextEncoder().encode(s).length
// On a card, lines end where the style ends them: the date, what qualifies it, who did what to whom; the
// reading, then why.
const proofOf = place => {
  const p = $(":scope > p:not(:first-child, .o)", place)
  return p.matches(".u") ? ["", ""] : p.textContent.split("\n")
}
const whenOf = i => cardOf(i).firstChild.textContent.split("\n")[0]

function readRest() {
  if (rest) return rest
  rest = block("rest")
  rest.from = []
  for (let i = 0, at = 0; i < N; i++) {
    rest.from[i] = at
    at += rest.reports[i] || 1
  }
  return rest
}

// reportsOf returns the reports of an event as objects with the names of timeline.json.
function reportsOf(i) {
  readRest()
  const [start, end] = [open[i] % 2 ? "" : iso(first[i]), open[i] > 1 ? "" : iso(last[i])]
  const actors = column => listOf(column[i]).map(k => ({text: ix.actors[k][0], code: ix.actors[k][1], sector: ix.actors[k][2]}))
  const card = cardOf(i)
  return [card, ...$$(".t", card)].map((place, n) => {
    const at = rest.from[i] + n, q = $(":scope > q", place) || $("h3", place), mark = $("mark", q), reason = proofOf(place)[1]
    const source = byId("s" + rest.article[at]), [article, publisher, published, from] = rest.sources[rest.article[at]]
    const title = clean($("a, bdi", source)?.textContent || ""), url = $("a", source)?.getAttribute("href"), [where, code] = rest.places[rest.place[at]]
    const sentence = q.textContent, expression = mark?.textContent || "", begins = rest.start[at]
    const marks = mark ? begins + bytes(mark.previousSibling?.data || "") : 0
    return {
      article, date_start: start, date_end: end,
      edtf: rest.edtf[at] || (open[i] ? "" : start).slice(0, {month: -3, year: -6}[ix.precisions[precision[i]]]),
      precision: ix.precisions[precision[i]], dated_by: ["expression", "context", "published"][rest.by[at]],
      event_type: ix.types[ix.type[i]], quad_code: quad[i] || "", actor: actors(ix.actor), recipient: actors(ix.recipient),
      location: where && {text: where, code}, certainty: facets.certainty.names[certainty[i]], attribution: rest.sayers[rest.said[at]],
      summary: $("h3", place)?.textContent ?? $("h3", card).textContent, sentence, sentence_start: begins, sentence_end: begins + bytes(sentence),
      expression, expression_start: marks, expression_end: marks + bytes(expression), resolution: reason,
      title: title === url ? "" : title, publisher, url, published, published_from: from, ...rest.extra[at],
    }
  })
}

const chosen = () => [...shown.keys()].filter(i => shown[i])
// The order of the timeline, which is that of the cards but for what has no month.
const ordered = () => chosen().sort((a, b) => (open[a] > 2) - (open[b] > 2) || first[a] - first[b] || (open[a] === 2) - (open[b] === 2) || last[a] - last[b] || a - b)
const affairOf = i => ix.affairs?.[ix.affair[i]]
const told = (i, reports) => rest.told[i] || new Set(reports.map(r => r.article)).size
function csv() {
  const {columns} = readRest()
  const cell = s => {
    if (/^'*[=+\-@\t\r]/.test(s)) s = "'" + s
    return /^\s|["\n\r,]/.test(s) ? '"' + s.replaceAll('"', '""') + '"' : s
  }
  const join = (list, key) => list.some(a => a[key]) ? list.map(a => a[key].replaceAll(";", ",")).join("; ") : ""
  const line = cells => cells.map(c => cell(String(c ?? ""))).join() + "\n"
  return ordered().reduce((out, i) => {
    const reports = reportsOf(i), r = reports[0], day = parsePeriod(r.published)
    Object.assign(r, {
      id: idOf(i), actor_code: join(r.actor, "code"), actor: join(r.actor, "text"), recipient_code: join(r.recipient, "code"), recipient: join(r.recipient, "text"),
      location: r.location?.text, anchor_date: day && r.resolution.includes(long(day[0])) ? r.published : "", reports: told(i, reports), importance: rest.importance[i], affair: affairOf(i),
    })
    if (!r.sentence) r.sentence_start = r.sentence_end = ""
    if (!r.expression) r.expression_start = r.expression_end = ""
    return out + line(columns.map(c => r[c]))
  }, line(columns))
}

const json = () => '{"title":' + JSON.stringify(readRest().title) + ',"articles":' + rest.articles + ',"entries":[\n' + ordered().map(i => {
  const reports = reportsOf(i), outcome = $(".o", cardOf(i)), happened = $("a", outcome || make("p", ""))
  return JSON.stringify({id: idOf(i), importance: rest.importance[i], told: rest.told[i], happened: happened && decode(happened.hash.slice(3)), unheard: !!outcome && !happened || undefined, affair: affairOf(i), reports, edited: rest.edited?.[i], added: rest.added?.[i]}, (key, v) => v === "" || v === null || v?.length === 0 ? undefined : v)
}).join(",\n") + "\n]}\n"

const sourceLine = r => [r.title || r.article, r.publisher, r.published].filter(Boolean).join(", ")

function ics() {
  const text = s => s.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n"), day = n => iso(n).replace(/-/g, "")
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//timeline//EN"]
  for (const i of ordered()) {
    if (open[i] > 2) continue
    const r = reportsOf(i)[0]
    lines.push("BEGIN:VEVENT", "UID:" + text(idOf(i)) + "@timeline", "DTSTAMP:" + (r.published || iso(last[i])).replace(/-/g, "") + "T000000Z",
      "DTSTART;VALUE=DATE:" + day(first[i]), "DTEND;VALUE=DATE:" + day(last[i] + 1), "SUMMARY:" + text(r.summary),
      "DESCRIPTION:" + text(whenOf(i) + " (" + r.precision + ", " + r.certainty + ")\n" + r.sentence + "\n" + (r.resolution && r.expression + ": " + r.resolution + "\n") + sourceLine(r)),
      "STATUS:" + (certainty[i] === 4 ? "CANCELLED" : certainty[i] > 1 ? "TENTATIVE" : "CONFIRMED"), "TRANSP:TRANSPARENT")
    if (r.event_type) lines.push("CATEGORIES:" + text(r.event_type))
    if (r.url) lines.push("URL:" + r.url)
    lines.push("END:VEVENT")
  }
  lines.push("END:VCALENDAR")
  // A line of more than 75 bytes goes on in the next one, after a space.
  return lines.map(line => {
    let size = 0
    return [...line].map(c => (size += bytes(c)) > 75 ? (size = 1 + bytes(c), "\r\n " + c) : c).join("") + "\r\n"
  }).join("")
}

function md() {
  const text = s => s.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&")
  let section, out = "# " + text(document.title) + "\n"
  for (const i of chosen()) {
    const r = reportsOf(i)[0], [reading] = proofOf(cardOf(i))
    if (section !== (section = sectionOf[i])) out += "\n## " + $("h2", sections[section]).firstChild.data.trim() + "\n"
    out += "\n- **" + whenOf(i) + "** (" + r.precision + ", " + r.certainty + ") " + text(r.summary) + "\n\n  > " + text(r.sentence) + "\n\n  " +
      (reading ? text(clean(reading) + (r.resolution && ": " + r.resolution)) + ". " : "") + (r.url ? "[" + text(sourceLine(r)) + "](<" + r.url + ">)" : text(sourceLine(r))) + "\n"
  }
  return out
}

// citation is one entry as a footnote would have it.
function citation(i) {
  const r = reportsOf(i)[0]
  return whenOf(i) + ": “" + r.sentence + "” " + [sourceLine(r), r.url].filter(Boolean).join(", ")
}

function download(content, kind, type) {
  const a = make("a", "")
  a.href = URL.createObjectURL(new Blob([content], {type: type + ";charset=utf-8"}))
  a.download = "timeline." + kind
  a.click()
  setTimeout(() => URL.revokeObjectURL(a.href), 9999)
}
