// The list keeps step with what is shown. The cards of a hidden section are left as they are until the
// section is seen again: a move of the span touches few cards, however many there are.
const applied = new Uint8Array(N).fill(1)
function applyList() {
  sections.forEach((s, k) => {
    const from = sectionStart[k], to = sectionStart[k + 1], part = shown.subarray(from, to), count = part.reduce((a, b) => a + b, 0)
    if (s.hidden === count > 0) s.hidden = !count
    if (!count || s.count === count && applied.subarray(from, to).every((a, i) => a === part[i])) return
    s.count = count
    $("small", s).textContent = count < to - from ? count + " of " + (to - from) : count
    for (let i = from; i < to; i++) if (applied[i] !== shown[i]) cardOf(i).hidden = !(applied[i] = shown[i])
  })
  list.tabIndex = shown[current] ? -1 : 0
}

let ids
const idsOf = () => ids ??= ix.ids.split("\n")
const idOf = i => ix.ids ? idsOf()[i] : cardOf(i).id.slice(2)
const eventWith = id => ix.ids ? idsOf().indexOf(id) : eventOf(byId("e-" + id))
let current = -1

// bring scrolls to a place and gives it the focus.
function bring(place, block) {
  const scroll = () => place.scrollIntoView({block, behavior: "instant"})
  scroll()
  place.focus({preventScroll: true})
  // What was out of view has its true height only in the next frame.
  nextFrame(scroll)
}

// go makes an event the current one: marked, in view, with the focus unless told otherwise.
function go(i, focus = true) {
  const before = cardOf(current), li = cardOf(i)
  before?.classList.remove("on")
  before?.removeAttribute("tabindex")
  current = i
  state.at = li ? idOf(i) : ""
  if (li) {
    li.classList.add("on")
    li.tabIndex = 0
    li.append(acts)
    if (focus) bring(li, "nearest")
    if (open[i] < 3 && (last[i] < from || first[i] >= to)) show(first[i] - (to - from) / 2, first[i] + (to - from) / 2)
  } else acts.remove()
  list.tabIndex = li ? -1 : 0
  save()
  drawSoon()
}

const act = (text, what) => {
  const b = make("button", text)
  b.onclick = () => copy(what())
  return b
}
const acts = make("div", "", act("Copy citation", () => citation(current)), act("Copy link", () => location.href))
acts.className = "acts"

function step(by) {
  let i = current < 0 ? atTop() - by : current
  do i += by; while (i >= 0 && i < N && !shown[i])
  if (i >= 0 && i < N) go(i)
}

// atTop is the event at the top of the window.
function atTop() {
  const x = list.getBoundingClientRect().left + 40
  for (const y of [130, 180, 230]) {
    const i = eventOf(document.elementFromPoint(x, y)?.closest("#events li"))
    if (i >= 0) return i
  }
  return shown.indexOf(1)
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const area = make("textarea", text)
    document.body.append(area)
    area.select()
    document.execCommand("copy")
    area.remove()
  }
  say("Copied")
  setTimeout(drawChips, 2500)
}

// A reference to the list of sources becomes a link to the article as soon as somebody turns to it.
on(list, "pointerover focusin touchstart", e => {
  const a = e.target.closest("a[href^='#s']"), real = a && $("a", byId(a.hash.slice(1)))
  if (!real) return
  a.title = real.textContent
  a.href = real.href
}, {passive: true})

// The browser's own search opens the reports in which it finds its words.
on(list, "beforematch", e => more(e.target.previousSibling, true))

on(list, "click", e => {
  const li = e.target.closest("#events li")
  if (li && !e.target.closest("a, button") && !String(getSelection())) go(eventOf(li), false)
})
