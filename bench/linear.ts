/**
 * Whether cost grows in step with the text: documents of 1 KB to 10 MB of several kinds, ordinary and hostile, each read
 * in a process of its own. What counts is that the microseconds a KB stay level along a row. They are the processor's
 * time; the memory is the most that the process held before the largest document and with it. The largest then goes
 * through the worker pool, whose limits of memory and time are those of a page that someone adds. A line is printed for
 * each kind as soon as it is measured.
 *
 * npm run bench:linear [-- LARGEST_KB [KIND]]   (10000 by default and every kind, hostile ones to a tenth of that)
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Document, emptyCodebook, emptyRoster } from '../src/domain/index.ts'
import { openReaders } from '../src/flow/reading/readers.ts'
import { models } from '../src/flow/reading/weights.ts'
import { createReader } from '../src/read/index.ts'
import { bothSeconds, mostMegabytes, processorSeconds, whole } from './clock.ts'
import { englishDocuments } from './pages.ts'

const KB = 1000
const books = { codebook: emptyCodebook, roster: emptyRoster }

const english = englishDocuments()
const pages = english.map(({ text }) => text).join('\n\n')

/** What is repeated until a document is long enough. */
const kinds: Record<string, string> = {
  pages,
  'one paragraph': `${pages.replaceAll(/\s*\n\s*/g, ' ')} `,
  'no full stops': pages.replaceAll(/[.!?]?\s*\n\s*|[.!?]/g, ' '),
  'quotation marks': '"',
  'open quotations': '“One two three four.\n\n',
  sayings: 'Duskin said that Oskel said and ',
  commas: 'Duskin, ',
  'one word': 'a',
}

function documentOf(kind: string, size: number): Document {
  const [first] = english
  if (!first) throw new Error('there are no pages')
  const text = kinds[kind] ?? ''
  return { ...first, sections: [], dropped: [], text: text.repeat(Math.ceil(size / text.length)).slice(0, size) }
}

interface Measured {
  /** Microseconds a KB, by size. */
  cost: number[]
  /** The most memory, in megabytes, before the largest document and after. */
  before: number
  most: number
  /** What the worker pool says of the largest. */
  pool: string
}

/** The child's part. Short documents are read many times over, and all are read once before, so that the code is fast. */
async function measure(kind: string, sizes: readonly number[]): Promise<Measured> {
  const reader = createReader({ models: models(), ...books })
  for (let i = 0; i < 3; i++) reader.read(documentOf('pages', 100 * KB), 'bench')
  reader.read(documentOf(kind, 10 * KB), 'bench')
  let before = 0
  const cost = sizes.map((size) => {
    before = mostMegabytes()
    const document = documentOf(kind, size)
    const times = Math.max(1, Math.round((100 * KB) / size))
    const seconds = processorSeconds(() => {
      for (let i = 0; i < times; i++) reader.read(document, 'bench')
    })
    return (1e6 * seconds) / times / (size / KB)
  })
  const most = mostMegabytes()
  const readers = openReaders(1)
  let pool = ''
  const { clock } = await bothSeconds(async () => {
    const reading = readers.document(documentOf(kind, sizes.at(-1) ?? KB), 'bench', books)
    pool = await reading.then(({ statements }) => `${whole(statements.length)} statements`, String)
  })
  await readers.close()
  return { cost, before, most, pool: `${pool} in ${clock.toFixed(0)} s` }
}

const [largest = '10000', only, inside] = process.argv.slice(2)
const all = [1, 10, 100, 1000, 10_000].map((size) => size * KB)
const upTo = (most: number) => all.filter((size) => size <= most * KB)
/** Hostile documents cost several times as much as pages do, and none is that long. */
const sizesOf = (kind: string) => upTo(only || kind === 'pages' ? Number(largest) : Number(largest) / 10)
if (inside && only) console.log(JSON.stringify(await measure(only, upTo(Number(largest)))))
else {
  const columns = upTo(Number(largest))
  const titles = ['', ...columns.map((size) => `${whole(size / KB)} KB`), 'memory, MB', 'in the pool']
  const widths = titles.map((title, column) => (column === 0 ? 16 : Math.max(title.length, 13)))
  const print = (cells: readonly string[]) =>
    console.log(
      cells
        .map((cell, c) => (c === 0 ? cell.padEnd(16) : cell.padStart(widths[c] ?? 0)))
        .join(' ')
        .trimEnd(),
    )
  console.log('microseconds a KB, by the processor\n')
  print(titles)
  for (const kind of only ? [only] : Object.keys(kinds)) {
    const most = String((sizesOf(kind).at(-1) ?? KB) / KB)
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), most, kind, 'inside'], {
      encoding: 'utf8',
    })
    if (child.status === 0) {
      const { cost, before, most: peak, pool }: Measured = JSON.parse(child.stdout)
      const costs = columns.map((_, i) => (cost[i] === undefined ? '' : whole(cost[i])))
      print([kind, ...costs, `${whole(before)} → ${whole(peak)}`, pool])
    } else print([kind, `failed: ${child.stderr.trim().split('\n').at(-1) ?? child.signal}`])
  }
}
