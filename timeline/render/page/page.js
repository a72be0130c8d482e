// What the reader does, and what follows from it.
let drawing
function drawSoon() {
  drawing ??= nextFrame(() => {
    drawing = null
    if (!width) measure()
    drawLanes()
    drawBrush()
  })
}

// refresh draws what depends on the span of time; changed, what depends on search and filters too.
function refresh(step) {
  applyList()
  drawChips()
  drawFacets()
  drawSoon()
  save(step)
}

function changed(step) {
  select()
  makeLanes()
  drawStrip()
  refresh(step)
}

const darkSystem = matchMedia("(prefers-color-scheme: dark)")
const isDark = () => state.theme ? state.theme === "dark" : darkSystem.matches
function applyTheme() {
  root.classList.toggle("dark", state.theme === "dark")
  root.classList.toggle("light", state.theme === "light")
  $("[data-do=theme]").textContent = isDark() ? "Light" : "Dark"
  drawAnew()
}

let loaded = false
function load() {
  readHash()
  kind = ""
  $(".find input").value = state.q
  $(".lanes").value = state.lanes
  byId("keys").checked = state.keys
  look(state.view || state.span || home)
  if (loaded || state.q || state.span || Object.keys(state.picked).length) {
    select()
    applyList()
    drawChips()
  }
  loaded = true
  makeLanes()
  applyTheme()
  drawStrip()
  drawFacets()
  const i = state.at ? eventWith(state.at) : -1
  history.scrollRestoration = i < 0 ? "auto" : "manual"
  if (i !== current) go(i)
  list.tabIndex = current < 0 ? 0 : -1
}

const more = (button, open) => {
  button.setAttribute("aria-expanded", open)
  if (open) button.nextSibling.removeAttribute("hidden")
  else button.nextSibling.hidden = "until-found"
}

const DO = {
  left: () => pan(-.25), right: () => pan(.25), in: () => zoom(.6), out: () => zoom(1 / .6), fit: () => setSpan(null, true),
  help: () => byId("help").showModal(), close: () => byId("help").close(), print: () => print(),
  csv: () => download(csv(), "csv", "text/csv"), json: () => download(json(), "json", "application/json"),
  ics: () => download(ics(), "ics", "text/calendar"), md: () => download(md(), "md", "text/markdown"),
  table: () => {
    root.classList.add("table")
    print()
    root.classList.remove("table")
  },
  more: button => more(button, !!button.nextSibling.hidden),
  theme: () => {
    state.theme = isDark() ? "light" : "dark"
    applyTheme()
    save(true)
  },
  clear: () => {
    Object.assign(state, {q: "", picked: {}, span: null, view: [FIRST, END - 1]})
    $(".find input").value = ""
    look(state.view)
    changed(true)
  },
}

on(document, "click", e => {
  const what = e.target.dataset?.do, menu = $(".menu"), href = e.target.getAttribute?.("href") || "", place = href[0] === "#" && byId(href.slice(1))
  const [f, values] = href.slice(1).split("=")
  // The hash is the state of the page: a link to a place of it goes there and leaves the hash alone, one to
  // values of a facet leaves all the rest of it.
  if (href[0] === "#" && values) {
    e.preventDefault()
    state.picked[f] = new Set(values.split(",").map(v => facets[f].names.indexOf(v)))
    changed(true)
  }
  if (place) {
    e.preventDefault()
    if (place.closest("[hidden]")) DO.clear()
    const i = eventOf(place.closest("#events li"))
    if (i < 0) place.tabIndex = -1
    if (i < 0) bring(place, "start")
    else go(i)
  }
  if (what) DO[what](e.target)
  if (what || !menu.contains(e.target)) menu.open = false
  // What was pressed may be out of sight now: the keys go on from what it stood in.
  if (what && !e.target.checkVisibility()) $(menu.contains(e.target) ? ".menu summary" : ".find input").focus()
})
let typing
on($(".find input"), "input", e => {
  state.q = e.target.value.trim()
  clearTimeout(typing)
  typing = setTimeout(changed, 120)
})
on($(".filters"), "toggle", drawFacets)
on($(".lanes"), "change", e => {
  state.lanes = e.target.value
  makeLanes()
  save(true)
})
on(byId("keys"), "change", e => {
  state.keys = e.target.checked
  save(true)
})
on(window, "popstate", () => hashOf() !== (location.hash || "#") && load())
on(darkSystem, "change", applyTheme)

// On paper stand the sources of what is shown.
on(window, "beforeprint", () => {
  const all = shown.every(s => s), used = new Set()
  if (!all) $(".counts").dataset.shown = [$(".chips p"), ...$$(".chips button")].map(e => e.textContent).join(" · ")
  if (!all) shown.forEach((s, i) => s && $$("a, cite", cardOf(i)).forEach(a => used.add(a.href || clean(a.textContent))))
  for (const li of $$("footer li[id^=s]")) li.hidden = !all && ![$("a", li)?.href || clean(li.firstChild.textContent), location.href.replace(/#.*/, "") + "#" + li.id].some(u => used.has(u))
})
on(window, "afterprint", () => {
  delete $(".counts").dataset.shown
  $$("footer li[id^=s]").forEach(li => li.hidden = false)
})

on(document, "keydown", e => {
  const card = e.target.matches("#events, #events li") && e.target, key = e.key
  if (key === "Escape") {
    const menu = $("details[open]:is(.menu, .filters)")
    if ($(".tip")) $(".tip").hidden = true
    if (byId("help").open) return
    if (menu) {
      menu.open = false
      $("summary", menu).focus()
    } else if (e.target.type === "search") {
      e.target.value = state.q = ""
      changed(true)
    } else go(-1)
  }
  if (e.defaultPrevented || e.ctrlKey || e.altKey || e.metaKey || !state.keys && key.length === 1 || byId("help").open || e.target.matches("select, textarea, [type=search]")) return
  const what = {
    "/": () => $(".find input").focus(), "?": DO.help, j: () => step(1), k: () => step(-1), "+": DO.in, "=": DO.in, "-": DO.out, 0: DO.fit,
    ...card && {
      ArrowDown: () => step(1), ArrowUp: () => step(-1), Home: () => go(shown.indexOf(1)), End: () => go(shown.lastIndexOf(1)),
      Enter: () => card === list ? step(1) : $("[data-do=more]", card) ? $("[data-do=more]", card).click() : $("a", card)?.focus(),
    },
  }[key]
  if (!what) return
  e.preventDefault()
  what()
})

if (chart) {
  const fold = $(".fold"), narrow = matchMedia("(max-width: 40rem)"), unfold = () => fold.open = !narrow.matches
  unfold()
  fold.classList.add("ready")
  on(narrow, "change", unfold)
  // The wheel scrolls the page, as everywhere; with Ctrl it zooms, sideways it moves the chart.
  on(canvas, "wheel", e => {
    if (e.ctrlKey || e.metaKey) zoom(Math.exp(clamp(e.deltaY, -60, 60) / 150), dayAtX(e.offsetX))
    else if (abs(e.deltaX) > abs(e.deltaY)) pan(e.deltaX / width)
    else return
    e.preventDefault()
  }, {passive: false})
  const fingers = new Map()
  let hold
  const grasp = moved => hold = {moved, from, to, span: state.span, view: state.view, x: [...fingers.values()], days: [...fingers.values()].map(dayAtX)}
  on(canvas, "pointerdown", e => {
    fingers.set(e.pointerId, e.offsetX)
    canvas.setPointerCapture(e.pointerId)
    grasp(fingers.size > 1)
  })
  on(canvas, "pointermove", e => {
    if (!fingers.has(e.pointerId)) return showTip(e.offsetX, e.offsetY)
    fingers.set(e.pointerId, e.offsetX)
    const [x, y] = fingers.values(), room = width - gutter
    if (y === undefined) {
      hold.moved ||= abs(x - hold.x[0]) > 3
      const by = (hold.x[0] - x) / room * (hold.to - hold.from)
      if (hold.moved) moveTo(hold.from + by, hold.to + by)
    } else if (abs(y - x) > 8) {
      const size = abs((hold.days[1] - hold.days[0]) / (y - x)) * room, start = hold.days[0] - (x - gutter) / room * size
      moveTo(start, start + size)
    }
  })
  on(canvas, "pointerup pointercancel", e => {
    fingers.delete(e.pointerId)
    if (e.type === "pointercancel" && !fingers.size) putBack(hold)
    if (fingers.size) grasp(true)
  })
  // Not when the finger is lifted: the list would scroll, and the click that follows hit some card in it.
  on(canvas, "click", e => {
    const hit = hold?.moved ? undefined : near(e.offsetX, e.offsetY).find(i => shown[i])
    if (hit !== undefined) go(hit)
  })
  on(canvas, "pointerleave", () => $(".tip").hidden = true)
  new ResizeObserver(() => chart.clientWidth !== width && drawAnew()).observe(chart)
}

function showTip(x, y) {
  const tip = $(".tip"), hits = near(x, y)
  tip.hidden = !hits.length
  if (tip.hidden) return
  tip.replaceChildren(make("b", whenOf(hits[0])), $("h3", cardOf(hits[0])).textContent + (hits.length > 1 ? " (and " + (hits.length - 1) + " more)" : ""))
  tip.style.left = clamp(x + 14, 0, max(0, width - 360)) + "px"
  tip.style.top = y + 18 + "px"
}

// Where the reader is in the list shows in the strip and in the chart.
let looking
on(window, "scroll", () => {
  if (strip) looking ??= nextFrame(() => {
    looking = null
    const i = scrollY < 40 ? -1 : atTop(), mark = $("u", brush), here = $(".here")
    mark.hidden = i < 0 || open[i] > 2
    here.hidden = mark.hidden || first[i] < from || first[i] >= to
    mark.style.left = percent(first[i]) + "%"
    here.style.left = xOf(first[i] + .5) + "px"
  })
}, {passive: true})

load()
