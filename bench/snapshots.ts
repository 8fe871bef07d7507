/**
 * Packing bytes as they came: how much less they take and how long it is done, level by level, on HTML pages that are given.
 *
 * node bench/snapshots.ts FOLDER_OR_JSONL_GZ   (files of a folder, or lines of JSON with `html`)
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { constants, gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { printTable, processorSeconds, whole } from './clock.ts'

const LEVELS = [1, 3, 6, 9, 12, 15, 19]
const PAGES = 120

const [path = 'demo/pages'] = process.argv.slice(2)
const pages = load(path).slice(0, PAGES)
const size = pages.reduce((sum, page) => sum + page.length, 0)
console.log(`${pages.length} pages of ${whole(size / pages.length)} bytes`)
const way = (name: string, pack: (page: Uint8Array) => Uint8Array, unpack: (page: Uint8Array) => Uint8Array) => {
  let packed: Uint8Array[] = []
  const packing = processorSeconds(() => {
    packed = pages.map(pack)
  })
  const unpacking = processorSeconds(() => {
    for (const page of packed) unpack(page)
  })
  const kept = packed.reduce((sum, page) => sum + page.length, 0)
  const each = (seconds: number) => ((1000 * seconds) / pages.length).toFixed(2)
  return [name, (size / kept).toFixed(2), each(packing), each(unpacking)]
}
const rows = LEVELS.map((level) => {
  const params = { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_checksumFlag]: 1 }
  return way(
    `zstd ${level}`,
    (page) => zstdCompressSync(page, { params, pledgedSrcSize: page.length }),
    (page) => zstdDecompressSync(page),
  )
})
rows.push(
  way(
    'gzip 6',
    (page) => gzipSync(page),
    (page) => gunzipSync(page),
  ),
)
printTable([['', 'times smaller', 'ms to pack', 'ms to unpack'], ...rows])

function load(from: string): Uint8Array[] {
  if (statSync(from).isDirectory()) return readdirSync(from).map((name) => readFileSync(join(from, name)))
  const lines = gunzipSync(readFileSync(from)).toString('utf8').split('\n')
  return lines.flatMap((line) => (line.trim() ? [Buffer.from((JSON.parse(line) as { html: string }).html)] : []))
}
