// The events, as columns in the order of the cards.
const {abs, ceil, floor, max, min, round, sign, sqrt} = Math
const clamp = (x, lo, hi) => min(hi, max(lo, x))
const nextFrame = f => requestAnimationFrame(f)
const root = document.documentElement
const $ = (selector, within = document) => within.querySelector(selector)
const byId = id => document.getElementById(id)
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)]
const on = (target, types, act, options) => types.split(" ").forEach(t => target.addEventListener(t, act, options))
const make = (tag, text, ...children) => {
  const e = document.createElement(tag)
  if (text !== "") e.textContent = text
  e.append(...children)
  return e
}
const many = n => String(n).replace(/\B(?=(\d{3})+$)/g, ",")
const block = name => JSON.parse(byId(name).text)

const ix = block("index"), N = ix.begin.length, FIRST = ix.start, SPAN = max(ix.days, 1), END = FIRST + SPAN
// What stands after the cards is looked up by its id: to come there by a selector means to walk through
// all of them.
const list = byId("events"), sections = [...list.children].slice(0, ix.sections.length)
const sectionOf = new Uint16Array(N), sectionStart = [0]
ix.sections.forEach((n, k) => {
  sectionStart.push(sectionStart[k] + n)
  sectionOf.fill(k, sectionStart[k], sectionStart[k + 1])
})
// The card of an event, and the event of a card. Cards are looked up one by one: to hold all of them
// from the start would cost more than all the rest of the script.
const cardOf = i => i >= 0 ? sections[sectionOf[i]].lastElementChild.children[i - sectionStart[sectionOf[i]]] : null
const eventOf = card => card ? sectionStart[sections.indexOf(card.closest("#events > section"))] + [...card.parentNode.children].indexOf(card) : -1

const first = new Int32Array(N), last = new Int32Array(N)
for (let i = 0, day = FIRST; i < N; i++) {
  first[i] = day += ix.begin[i]
  last[i] = day + ix.length[i]
}
// Columns of one digit an event, taken from its character four at a time. Of open, 0 is closed, 1 open
// start, 2 open end, 3 undated.
const [open, quad, certainty, precision] = ["open", "quad", "certainty", "precision"].map(c => {
  const digits = new TextEncoder().encode(ix[c].padEnd(N + 3 & -4, 0)), fours = new Uint32Array(digits.buffer)
  for (let k = 0; k < fours.length; k++) fours[k] -= 0x30303030
  return digits
})

// Actors with one code are one value; an actor without a code is its own.
const parties = new Map(), party = ix.actors.map(([text, code]) => {
  const name = code || text, label = ix.names[code] || name
  if (!parties.has(name)) parties.set(name, {k: parties.size, label})
  return parties.get(name).k
})
// A list of one is written as its item, an empty one as -1.
const listOf = x => x < 0 ? [] : x.length ? x : [x]
const byParty = column => ({
  names: [...parties.keys()], labels: [...parties.values()].map(p => p.label),
  of: i => column[i].length ? [...new Set(column[i].map(k => party[k]))] : listOf(party[column[i]] ?? -1),
  lead: i => party[column[i].length ? column[i][0] : column[i]] ?? -1,
})

// A facet is a way to tell events apart: its values by name, as the address has them, and as they are
// shown; those of each event by number, and of parties the first alone, which the chart asks for most.
const facets = {
  __proto__: null,
  actor: byParty(ix.actor),
  recipient: byParty(ix.recipient),
  type: {names: ix.types.map(t => t || "none"), of: i => [ix.type[i]]},
  certainty: {names: ["asserted", "reported", "planned", "hypothetical", "negated"], of: i => [certainty[i]]},
  precision: {names: ix.precisions, of: i => [precision[i]]},
  source: {names: ix.sources.map(s => s || "not named"), of: i => listOf(ix.source[i])},
}
if (ix.affairs) facets.affair = {names: ix.affairs, of: i => ix.affairs[ix.affair[i]] ? [ix.affair[i]] : []}
const usualLanes = ix.affairs ? "affair" : "actor"
const FACETS = Object.keys(facets)
for (const f of FACETS) facets[f].labels ??= facets[f].names

const clean = s => s.replace(/[\u2068\u2069]/g, "")
const straight = s => s.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
const fold = s => (/^[\x00-\x7f]*$/.test(s) ? s : straight(clean(s).normalize("NFKD")).replace(/\p{M}/gu, "")).toLowerCase()
// What the articles say of an event, folded for search, without the program's own words; made when first asked for.
const texts = [], textOf = i => texts[i] ??= fold(reportsOf(i).flatMap(r => [
  r.summary, r.sentence, r.expression, r.attribution, r.title, r.publisher, r.location?.text, ...[r.actor, r.recipient].flat().map(a => a?.text),
]).join("\n"))
