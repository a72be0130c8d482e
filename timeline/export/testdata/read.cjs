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
}
readers[kind]().then(
  read => console.log(JSON.stringify(read, (_, v) => (typeof v === 'bigint' ? Number(v) : v))),
  err => { console.error(err, err.errors); process.exit(1) },
)
