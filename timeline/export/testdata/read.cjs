// Reads a file with a program that is not ours, and prints what it understood as JSON.
// usage: node read.cjs NODE_MODULES KIND FILE
const fs = require('fs')
const path = require('path')
const { pathToFileURL } = require('url')
const [modules, kind, file] = process.argv.slice(2)

const readers = {
  async ics() {
    const ICAL = (await import(pathToFileURL(path.join(modules, 'ical.js/dist/ical.js')))).default
    const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(file, 'utf8')))
    return calendar.getAllSubcomponents('vevent').map(c => {
      const e = new ICAL.Event(c)
      return {
        uid: e.uid, summary: e.summary, allDay: e.startDate.isDate, start: e.startDate.toString(), end: e.endDate.toString(),
        status: c.getFirstPropertyValue('status') || '', names: c.getAllProperties().map(p => p.name),
      }
    })
  },
  async parquet() {
    const { asyncBufferFromFile, parquetReadObjects } = await import(pathToFileURL(path.join(modules, 'hyparquet/src/node.js')))
    return parquetReadObjects({ file: await asyncBufferFromFile(file) })
  },
  async package() {
    const { Package } = require(path.join(modules, 'datapackage'))
    const p = await Package.load(file)
    if (!p.valid) throw new Error(p.errors.join('\n'))
    return p.getResource('timeline').read({ keyed: true })
  },
  async markwhen() {
    const { parse } = require(path.join(modules, '@markwhen/parser'))
    const { events, parseMessages, documentMessages } = parse(fs.readFileSync(file, 'utf8'))
    if (parseMessages.length + documentMessages.length) throw new Error(JSON.stringify([parseMessages, documentMessages]))
    const read = node => node.children ? node.children.flatMap(read) : [{
      from: node.dateRangeIso.fromDateTimeIso, to: node.dateRangeIso.toDateTimeIso, edtf: node.properties.edtf, title: node.firstLine.restTrimmed,
    }]
    return read(events)
  },
  async markdown() {
    const { marked } = await import(pathToFileURL(path.join(modules, 'marked/lib/marked.esm.js')))
    const count = { items: 0, headings: 0, html: 0 }
    marked.walkTokens(marked.lexer(fs.readFileSync(file, 'utf8')), t => {
      if (t.type === 'list_item') count.items++
      if (t.type === 'heading') count.headings++
      if (t.type === 'html') count.html++
    })
    return count
  },
  async edtf() { // which of the lines are no EDTF
    const edtf = require(path.join(modules, 'edtf')).default
    return fs.readFileSync(file, 'utf8').split('\n').filter(line => {
      try { return line && !edtf(line) } catch { return true }
    })
  },
  async jsonld() {
    const read = await require(path.join(modules, 'jsonld')).expand(JSON.parse(fs.readFileSync(file, 'utf8')))
    const S = 'https://schema.org/', value = (x, name) => x[name]?.[0]['@value'] || ''
    return read[0][S + 'itemListElement'].map(e => ({
      id: e['@id'], type: e['@type'][0], start: value(e, S + 'startDate'), edtf: value(e, 'http://purl.org/dc/terms/date'), articles: e[S + 'subjectOf']?.length || 0,
    }))
  },
}
readers[kind]().then(
  read => console.log(JSON.stringify(read, (_, v) => (typeof v === 'bigint' ? Number(v) : v))),
  err => { console.error(err, err.errors); process.exit(1) },
)
