import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { DocumentView, TracksView } from '../../src/flow/index.ts'
import { card, dossier, pagesOver, standIn } from './stand-in.ts'

const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202eodd'

/** A document whose every field is an attack, with one statement over its whole text. */
async function documentOf(text: string): Promise<string> {
  const { flow } = standIn()
  const documentView = async (name: string, id: string): Promise<DocumentView> => {
    const view = await flow.documentView(name, id)
    const statement = view.statements[0]
    assert.ok(statement)
    const actor = { id: attack, name: attack, kind: 'person' as const, country: null }
    const spans = { spans: [[0, text.length]] as [number, number][] }
    return {
      ...view,
      dossier: { ...dossier, title: attack },
      document: {
        ...view.document,
        document: {
          ...view.document.document,
          text,
          title: attack,
          byline: attack,
          outlet: attack,
          language: attack,
          reuse: attack,
          dropped: [{ text: attack, step: attack, reason: attack }],
        },
        warnings: [attack],
      },
      statements: [
        {
          ...statement,
          statement: { ...statement.statement, source: { spans: [], actors: [] }, cue: { spans: [] }, content: spans },
          words: { source: [attack], cue: [attack], content: [text] },
          sources: [actor],
          via: [{ words: attack, actor: null }],
        },
      ],
      mentions: [],
      previous: { ...card, title: attack },
    }
  }
  const response = await pagesOver(standIn({ documentView })).get('/en/ford-talks/document/d0c')
  assert.equal(response.status, 200)
  return response.text()
}

test('whatever a document says is shown as text and never becomes markup', async () => {
  const html = await documentOf(attack)
  assert.ok(!html.includes('<script>alert'))
  assert.ok(!html.includes('<img'))
  assert.ok(html.includes('&lt;script>alert(1)'))
})

test('a quotation mark in a document never ends an attribute', async () => {
  const html = await documentOf(attack)
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) assert.ok(!/ on[a-z]+=/.test(tag.replace(/"[^"]*"/g, '""')), tag)
})

test('characters that turn text around stay inside the words they came with', async () => {
  const html = await documentOf(attack)
  assert.ok(!(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '').includes('\u202e'))
  for (const [, words] of html.matchAll(/<a class="actor"[^>]*>(.*?)<\/a>/g)) assert.match(words ?? '', /^<bdi>/)
})

test('characters that turn text around stay out of the titles of what is drawn', async () => {
  const { flow } = standIn()
  const tracksView = async (name: string) => {
    const view = await flow.tracksView(name)
    const turned = (meeting: TracksView['found'][number]['meetings'][number]) => ({
      ...meeting,
      participants: meeting.participants.map((actor) => ({ ...actor, name: attack })),
    })
    return { ...view, found: view.found.map((track) => ({ ...track, meetings: track.meetings.map(turned) })) }
  }
  const networkView = async (...asked: Parameters<typeof flow.networkView>) => ({
    ...(await flow.networkView(...asked)),
    dossier: { ...dossier, title: attack },
  })
  const pages = pagesOver(standIn({ tracksView, networkView }))
  for (const path of ['tracks', 'network.svg']) {
    const drawn = await (await pages.get(`/en/ford-talks/${path}`)).text()
    const titles = Array.from(drawn.matchAll(/<title>(.*?)<\/title>/gs), ([, title]) => title ?? '')
    assert.ok(
      titles.some((title) => title.includes('alert(1)')),
      path,
    )
    for (const title of titles) assert.ok(!title.includes('\u202e'), title)
  }
})

/** Fails when work takes longer than anything but growth with the square explains. */
async function inAMoment<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const made = await work()
  assert.ok(performance.now() - began < 10_000)
  return made
}

test('a word of a million letters is shown whole', async () => {
  const html = await inAMoment(() => documentOf('a'.repeat(1_000_000)))
  assert.ok(html.length > 1_000_000 && html.length < 2_000_000)
})

test('a text of fifty megabytes shows its first part and says so', async () => {
  const html = await inAMoment(() => documentOf('word '.repeat(10_000_000)))
  assert.ok(html.length < 3_000_000)
  assert.match(html, /This page is very long/)
})

test('no page is ever put together from markup', () => {
  const root = new URL('../../src/web/', import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  assert.ok(files.length > 40)
  for (const file of files) {
    const source = readFileSync(new URL(file, root), 'utf8')
    assert.ok(
      !/dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/.test(source),
      file,
    )
    assert.ok(!/\bstyle=/.test(source), `${file}: an inline style, which the policy forbids`)
  }
})
