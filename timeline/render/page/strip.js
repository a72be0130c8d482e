// The strip shows all of the time, how many events match in each part of it, and the span that is shown.
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

function drawBrush() {
  if (!brush) return
  const [before, middle] = brush.children, a = clamp(round(from), FIRST, END - 1), b = clamp(round(to) - 1, a, END - 1)
  before.style.width = percent(from) + "%"
  middle.style.width = percent(to) - percent(from) + "%"
  brush.classList.toggle("whole", from <= FIRST && to >= END)
  for (const [name, value] of [["min", FIRST], ["max", END - 1], ["now", a], ["text", short(a) + " to " + short(b)]]) brush.setAttribute("aria-value" + name, value)
}

let settling, narrowing = false
// moveTo shows the days from a up to b at once, and lets the list follow when it comes to rest: where some
// span is chosen already, or these days choose one. To look at other days of an open line does not.
function moveTo(a, b, chooses = b - a < to - from - .01) {
  const size = clamp(b - a, min(LEAST, SPAN), SPAN)
  from = clamp(a, FIRST, END - size)
  to = from + size
  narrowing ||= chooses
  drawSoon()
  clearTimeout(settling)
  settling = setTimeout(() => {
    const a = round(from), b = round(to) - 1, whole = a <= FIRST && b >= END - 1
    if (state.span || narrowing) return setSpan(whole ? null : [a, b])
    state.view = [a, b]
    save()
  }, 160)
}

// setSpan chooses a span, or with null all of the time.
function setSpan(span, step) {
  clearTimeout(settling)
  narrowing = false
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
  narrowing = false
  if (String(state.span) !== String(was.span)) setSpan(was.span)
  from = was.from
  to = was.to
  drawSoon()
}

const zoom = (factor, at = (from + to) / 2) => moveTo(at - (at - from) * factor, at + (to - at) * factor)
const pan = share => moveTo(from + (to - from) * share, to + (to - from) * share, false)

// Keys of the chart and of the strip, when they have the focus.
on(document, "keydown", e => {
  if (e.target !== chart && e.target !== brush || e.ctrlKey || e.altKey || e.metaKey) return
  const by = {ArrowLeft: -.1, ArrowRight: .1}[e.key], size = to - from
  if (by && e.shiftKey) moveTo(from, to + size * by)
  else if (by) pan(by)
  else if (e.key === "Home") moveTo(FIRST, FIRST + size)
  else if (e.key === "End") moveTo(END - size, END)
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
    grip = {x, from, to, span: state.span, day: dayAt(x), part: whole ? "" : at("from", left - x) || at("to", x - right) || (x > left && x < right ? "all" : "")}
    brush.setPointerCapture(e.pointerId)
  })
  on(brush, "pointermove", e => {
    if (!grip || abs(e.clientX - grip.x) < 3) return
    const day = dayAt(e.clientX), by = day - grip.day
    if (grip.part === "all") return moveTo(grip.from + by, grip.to + by, false)
    const [a, b] = grip.part === "from" ? [day, grip.to] : grip.part === "to" ? [grip.from, day] : [grip.day, day]
    moveTo(min(a, b), max(a, b), true)
  })
  on(brush, "pointerup", () => grip = null)
  on(brush, "pointercancel", () => {
    if (grip) putBack(grip)
    grip = null
  })
}
