// The whole state of the page. Everything in it is in the address, and nothing else is kept.
const blank = () => ({q: "", picked: {}, span: null, view: null, lanes: usualLanes, at: "", theme: "", keys: true})
const state = blank()
const encode = encodeURIComponent, decode = s => {
  try { return decodeURIComponent(s) } catch { return s }
}

function readHash() {
  const hash = location.hash.slice(1), days = {}
  Object.assign(state, blank())
  if (hash.startsWith("e-")) state.at = decode(hash.slice(2))
  for (const pair of hash.split("&")) {
    const [key, value = ""] = pair.split("=")
    if (key === "q" || key === "at") state[key] = decode(value)
    if (key === "theme" && /^(light|dark)$/.test(value) || key === "lanes" && [...$(".lanes").options].some(o => o.value === value)) state[key] = value
    if (key === "keys") state.keys = value !== "off"
    if (key === "view") state.view = value.split("..").map(day => parsePeriod(day)?.[0])
    if (key === "from" || key === "to") days[key] = parsePeriod(value)?.[key === "to" ? 1 : 0]
    if (!Object.hasOwn(facets, key)) continue
    const known = value.split(",").map(n => facets[key].names.indexOf(decode(n))).filter(k => k >= 0)
    if (known.length) state.picked[key] = new Set(known)
  }
  const {from = FIRST, to = END - 1} = days
  if ((days.from ?? days.to) !== undefined && from <= to) state.span = [from, to]
  if (!(state.view?.[0] <= state.view?.[1])) state.view = null
}

function hashOf() {
  const parts = [], add = (key, value) => value && parts.push(key + "=" + value)
  add("q", encode(state.q))
  for (const f in state.picked) add(f, [...state.picked[f]].map(k => encode(facets[f].names[k])).join())
  if (state.span) add("from", iso(state.span[0]) + "&to=" + iso(state.span[1]))
  if (state.view && String(state.view) !== String(state.span || home)) add("view", state.view.map(iso).join(".."))
  if (state.lanes !== usualLanes) add("lanes", state.lanes)
  add("at", encode(state.at))
  add("theme", state.theme)
  if (!state.keys) add("keys", "off")
  return "#" + parts.join("&")
}

// save writes the state to the address: as a step that "back" undoes, or, where the same goes on to change, in
// place of the last one: a word that is typed, a chart that moves, one event after another.
let kind, savedAt
function save(step) {
  const hash = hashOf(), old = location.hash || "#"
  if (hash === old) return
  const [a, b] = [old, hash].map(h => h.slice(1).split("&"))
  const now = step ? "" : String(FACETS.concat("q", "from", "to", "view", "at").filter(key => a.find(p => p.startsWith(key + "=")) !== b.find(p => p.startsWith(key + "="))))
  const goesOn = now && now === kind && (now === "at" || performance.now() < savedAt + 1500)
  history[goesOn ? "replaceState" : "pushState"](null, "", hash)
  kind = now
  savedAt = performance.now()
}

// pass: the event matches the search and the filters; shown: it lies in the span of time as well.
const pass = new Uint8Array(N).fill(1), shown = new Uint8Array(N).fill(1)
const inSpan = i => !state.span || open[i] < 3 && (open[i] === 1 || first[i] <= state.span[1]) && (open[i] === 2 || last[i] >= state.span[0])
const showSpan = () => pass.forEach((p, i) => shown[i] = p && inSpan(i) ? 1 : 0)
const missed = i => Object.keys(state.picked).filter(f => !facets[f].of(i).some(k => state.picked[f].has(k)))

function select() {
  const tests = parseQuery()
  for (let i = 0; i < N; i++) pass[i] = tests.every(t => t(i)) && !missed(i).length ? 1 : 0
  showSpan()
}

function toggle(f, k) {
  const picked = state.picked[f] ??= new Set()
  if (!picked.delete(k)) picked.add(k)
  if (!picked.size) delete state.picked[f]
  changed(true)
}

// drawFacets fills the panel of filters. Each value has the number of events that choosing it would
// show. What is beyond the first 60 values is found by searching.
function drawFacets() {
  if (!$(".filters").open) return
  const tests = parseQuery(), counts = {}, focus = document.activeElement.id
  for (const f of FACETS) counts[f] = facets[f].names.map(() => 0)
  for (let i = 0; i < N; i++) {
    if (!inSpan(i) || !tests.every(t => t(i))) continue
    const misses = missed(i)
    if (misses.length < 2) for (const f of misses.length ? misses : FACETS) for (const k of facets[f].of(i)) counts[f][k]++
  }
  $(".facets").replaceChildren(...FACETS.map(f => {
    const order = [...counts[f].keys()].filter(k => counts[f][k] || state.picked[f]?.has(k))
    if (f !== "certainty" && f !== "precision") order.sort((a, b) => counts[f][b] - counts[f][a] || a - b)
    const items = order.slice(0, 60).map(k => {
      const input = make("input", "")
      input.type = "checkbox"
      input.id = "f-" + f + k
      input.checked = state.picked[f]?.has(k)
      input.onchange = () => toggle(f, k)
      return make("li", "", make("label", "", input, make("bdi", facets[f].labels[k]), make("span", counts[f][k])))
    })
    if (order.length > 60) items.push(make("li", order.length - 60 + " more: search for " + f + ":…"))
    return make("fieldset", "", make("legend", f), make("ul", "", ...items))
  }), make("p", "Each number is how many events its value would show: of an actor, those in which it acts, first or with others."))
  if (focus) byId(focus)?.focus()
}

function drawChips() {
  const chip = (text, undo) => {
    const b = make("button", text)
    b.setAttribute("aria-label", "Remove " + text)
    b.onclick = undo
    return make("li", "", b)
  }
  const chips = FACETS.flatMap(f => [...state.picked[f] || []].map(k => chip(f + ": " + facets[f].labels[k], () => toggle(f, k))))
  if (state.q) chips.push(chip("search: " + state.q, () => {
    $(".find input").value = state.q = ""
    changed(true)
  }))
  if (state.span) chips.push(chip(state.span.map(short).join(" – "), () => setSpan(null, true)))
  const focus = $(".chips ul").contains(document.activeElement)
  $(".chips ul").replaceChildren(...chips)
  if (focus) ($(".chips button") || $(".find input")).focus()
  const count = shown.reduce((a, b) => a + b, 0)
  const wrong = noDate && noDate + " is no date: write 2013, 2013-04, 2013-04-12 or April 2013. "
  say(wrong + (count < N ? many(count) + " of " + many(N) + " events" : N ? "All events" : "No events"))
  byId("none").hidden = count || !N
  byId("none").firstChild.data = wrong || "No event matches. "
}

const say = text => $(".chips p").textContent = text
