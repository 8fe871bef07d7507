/**
 * A web archive through collecting: how fast, beside merely unpacking the same bytes with Node's own gunzip, and how much
 * memory it holds on the way. The archive is made while it is read, one compressed member a record, so that none of it lies
 * in memory or on a disk.
 *
 * npm run bench:archive [-- MEGABYTES]   (how long it is when unpacked, 200 by default)
 */
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, gzipSync } from 'node:zlib'
import { collect } from '../src/collect/index.ts'
import { bothSeconds, printTable } from './clock.ts'

const MEGABYTES = Number(process.argv[2] ?? 200)
/** About what a news page has. */
const PAGE_BYTES = 60_000
const pages = Math.ceil((MEGABYTES * 1e6) / PAGE_BYTES)

/** Words that compress about as well as a page does: some 5 to 1. */
function pageOf(n: number): string {
  let seed = n + 1
  const words = Array.from({ length: PAGE_BYTES / 12 }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return `<p>talk${(seed >>> 22).toString(36)}</p>`
  })
  return words.join('').slice(0, PAGE_BYTES)
}

/** Records are few and used again and again: making each would cost more than reading it. */
const members = Array.from({ length: 40 }, (_, n) => {
  const body = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${pageOf(n)}`)
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://vta.example/${n}\r\nWARC-Date: 2034-03-22T10:00:00Z\r\nContent-Length: ${body.length}\r\n\r\n`
  return gzipSync(Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]))
})
function* archive() {
  for (let n = 0; n < pages; n++) yield members[n % members.length] as Buffer
}

let found = 0
let most = 0
const through = await bothSeconds(async () => {
  for await (const one of collect(['-'], { stdin: Readable.from(archive()) })) {
    if (one.kind === 'resource') found++
    if (found % 100 === 0) most = Math.max(most, process.memoryUsage().rss)
  }
})
const unpacked = await bothSeconds(() =>
  pipeline(Readable.from(archive()), createGunzip(), new Writable({ write: (_chunk, _encoding, done) => done() })),
)
const packed = members.reduce((size, { length }) => size + length, 0) / members.length
console.log(`${found} pages in ${MEGABYTES} MB, ${Math.round((pages * packed) / 1e6)} MB compressed\n`)
printTable([
  ['', 'MB/s', 'pages/s', 'ratio', 'most memory, MB'],
  [
    'collected',
    (MEGABYTES / through.processor).toFixed(0),
    (pages / through.processor).toFixed(0),
    (unpacked.processor / through.processor).toFixed(2),
    (most / 1e6).toFixed(0),
  ],
  ['only unpacked', (MEGABYTES / unpacked.processor).toFixed(0), (pages / unpacked.processor).toFixed(0), '1.00', ''],
])
