/**
 * What a reader waits for on the public site, and an analyst for a document, at the median of many requests over loopback,
 * beside the same framework serving a constant page of the same size, asked in turns in one run. The client is a process
 * of its own; the store is the embedded one, with documents made up.
 *
 * npm run -s bench:site [-- DOCUMENTS]   (20,000 documents with 200,000 statements)
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { type House, openHouse, publishBrief, publishRecord, review } from '../src/flow/index.ts'
import { pglitePool } from '../src/store/engines/pglite.ts'
import { listen } from '../src/web/listen.ts'
import { startWeb } from '../src/web/serve.ts'
import { publicFlowOf } from '../src/web/site/flow.ts'
import { serveSite, startSite } from '../src/web/site/serve.ts'
import { printTable } from './clock.ts'
import { DOSSIER, fill, savePositions } from './synthetic.ts'

const DOCUMENTS = Number(process.argv[2] ?? 20_000)
/** Footnotes of the brief, and documents whose statements were accepted. */
const NOTES = 15
const REVIEWED = 200
const host = '127.0.0.1'

export interface Asked {
  name: string
  url: string
}

/** A brief that quotes as many documents as it has footnotes. */
async function publish(house: House): Promise<void> {
  const cards = await house.store.documents.latest(DOSSIER, { limit: NOTES })
  const notes = await Promise.all(
    cards.map(async ({ revision, address }, i) => {
      const text = (await house.store.documents.text(revision)) ?? ''
      const quote = text.slice(0, text.indexOf('. '))
      return {
        claim: `The ${i + 1}th of them speaks of it, and says when and why.[^n${i}]`,
        note: `[^n${i}]: "${quote}" — ${address}`,
      }
    }),
  )
  const body = notes.map(({ claim }) => claim).join('\n\n')
  const text = `---\ntitle: What was said of the bridge\nlead: A brief made for measuring\ntags: [bridge]\n---\n${body}\n\n${notes.map(({ note }) => note).join('\n')}\n`
  await publishBrief(house, DOSSIER, { file: 'bridge.md', text, by: 'bench' })
}

/** @returns a document with accepted statements */
async function accept(house: House): Promise<string> {
  const cards = await house.store.documents.latest(DOSSIER, { limit: REVIEWED })
  for (const { id: document } of cards) {
    const found = await house.store.readings.findings(DOSSIER, document, { kind: 'statement', limit: 2 })
    for (const { finding } of found)
      await review(house, DOSSIER, { finding: finding.id, document, decision: 'accept', by: 'bench' })
  }
  await publishRecord(house, DOSSIER, { slug: 'bridge', by: 'bench' })
  return cards[0]?.id ?? ''
}

/** The same framework, the same socket, and nothing to do. */
async function constant(body: string) {
  const app = new Hono()
  app.get('/', (c) => c.html(body))
  const { server, port, close } = await listen(host, 0, '--port')
  server.on('request', getRequestListener(app.fetch))
  return { url: `http://${host}:${port}/`, close }
}

/** Milliseconds at the median of each, asked in turns by a process of its own. */
function medians(asked: readonly Asked[]): Promise<{ median: number; late: number; bytes: number }[]> {
  const script = fileURLToPath(new URL('siteClient.ts', import.meta.url))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, JSON.stringify(asked)], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`the client ended: ${code}`)),
    )
  })
}

const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
try {
  const data = join(folder, 'data')
  await (await openHouse({ data })).close()
  const pool = pglitePool(join(data, 'pg'), 'pg')
  const points = await fill(pool, DOCUMENTS)
  await pool.end()
  const house = await openHouse({ data })
  await savePositions(house.store, points)
  await publish(house)
  const document = await accept(house)
  const web = [
    await startSite(house, { host, port: 0 }),
    await serveSite(publicFlowOf(house), { host, port: 0 }),
    await startWeb(house, { port: 0, token: 'bench' }),
  ] as const
  const [site, anew, desk] = web
  const pages = [
    { name: 'brief', url: `${site.url}/en/brief/bridge` },
    { name: 'brief, made anew', url: `${anew.url}/en/brief/bridge` },
    { name: 'latest briefs', url: `${site.url}/en` },
    { name: 'a source of the record', url: `${site.url}/en/record/bridge/source/${document}` },
    { name: 'a source, made anew', url: `${anew.url}/en/record/bridge/source/${document}` },
    { name: "the desk's page of a document", url: `${desk.url}/en/${DOSSIER}/document/${document}` },
  ]
  const bodies = await Promise.all(pages.map(async ({ url }) => (await fetch(url)).text()))
  const constants = await Promise.all(bodies.map(constant))
  const asked = pages.flatMap((page, i) => [page, { name: `${page.name}, constant`, url: constants[i]?.url ?? '' }])
  const times = await medians(asked)
  const ms = (value: number | undefined) => (value ?? 0).toFixed(2)
  printTable([
    ['', 'KB', 'median, ms', 'one in twenty over', 'constant page, ms', 'times'],
    ...pages.map(({ name }, i) => {
      const [own, plain] = [times[2 * i], times[2 * i + 1]]
      const ratio = (own?.median ?? 0) / (plain?.median ?? 1)
      return [
        name,
        ((own?.bytes ?? 0) / 1000).toFixed(1),
        ms(own?.median),
        ms(own?.late),
        ms(plain?.median),
        ratio.toFixed(2),
      ]
    }),
  ])
  for (const one of [...web, ...constants]) await one.close()
  await house.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
