/**
 * Finding what a text is like: how well on our own pairs, and how fast among many documents, beside comparing all pairs
 * word by word. What counts is the ratio; the milliseconds, of the processor's time, depend on the machine.
 *
 * node bench/duplicates.ts [DOCUMENTS] [--store]   (20,000 by default; --store also keeps them in an embedded store)
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commonOf, likeKind, likenessOf, type Prepared, prepare } from '../src/compare/index.ts'
import { revisionId, snapshotHash } from '../src/domain/index.ts'
import { keepLikeness } from '../src/flow/likeness/keepLikeness.ts'
import { openStore } from '../src/store/index.ts'
import { type LikePair, likePairs } from '../test/compare/likePairs.ts'
import { bothSeconds, printTable, processorSeconds, whole } from './clock.ts'

const DOCUMENTS = Number(process.argv.find((arg) => /^\d+$/.test(arg)) ?? 20_000)
/** So many are compared with all others, to know what that takes. */
const SAMPLE = 12

/** Numbers that look random and are the same every time (Park and Miller 1988). */
function makeDice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 48271) % 0x7fffffff
    return state % sides
  }
}

const dice = makeDice(7)
const syllables = 'ka ro mi tel su dra ven or ish pal ne thu gar lo bes in ar um fa quo'.split(' ')
const vocabulary = Array.from({ length: 6000 }, () =>
  Array.from({ length: 1 + dice(3) }, () => syllables[dice(syllables.length)]).join(''),
)
/** Words are as common as in news: most are among the first few hundred. */
const word = () => vocabulary[Math.floor(vocabulary.length * ((dice(10_000) + 1) / 10_000) ** 3) % vocabulary.length]
const phrases = Array.from({ length: 400 }, () => Array.from({ length: 5 }, word).join(' '))
const sentence = () =>
  `${Array.from({ length: 12 + dice(12) }, word).join(' ')} ${dice(4) === 0 ? phrases[dice(400)] : ''}.`

/** Nine in ten are texts of their own, the tenth a copy of an earlier one, edited, trimmed or with something added. */
function makeTexts(): string[] {
  const made: string[][] = []
  for (let n = 0; n < DOCUMENTS; n++) {
    const old = n % 10 === 9 ? made[dice(made.length)] : undefined
    const sentences = old
      ? old.map((one) => (dice(5) === 0 ? sentence() : one)).slice(0, old.length - dice(4))
      : Array.from({ length: 12 + dice(18) }, sentence)
    made.push(sentences)
  }
  return made.map((sentences) => sentences.join(' '))
}

function timed<T>(work: () => T): [T, number] {
  let result: T | undefined
  const seconds = processorSeconds(() => {
    result = work()
  })
  return [result as T, 1000 * seconds]
}

/** Precision and recall of "alike at all", of the rule in use and with its bounds chosen without the pairs at hand. */
function quality(): void {
  const pairs = likePairs().map((pair) => ({ ...pair, one: prepare(pair.a), other: prepare(pair.b) }))
  type Made = (typeof pairs)[number]
  const runs = [4, 6, 8, 10, 12]
  const bounds = [0.3, 0.4, 0.5, 0.6, 0.7]
  const most = (pair: Made, run: number) => {
    const { ofA, ofB } = commonOf(pair.one, pair.other, run)
    return Math.max(ofA, ofB)
  }
  const table = new Map(pairs.map((pair) => [pair, runs.map((run) => most(pair, run))]))
  const errors = (some: Made[], run: number, bound: number) =>
    some.filter((pair) => (table.get(pair)?.[run] ?? 0) >= bound !== (pair.truth !== 'none')).length
  // What belongs together stays together: an article with all made of it, a form of words with all its fillings.
  const groups = [...Map.groupBy(pairs, ({ name }) => name.replace(/ \d+-\d+$/, '')).values()]
  let [hits, found, there] = [0, 0, 0]
  for (const group of groups) {
    const rest = pairs.filter((pair) => !group.includes(pair))
    const ways = runs.flatMap((_, run) => bounds.map((bound) => ({ run, bound, wrong: errors(rest, run, bound) })))
    const least = Math.min(...ways.map(({ wrong }) => wrong))
    const best = ways.filter(({ wrong }) => wrong === least)
    const { run, bound } = best[Math.floor(best.length / 2)] ?? { run: 2, bound: 0.6 }
    for (const pair of group) {
      const said = (table.get(pair)?.[run] ?? 0) >= bound
      if (said) found++
      if (pair.truth !== 'none') there++
      if (said && pair.truth !== 'none') hits++
    }
  }
  const own = score(pairs)
  console.log(`${pairs.length} pairs of our own, ${there} of them alike, in ${groups.length} groups`)
  printTable([
    ['', 'precision', 'recall'],
    ['the rule in use', own.precision, own.recall],
    ['bounds chosen without the group', (hits / found).toFixed(3), (hits / there).toFixed(3)],
  ])
  console.log(`same or part told rightly: ${own.kinds} of ${there}`)
}

function score(pairs: (LikePair & { one: Prepared; other: Prepared })[]) {
  const said = pairs.map((pair) => ({ ...pair, kind: likeKind(pair.one, pair.other, commonOf(pair.one, pair.other)) }))
  const found = said.filter(({ kind }) => kind !== null)
  const right = found.filter(({ truth }) => truth !== 'none')
  const there = said.filter(({ truth }) => truth !== 'none')
  return {
    precision: (right.length / found.length).toFixed(3),
    recall: (right.length / there.length).toFixed(3),
    kinds: right.filter(({ kind, truth }) => kind === truth).length,
  }
}

function speed(texts: string[]): void {
  const [likenesses, signing] = timed(() => texts.map(likenessOf))
  const prepared = new Map<number, Prepared>()
  const ready = (n: number) => {
    const there = prepared.get(n) ?? prepare(texts[n] ?? '')
    prepared.set(n, there)
    return there
  }
  const byKey = new Map<number, number[]>()
  const pairs = new Set<string>()
  let compared = 0
  const [, finding] = timed(() => {
    for (const [n, { keys }] of likenesses.entries()) {
      const shared = new Map<number, number>()
      for (const key of keys) {
        const there = byKey.get(key) ?? []
        for (const other of there) shared.set(other, (shared.get(other) ?? 0) + 1)
        there.push(n)
        byKey.set(key, there)
      }
      for (const [other, count] of shared) {
        if (count < 2) continue
        compared++
        // Made ready anew for each, as a store's texts are.
        const [one, two] = [prepare(texts[n] ?? ''), prepare(texts[other] ?? '')]
        if (likeKind(one, two, commonOf(one, two))) pairs.add(`${other} ${n}`)
      }
    }
  })
  for (let n = 0; n < texts.length; n++) ready(n)
  const missed: string[] = []
  const [, exact] = timed(() => {
    for (let n = texts.length - SAMPLE; n < texts.length; n++)
      for (let other = 0; other < n; other++) {
        const [one, two] = [ready(n), ready(other)]
        if (likeKind(one, two, commonOf(one, two)) && !pairs.has(`${other} ${n}`)) missed.push(`${other} ${n}`)
      }
  })
  const each = (signing + finding) / texts.length
  console.log(
    `\n${whole(texts.length)} documents of ${whole(texts.join(' ').length / texts.length)} characters, one in ten a copy`,
  )
  printTable([
    ['', 'ms a document'],
    ['signature and keys', (signing / texts.length).toFixed(3)],
    ['found among the others and compared', (finding / texts.length).toFixed(3)],
    ['compared with all others', (exact / SAMPLE).toFixed(1)],
  ])
  console.log(`times as fast as comparing with all: ${whole(exact / SAMPLE / each)}`)
  console.log(
    `${pairs.size} pairs alike, ${compared} compared; of the last ${SAMPLE} documents ${missed.length} pairs missed`,
  )
}

/** The same through a store: what looking for its like adds to keeping a document. */
async function stored(texts: string[]): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  try {
    const store = await openStore({ data })
    const dossier = 'bench'
    const at = '2031-03-04T12:00:00.000Z'
    const books = { codebook: { issues: [], tracks: [], agreements: [] }, roster: { actors: [], offices: [] } }
    const about = { title: 'Bench', description: '', sample: false, created: at, removed: null }
    await store.dossiers.create({ name: dossier, ...about }, books)
    const took: number[] = []
    const none = { url: null, outlet: null, title: null, byline: null, published: null, modified: null, reuse: null }
    for (const [n, text] of texts.entries()) {
      const bytes = new TextEncoder().encode(text)
      const hash = snapshotHash(bytes)
      const revision = revisionId(hash, 'bench/1')
      const document = { id: `${n}.txt`, ...none, language: 'en', text, sections: [], dropped: [] }
      const page = { dossier, address: `${n}.txt`, outletId: null, mediaType: null, retrieved: at }
      await store.transaction(async (inner) => {
        const { id } = await inner.documents.put({
          ...page,
          snapshot: { hash, bytes },
          revision,
          extractor: 'bench/1',
          document,
          warnings: [],
        })
        const work = () => keepLikeness(inner, dossier, id, revision, text, likenessOf(text))
        took.push(1000 * (await bothSeconds(work)).processor)
      })
    }
    const mean = (some: number[]) => some.reduce((sum, ms) => sum + ms, 0) / some.length
    const median = (some: number[]) => some.toSorted((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0
    const some = Math.ceil(took.length / 5)
    const [first, last] = [took.slice(0, some), took.slice(-some)]
    console.log('\nin an embedded store, signature, search, comparing and keeping')
    printTable([
      ['', 'mean ms', 'median ms'],
      [`the first ${whole(some)}`, mean(first).toFixed(2), median(first).toFixed(2)],
      [`the last ${whole(some)}`, mean(last).toFixed(2), median(last).toFixed(2)],
    ])
    await store.close()
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

quality()
const texts = makeTexts()
speed(texts)
if (process.argv.includes('--store')) await stored(texts)
