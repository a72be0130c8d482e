// The strip shows all of the time, how many events match in each part of it, the span of it that is chosen for the
// list, and the one that the chart shows.
const strip = $(".strip"), brush = $(".brush"), LEAST = 3

// What the chart shows: days from from up to to, with fractions while it moves.
let from = FIRST, to = END
// Where a few old dates would press all the others together, the chart opens on the others.
const core = [.05, .95].map(part => first[exact[floor(exact.length * part)]]), room = core[1] - core[0]
if (room < SPAN * .4) from = core[0] - room / 20, to = core[1] + room / 20
const home = [floor(from), ceil(to) - 1]
look(home)

function drawStrip() {
  if (!strip) return
  const part = pass.includes(0), bins = $(".bins").viewBox.baseVal.width
  $(".bins").classList.toggle("part", part)
  if (!part) return
  const binOf = day => floor((day - FIRST) * bins / SPAN)
  // As the picture itself was made: an event of more than a week is spread over its days.
  const count = test => {
    const counts = new Float64Array(bins)
    for (const i of dated) {
      const a = binOf(first[i]), b = last[i] - first[i] < 7 ? a : binOf(last[i])
      if (test(i)) for (let k = a; k <= b; k++) counts[k] += 1 / (b - a + 1)
    }
    return counts
  }
  const most = max(...count(() => true))
  let d = "M0 100"
  count(i => pass[i]).forEach((c, k) => d += "V" + (100 - round(100 * sqrt(c / most))) + "H" + (k + 1))
  $(".some").setAttribute("d", d + "V100Z")
}

const percent = day => clamp((day - FIRST) / SPAN * 100, 0, 100)

// ends are the ends of the chosen span of time, of all of it where none is chosen.
const ends = () => choosing ? [from, to] : state.span ? [state.span[0], state.span[1] + 1] : [FIRST, END]

function drawBrush() {
  if (!brush) return
  const [before, middle, , view] = brush.children, [start, end] = ends()
  const text = (a, b) => short(a = clamp(round(a), FIRST, END - 1)) + " to " + short(clamp(round(b) - 1, a, END - 1))
  const put = (part, a, b) => part.style.width = percent(b) - percent(a) + "%"
  put(before, FIRST, start)
  put(middle, start, end)
  put(view, from, to)
  view.style.left = percent(from) + "%"
  view.hidden = from <= start && to >= end
  brush.classList.toggle("whole", start <= FIRST && end >= END)
  for (const [name, value] of [["min", FIRST], ["max", END - 1], ["now", round(start)], ["text", text(start, end)]]) brush.setAttribute("aria-value" + name, value)
  chart.setAttribute("aria-description", text(from, to))
}

let settling, choosing = false
// show has the chart show the days from a up to b.
function show(a, b) {
  const size = clamp(b - a, min(LEAST, SPAN), SPAN)
  from = clamp(a, FIRST, END - size)
  to = from + size
  drawSoon()
}

// moveTo has it do so until somebody moves it again, and leaves the list as it is.
function moveTo(a, b) {
  choosing = false
  show(a, b)
  atRest(days => {
    state.view = days
    save()
  })
}

// choose has the chart show the days from a up to b at once, and the list when they come to rest.
function choose(a, b) {
  choosing = true
  show(a, b)
  atRest(([a, b]) => setSpan(a <= FIRST && b >= END - 1 ? null : [a, b]))
}

function atRest(act) {
  clearTimeout(settling)
  settling = setTimeout(() => act([round(from), round(to) - 1]), 160)
}

// setSpan chooses a span, or with null all of the time.
function setSpan(span, step) {
  clearTimeout(settling)
  choosing = false
  const same = String(span) === String(state.span)
  state.span = span
  state.view = span ? null : [FIRST, END - 1]
  look(span || state.view)
  if (same) {
    drawSoon()
    return save(step)
  }
  showSpan()
  countLanes()
  refresh(step)
}

// look has the chart show some days, the last one included, until somebody moves it.
function look([a, b]) {
  from = clamp(a, FIRST, END - 1)
  to = clamp(b + 1, from + 1, END)
}

// putBack undoes what a finger moved that turned out to scroll the page.
function putBack(was) {
  clearTimeout(settling)
  choosing = false
  if (String(state.span) !== String(was.span)) setSpan(was.span)
  state.view = was.view
  from = was.from
  to = was.to
  drawSoon()
  save()
}

const zoom = (factor, at = (from + to) / 2) => moveTo(at - (at - from) * factor, at + (to - at) * factor)
const pan = share => moveTo(from + (to - from) * share, to + (to - from) * share)

// Keys of the chart and of the strip, when they have the focus.
on(document, "keydown", e => {
  if (e.target !== chart && e.target !== brush || e.ctrlKey || e.altKey || e.metaKey) return
  const chooses = e.target === brush && (state.span || choosing || e.shiftKey), move = chooses ? choose : moveTo
  const [a, b] = chooses ? ends() : [from, to], size = b - a, by = {ArrowLeft: -.1, ArrowRight: .1}[e.key] * size
  if (by) move(e.shiftKey ? a : a + by, b + by)
  else if (e.key === "Home") move(FIRST, FIRST + size)
  else if (e.key === "End") move(END - size, END)
  else return
  e.preventDefault()
})

if (brush) {
  let grip
  const dayAt = x => FIRST + (x - strip.offsetLeft) / strip.offsetWidth * SPAN
  on(brush, "pointerdown", e => {
    const {left, right} = brush.children[1].getBoundingClientRect(), x = e.clientX, near = e.pointerType === "mouse" ? 10 : 20, inside = (right - left) / 4
    // A handle is taken from outside, or by as much of a span as leaves half of it to be moved by.
    const at = (edge, out) => out < near && out > -min(near, inside) ? edge : ""
    const whole = brush.classList.contains("whole")
    grip = {x, from, to, span: state.span, view: state.view, ends: ends(), day: dayAt(x), part: whole ? "" : at("from", left - x) || at("to", x - right) || (x > left && x < right ? "all" : "")}
    brush.setPointerCapture(e.pointerId)
  })
  on(brush, "pointermove", e => {
    if (!grip || abs(e.clientX - grip.x) < 3) return
    const day = dayAt(e.clientX), by = day - grip.day, [start, end] = grip.ends
    if (grip.part === "all") return choose(start + by, end + by)
    const [a, b] = grip.part === "from" ? [day, end] : grip.part === "to" ? [start, day] : [grip.day, day]
    choose(min(a, b), max(a, b))
  })
  on(brush, "pointerup", () => grip = null)
  on(brush, "pointercancel", () => {
    if (grip) putBack(grip)
    grip = null
  })
}
