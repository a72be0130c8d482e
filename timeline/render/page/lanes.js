// The chart: a lane for each of the busiest values, cooperation above its line, conflict below.
const chart = $(".chart"), canvas = $("canvas"), pen = canvas?.getContext("2d")
const HALF = 16, AXIS = 20
// Lanes are as high as their labels; on a narrow page the label stands above what it names.
const laneOf = new Int8Array(N), lineOf = lane => AXIS + (lane + 1) * laneHeight - HALF, midOf = i => lineOf(laneOf[i])
// place: the lane of a value; packed: the lanes with more events in view than can be told apart; ticks: where
// there is none, an event stands in the lane of whom it is done to as well.
let lanes = [], place = [], packed = [], ticks, width = 0, gutter = 0, height = 0, laneHeight = 0, colors

// Exact days and longer times apart, the days in order.
const dated = [], exact = [], spans = []
for (let i = 0; i < N; i++) {
  if (open[i] > 2) continue
  dated.push(i)
  if (!open[i] && last[i] === first[i]) exact.push(i)
  else spans.push(i)
}
exact.sort((a, b) => first[a] - first[b])

// between gives the exact events from day a up to day b.
function between(a, b) {
  const seek = day => {
    let lo = 0, hi = exact.length
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if (first[exact[mid]] < day) lo = mid + 1
      else hi = mid
    }
    return lo
  }
  return exact.slice(seek(a), seek(b))
}

function makeLanes() {
  if (!chart) return
  const facet = facets[state.lanes], lead = facet && (facet.lead || (i => facet.of(i)[0] ?? -1)), values = new Int32Array(N), counts = (facet?.names || []).map(() => 0)
  let other = 0
  for (const i of dated) {
    const k = values[i] = lead ? lead(i) : -1
    if (pass[i]) k < 0 ? other++ : counts[k]++
  }
  // Those known by a code or a proper name come before those that are only described.
  const described = k => state.lanes === "actor" && !/\p{Lu}/u.test(facet.names[k])
  const order = [...counts.keys()].filter(k => counts[k]).sort((a, b) => described(a) - described(b) || counts[b] - counts[a] || a - b)
  place = []
  lanes = order.slice(0, 8).map(k => [facet.labels[k], k])
  lanes.forEach((l, n) => place[l[1]] = n)
  for (const k of order.slice(8)) other += counts[k]
  if (other || !lanes.length) lanes.push([lanes.length ? "other" : "all events", -1])
  for (const i of dated) laneOf[i] = place[values[i]] ?? lanes.length - 1
  $(".gutter").replaceChildren(...lanes.map(([name, k]) => {
    const label = make("span", name)
    label.title = name
    if (k >= 0) label.onclick = () => toggle(state.lanes, k)
    return make("li", "", label, make("small", ""))
  }))
  $(".plot").classList.remove("full")
  countLanes()
  drawAnew()
}

// countLanes says how many of the events that the list shows each lane has, how many ticks, and how many events
// have no day to be drawn on.
function countLanes() {
  if (!chart) return
  const counts = lanes.map(() => 0), echoes = lanes.map(() => 0), off = $(".off")
  let undated = 0
  for (let i = 0; i < N; i++) if (shown[i]) open[i] > 2 ? undated++ : counts[laneOf[i]]++
  if (ticks) for (const i of exact) if (shown[i]) echoes[echoOf(i)]++
  $$(".gutter small").forEach((small, n) => small.replaceChildren(many(counts[n]), make("i", echoes[n] ? " +" + many(echoes[n]) : "")))
  $(".tally").textContent = "number: events" + (state.lanes === "actor" ? " whose first actor it is" : "") + (ticks ? ", + ticks" : "")
  off.hidden = !undated
  off.textContent = "and " + many(undated) + " undated"
}

// drawAnew measures the chart and takes its colours again before it is drawn.
function drawAnew() {
  width = 0
  drawSoon()
}

function measure() {
  if (!chart) return
  const style = getComputedStyle(chart), dense = min(devicePixelRatio, 2)
  colors = {}
  for (const c of ["paper", "ink", "soft", "rule", "coop", "conf", "neut"]) colors[c] = style.getPropertyValue("--" + c).trim()
  colors.quads = [colors.neut, colors.coop, colors.coop, colors.conf, colors.conf]
  width = chart.clientWidth
  gutter = $(".gutter").offsetWidth
  if (gutter === width) gutter = 0
  laneHeight = $(".gutter li").offsetHeight
  height = AXIS + lanes.length * laneHeight
  canvas.width = width * dense
  canvas.height = height * dense
  pen.scale(dense, dense)
  pen.font = "11px " + style.fontFamily
}

const xOf = day => gutter + (day - from) / (to - from) * (width - gutter)
const dayAtX = x => from + (x - gutter) / (width - gutter) * (to - from)
// -1 is above the line, 1 below it.
const sideOf = i => quad[i] && (quad[i] < 3 ? -1 : 1)

function fill(color, alpha, x, y, w, h) {
  pen.fillStyle = color
  pen.globalAlpha = alpha
  pen.fillRect(x, y, w, h)
}

function drawLanes() {
  if (!chart || !width) return
  pen.globalAlpha = 1
  pen.clearRect(0, 0, width, height)
  drawAxis()
  pen.save()
  pen.beginPath()
  pen.rect(gutter, 0, width, height)
  pen.clip()
  const room = width - gutter, perDay = room / (to - from)
  // Bars lie three deep at most, and so are told apart where they would cover a lane twice; marks, where
  // they would fill it if they stood side by side, or where days are so wide that they may be stacked.
  const longer = spans.filter(i => pass[i] && (open[i] === 1 || first[i] < to) && (open[i] === 2 || last[i] >= from)), covered = lanes.map(() => 0)
  for (const i of longer) covered[laneOf[i]] += open[i] ? 44 : min(xOf(last[i] + 1), width) - max(xOf(first[i]), gutter)
  const deep = i => covered[laneOf[i]] > 2 * room, bars = longer.filter(i => !deep(i))
  if (bars.length < longer.length) drawColumns(longer.filter(deep), .2, 0)
  bars.forEach(drawSpan)
  const days = between(from - 1, to + 1).filter(i => pass[i]), inLane = lanes.map(() => 0)
  for (const i of days) inLane[laneOf[i]]++
  packed = inLane.map(n => perDay <= 5 && n * 10 > room)
  const single = packed.includes(false), piled = packed.includes(true)
  if (ticks !== (ticks = state.lanes === "actor" && !piled)) countLanes()
  if (piled) drawColumns(single ? days.filter(i => packed[laneOf[i]]) : days, .45, 1)
  if (single) drawMarks(days)
  // What lies outside of the chosen span is not in the list.
  for (const [a, b] of state.span ? [[gutter, xOf(state.span[0])], [xOf(state.span[1] + 1), width]] : []) if (b > a) fill(colors.paper, .75, a, AXIS, b - a, height)
  const legend = $(".legend").classList
  for (const [drawn, yes] of [["marks", single], ["columns", piled], ["bars", bars.length > 0], ["ticks", ticks]]) legend.toggle(drawn, yes)
  if (current >= 0 && open[current] < 3) {
    const x = xOf(first[current]), w = xOf(last[current] + 1) - x, room = max(12, w)
    pen.globalAlpha = 1
    pen.strokeStyle = colors.ink
    pen.lineWidth = 1
    pen.strokeRect(x + w / 2 - room / 2, midOf(current) - HALF + 1, room, 2 * HALF - 2)
  }
  pen.restore()
}

// drawAxis labels days, months or years, 64 pixels apart or more; days with their weekday where all of them have
// room for it.
function drawAxis() {
  const perDay = (width - gutter) / (to - from), labels = [], steps = [1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 12000]
  if (perDay * 30 >= 200) {
    const n = [1, 2, 7, 14].find(n => n * perDay >= 64) || 14
    for (let d = ceil((from - 4) / n) * n + 4; d < to; d += n) labels.push([d, long(d).slice(0, -5)])
    if (n > 2 || labels.some(([, text]) => pen.measureText(text).width + 8 > n * perDay)) for (const label of labels) label[1] = label[1].slice(4)
  } else {
    const n = steps.find(n => n * 30 * perDay >= 64) || 12000, [y, m] = civil(floor(from))
    for (let k = floor((y * 12 + m - 1) / n) * n, d; (d = dayNumber(floor(k / 12), 1 + (k % 12 + 12) % 12, 1)) < to; k += n) labels.push([d, k % 12 ? MONTHS[(k % 12 + 12) % 12].slice(0, 3) : floor(k / 12)])
  }
  for (let n = 0; n < lanes.length; n++) fill(colors.rule, 1, gutter, lineOf(n), width, 1)
  let free = gutter
  for (const [day, text] of labels) {
    // At the edge, which would cut it, a label stands farther left where there is room.
    const x = round(xOf(day)), long = pen.measureText(text).width, at = min(x + 4, width - long)
    if (x < gutter) continue
    fill(colors.rule, 1, x, 4, 1, height)
    if (at < free) continue
    pen.fillStyle = colors.soft
    pen.fillText(text, at, 13)
    free = at + long + 4
  }
}

// drawSpan draws a time longer than a day as a pale bar with soft ends, an open end as an arrow.
function drawSpan(i) {
  const color = colors.quads[quad[i]], y = midOf(i) + sideOf(i) * 10 + i % 3 * 2 - 4, forward = open[i] === 2
  const a = max(open[i] === 1 ? xOf(last[i] + 1) - 44 : xOf(first[i]), gutter - 30), b = min(forward ? xOf(first[i]) + 44 : xOf(last[i] + 1), width + 30)
  if (open[i]) {
    const tip = forward ? b : a, back = forward ? -7 : 7
    for (let k = 0; k < 4; k++) fill(color, forward ? .55 - k * .12 : .19 + k * .12, a + k * 11, y, 11, 3)
    pen.globalAlpha = .6
    pen.beginPath()
    pen.moveTo(tip, y + 1.5)
    pen.lineTo(tip + back, y - 2)
    pen.lineTo(tip + back, y + 5)
    return pen.fill()
  }
  if (certainty[i]) { // an outline: drawn through when reported, dotted when planned, possible or denied
    pen.globalAlpha = .5
    pen.strokeStyle = color
    pen.lineWidth = 1
    pen.setLineDash(certainty[i] > 1 ? [2, 2] : [])
    pen.strokeRect(a + .5, y + .5, b - a - 1, 4)
    return pen.setLineDash([])
  }
  const soft = clamp((b - a) / 5, 0, 10)
  for (let k = 0; k < 3; k++) fill(color, .1, a + k * soft / 2, y, b - a - k * soft, 5)
}

// drawColumns draws many events in few pixels: columns as high as the square root of their events, gap
// pixels apart. A time longer than a month counts less for each of its days. With a gap, the share of
// the events that are asserted is drawn full.
function drawColumns(events, alpha, gap) {
  const columns = ceil((width - gutter) / 3), perDay = (width - gutter) / 3 / (to - from)
  // What begins in a column, less what has ended in the one before: their sums are the counts.
  const rows = lanes.length * 3, size = columns + 1, all = new Float64Array(rows * size), sure = all.slice()
  for (const i of events) {
    const a = first[i], b = last[i], q = quad[i], at = (laneOf[i] * 3 + (q ? q < 3 ? 0 : 2 : 1)) * size
    const begin = max(0, floor((a - from) * perDay)), end = min(columns - 1, floor((b - from) * perDay)), weight = b - a < 31 ? 1 : 31 / (b - a + 1)
    if (begin > end) continue
    all[at + begin] += weight
    all[at + end + 1] -= weight
    if (certainty[i]) continue
    sure[at + begin] += weight
    sure[at + end + 1] -= weight
  }
  // Most columns are empty or like the one before: the others are where a run of equal ones begins.
  const begins = []
  let most = 9, n = 0, firm = 0
  for (let k = 0; k < all.length; k++) {
    if (!all[k] && !sure[k]) continue
    all[k] = n += all[k]
    sure[k] = firm += sure[k]
    most = max(most, n)
    begins.push(k)
  }
  const scale = (HALF - 2) / sqrt(most), paints = [colors.coop, colors.neut, colors.conf]
  for (const full of gap ? [0, 1] : [0]) {
    let row, side, mid
    pen.globalAlpha = full || alpha
    for (let r = 0; r < begins.length; r++) {
      const k = begins[r], n = all[k], firm = sure[k]
      if (n < .01 || full && firm < .01 || !full && gap && n - firm < .01) continue
      if (row !== (row = floor(k / size))) {
        side = row % 3 - 1
        mid = lineOf(floor(row / 3))
        pen.fillStyle = paints[row % 3]
      }
      const h = max(gap * 5, sqrt(n) * scale) * (full ? firm / n : 1), y = side < 0 ? mid - h : side ? mid + 1 : mid - h / 2
      const x = gutter + k % size * 3, wide = (begins[r + 1] - k) * 3
      if (gap) for (let at = x; at < x + wide; at += 3) pen.fillRect(at, y, 3 - gap * .6, h)
      else pen.fillRect(x, y, wide, h)
    }
  }
}

// echoOf is the lane of whom an event is done to, where lanes are actors and this is another one's.
const echoOf = i => {
  const lane = ticks ? place[facets.recipient.lead(i)] : undefined
  return lane === laneOf[i] ? undefined : lane
}

// drawMarks draws each event of the lanes that are not packed on its day, stacked away from the line, then
// beside, and a tick in the lane of whom it is done to. Of those that are neither cooperation nor conflict
// the first stands on the line, the others in the stacks above and below it.
function drawMarks(events) {
  if (ticks) for (const i of events) {
    const lane = echoOf(i)
    if (lane >= 0) fill(colors.quads[quad[i]], .5, round(xOf(first[i] + .5)) - 1, lineOf(lane) + sideOf(i) * 6 - 3, 2, 7)
  }
  const stacks = new Map(), r = clamp((width - gutter) / (to - from) / 3, 3, 4), rows = floor((HALF - 2) / (2 * r))
  const paths = [], next = key => {
    const n = stacks.get(key) || 0
    stacks.set(key, n + 1)
    return n
  }
  for (const i of events) {
    if (packed[laneOf[i]]) continue
    const key = (first[i] * 16 + laneOf[i]) * 4, on = sideOf(i) ? 0 : next(key), side = sideOf(i) || on && (on % 2 ? -1 : 1), n = side ? next(key + 2 + side) : 0
    addMark(paths[quad[i] * 5 + certainty[i]] ??= new Path2D(), xOf(first[i] + .5) + floor(n / rows) * 2 * r, midOf(i) + .5 + side * (r + 2 + n % rows * 2 * r), r, i)
  }
  // All of one kind at once.
  pen.globalAlpha = 1
  pen.lineWidth = 1.3
  paths.forEach((path, kind) => {
    const sure = kind % 5
    pen.strokeStyle = colors.quads[floor(kind / 5)]
    pen.fillStyle = sure ? colors.paper : pen.strokeStyle
    if (sure < 4) pen.fill(path)
    pen.setLineDash(sure % 4 > 1 ? [1.6, 1.4] : [])
    if (sure) pen.stroke(path)
  })
  pen.setLineDash([])
}

// addMark: round for cooperation, a diamond for conflict, a bar for neither; full when asserted, a ring when
// reported, dotted when planned or possible, a cross when denied.
function addMark(path, x, y, r, i) {
  const line = (...corners) => corners.forEach(([dx, dy], k) => path[k ? "lineTo" : "moveTo"](x + dx, y + dy)), out = r + .5
  if (certainty[i] === 4) {
    line([-r, -r], [r, r])
    line([r, -r], [-r, r])
  } else if (!quad[i]) path.rect(x - r, y - 2, 2 * r, 4)
  else if (quad[i] > 2) {
    line([0, -out], [out, 0], [0, out], [-out, 0])
    path.closePath()
  } else {
    path.moveTo(x + r - .3, y)
    path.arc(x, y, r - .3, 0, 7)
  }
}

// near returns the events under a point of the chart, nearest first.
function near(x, y) {
  const reach = 5 * (to - from) / (width - gutter), day = dayAtX(x), inLane = lane => abs(lineOf(lane) - y) <= HALF, here = i => pass[i] && (inLane(laneOf[i]) || inLane(echoOf(i)))
  const far = i => abs(first[i] + .5 - day) + (sideOf(i) === sign(y - midOf(i)) ? 0 : reach)
  if (x < gutter) return []
  const hits = between(day - reach - 1, day + reach).filter(here).sort((a, b) => far(a) - far(b))
  if (hits.length) return hits
  return spans.filter(i => here(i) && first[i] - (open[i] === 1 && reach * 9) <= day && last[i] + 1 + (open[i] === 2 && reach * 9) >= day).reverse()
}
