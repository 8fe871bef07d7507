/**
 * What one more page costs as a dossier grows: pages of one actor on two issues, each put, read and moved in a
 * transaction of its own, as adding does. What counts is the ratio of the last hundred pages to the first, which should
 * stay near 1; the milliseconds depend on the machine and its disk.
 *
 * npm run bench:store [-- PAGES]   (1,000 by default, in a new embedded store that is gone afterwards)
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apply } from '../src/compare/index.ts'
import { anchorOf, type Document, makeStatement, revisionId, type Span, snapshotHash } from '../src/domain/index.ts'
import { openStore, type Store } from '../src/store/index.ts'

const PAGES = Number(process.argv[2] ?? 1000)
/** How many pages stand for the start and for the end. */
const SOME = 100

const dossier = 'bench'
const actor = 'mira'
const issues = ['road', 'dam']
const reader = { name: 'bench', version: '1' }
const by = { kind: 'rule' as const, ...reader }
const books = { codebook: { issues: [], tracks: [], agreements: [] }, roster: { actors: [], offices: [] } }
const sentence = 'Mira Ostan said the road opens. '

/** Page `n`, with what a reader would find in it: eight statements, one of which takes a stance on both issues. Returns the
 * milliseconds spent in comparing, which is not the store's part. */
async function add(store: Store, n: number): Promise<number> {
  let comparing = 0
  const text = `Report ${n}. ${sentence.repeat(8)}${'More was said of the weather on the pass. '.repeat(60)}`
  const bytes = new TextEncoder().encode(text)
  const hash = snapshotHash(bytes)
  const revision = revisionId(hash, 'bench@1')
  const on = new Date(Date.UTC(2020, 0, 1 + ((n * 7) % PAGES))).toISOString().slice(0, 10) // not in the order of time
  const stance = n % 3 === 0 ? ('against' as const) : ('for' as const)
  const statements = Array.from({ length: 8 }, (_, i) => {
    const start = text.indexOf(sentence) + i * sentence.length
    const span = (words: string): Span => [
      start + sentence.indexOf(words),
      start + sentence.indexOf(words) + words.length,
    ]
    return makeStatement(
      { revision, text },
      {
        mode: 'indirect',
        voice: 'paraphrased',
        source: { spans: [span('Mira Ostan')], actors: [actor] },
        cue: { spans: [span('said')] },
        content: { spans: [span('the road opens')] },
        via: [],
        addressees: [],
        when: null,
        negated: false,
        stances: issues.map((issue) => ({ issue, stance, span: span('the road opens') })),
        confidence: 1,
        by,
      },
    )
  })
  await store.transaction(async (inner) => {
    const { id: document } = await inner.documents.put({
      dossier,
      address: `${n}.txt`,
      outletId: null,
      snapshot: { hash, bytes },
      mediaType: 'text/plain',
      retrieved: '2026-03-04T12:00:00.000Z',
      revision,
      extractor: 'bench@1',
      document: documentOf(text, on),
      warnings: [],
    })
    await inner.readings.put({
      dossier,
      document,
      revision,
      reader,
      books: 'bench',
      warnings: [],
      actors: [{ id: actor, name: 'Mira Ostan', kind: 'person', country: null }],
      findings: statements.map((data) => {
        const spans = [...data.source.spans, ...data.cue.spans, ...data.content.spans]
        return { finding: { kind: 'statement', id: data.id, data }, anchors: spans.map((span) => anchorOf(text, span)) }
      }),
    })
    // One statement of the page takes a stance on each issue.
    const points = statements
      .slice(0, 1)
      .flatMap(({ id, stances, voice }) =>
        stances.map((one) => ({ actor, ...one, on, time: null, voice, document, statement: id })),
      )
    const state = await inner.positions.load(
      dossier,
      issues.map((issue) => ({ actor, issue })),
    )
    const start = performance.now()
    const after = apply(state, points, [])
    comparing = performance.now() - start
    await inner.positions.save(dossier, after)
  })
  return comparing
}

function documentOf(text: string, day: string): Document {
  const published = { from: day, to: day, precision: 'day' as const }
  const none = { url: null, outlet: null, title: null, byline: null, modified: null, reuse: null }
  return { id: 'page.txt', ...none, published, language: 'en', text, sections: [], dropped: [] }
}

const data = mkdtempSync(join(tmpdir(), 'readout-bench-'))
try {
  const store = await openStore({ data })
  const created = '2026-03-04T12:00:00.000Z'
  await store.dossiers.create(
    { name: dossier, title: 'Bench', description: '', sample: false, created, removed: null },
    books,
  )
  const took: number[] = []
  for (let n = 0; n < PAGES; n++) {
    const start = performance.now()
    const comparing = await add(store, n)
    took.push(performance.now() - start - comparing)
  }
  const typical = (some: number[]) => some.toSorted((a, b) => a - b)[some.length >> 1] ?? 0
  const mean = (some: number[]) => some.reduce((sum, one) => sum + one, 0) / some.length
  const [first, last] = [took.slice(0, SOME), took.slice(-SOME)]
  const { bytes } = await store.health()
  console.log(`${PAGES} pages of one actor on ${issues.length} issues, milliseconds a page:`)
  console.log(`  first ${SOME}: mean ${mean(first).toFixed(1)}, median ${typical(first).toFixed(1)}`)
  console.log(`  last ${SOME}:  mean ${mean(last).toFixed(1)}, median ${typical(last).toFixed(1)}`)
  console.log(
    `  last ÷ first: mean ${(mean(last) / mean(first)).toFixed(2)}, median ${(typical(last) / typical(first)).toFixed(2)}`,
  )
  console.log(`  database: ${(bytes / 1e6).toFixed(0)} MB`)
  await store.close()
} finally {
  rmSync(data, { recursive: true, force: true })
}
