import assert from 'node:assert/strict'
import { test } from 'node:test'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { ReadoutError } from '../../src/domain/index.ts'
import type { StatementView } from '../../src/flow/index.ts'
import { addressesOf } from '../../src/web/addresses.ts'
import { Relay } from '../../src/web/desk/Relay.tsx'
import { ansa, card, dossier, HOST, nobody, pagesOver, standIn, wordsOf } from './stand-in.ts'

const over = (draft = {}) => pagesOver(standIn(draft))

async function page(path: string, status = 200): Promise<string> {
  const response = await over().get(path)
  assert.equal(response.status, status, path)
  assert.match(response.headers.get('content-type') ?? '', /^text\/html/)
  return response.text()
}

test('the bare address leads to the first edition', async () => {
  const response = await over().get('/')
  assert.equal(response.status, 302)
  assert.equal(response.headers.get('location'), '/en')
})

test('home shows the dossiers, what changed, the latest, and a box with the cursor in it', async () => {
  const html = await page('/en')
  const words = wordsOf(html)
  assert.match(words, /Sample, invented/)
  assert.match(words, /Ansa Brill on Opening of the ford/)
  assert.match(words, /against 4 March 2031/)
  assert.match(words, /conditional 5 March 2031/)
  assert.match(words, /No crossing before May/)
  assert.match(html, /<textarea[^>]* autofocus/)
  assert.ok(!html.includes('<option value="sample"'))
})

test('a change of position opens both statements', async () => {
  const html = await page('/en')
  for (const id of ['aa11', 'bb22']) assert.ok(html.includes(`href="/en/ford-talks/statement/${id}"`))
})

test('a dossier shows who stands where, and each cell opens its evidence', async () => {
  const html = await page('/en/ford-talks')
  assert.match(html, /<table class="matrix">/)
  assert.ok(html.includes('href="/en/ford-talks/issue/ford#a-lowland%2Fbrill"'))
  assert.match(html, /conditional<\/span>/)
})

test('load more is a link that can be opened by itself', async () => {
  assert.ok((await page('/en/ford-talks')).includes('href="/en/ford-talks?before=2031-03-04_d0c#latest"'))
  assert.match(wordsOf(await page('/en/ford-talks?before=2031-03-04_d0c')), /Earlier documents.*Back to the latest/s)
})

test('a day shows each document with its statements, and the days around it', async () => {
  const html = await page('/en/ford-talks/day/2031-03-04')
  assert.match(html, /id="document-d0c"/)
  assert.match(wordsOf(html), /Tuesday4 March 2031/)
  assert.match(html, /href="\/en\/ford-talks\/day\/2031-03-01" rel="prev"/)
  assert.match(html, /href="\/en\/ford-talks\/day\/2031-03-09" rel="next"/)
})

test('a document marks who, says, what and the relay in place, and numbers its statements like footnotes', async () => {
  const html = await page('/en/ford-talks/document/d0c')
  assert.match(html, /<mark class="content" data-of="aa11"[^>]*>The ford stays closed<\/mark>/)
  assert.match(html, /<mark class="cue" data-of="aa11"[^>]*>said<\/mark>/)
  assert.match(html, /<mark class="source mention"|<mark class="mention source"/)
  assert.match(html, /<mark class="via" data-of="bb22"[^>]*>As Lowland Radio reported<\/mark>/)
  assert.match(html, /<sup class="ref"><a href="#f-aa11"[^>]*>1<\/a><\/sup>/)
  assert.match(html, /<span id="s-aa11" class="anchor">/)
  assert.match(html, /<li id="f-aa11"/)
})

test('a document says what was left out and why, its reuse rule, its warnings, and decisions that lost their words', async () => {
  const words = wordsOf(await page('/en/ford-talks/document/d0c'))
  for (const told of ['Share this', 'a menu line', 'Reuse with a link.', 'a guessed encoding', 'words long gone'])
    assert.ok(words.includes(told), told)
})

test('a document links its outlet, and never lets it know where the reader came from', async () => {
  const html = await page('/en/ford-talks/document/d0c')
  assert.match(
    html,
    /<a class="out" href="https:\/\/gazette\.example\/ford" rel="external noopener noreferrer nofollow">/,
  )
})

test('the text of a document is shown whole and in order', async () => {
  const html = await page('/en/ford-talks/document/d0c')
  const shown = /<div class="text"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? ''
  const words = wordsOf(shown.replace(/<sup.*?<\/sup>/gs, '').replaceAll('</p>', '\n\n')).trim()
  assert.equal(
    words,
    'The ford stays closed, Mayor Ansa Brill said on Monday.\n\nAs Lowland Radio reported, she told the valley council that “nobody crosses before May”.',
  )
})

test('a statement shows its context, explains mode and voice, and draws the relay from the outlet to the source', async () => {
  const html = await page('/en/ford-talks/statement/bb22')
  const words = wordsOf(html)
  assert.match(html, /<mark class="content" data-of="bb22"[^>]*>“nobody crosses before May”<\/mark>/)
  assert.match(words, /quoted: the source’s own words/)
  assert.match(words, /published byValley Gazetteas told byLowland Radio.*said byAnsa Brill/s)
  assert.match(words, /https:\/\/gazette\.example\/ford, characters \d+–\d+/)
})

test('a relay of several is told from the outlet back: whoever stands nearest to the source comes last', () => {
  const tellers = ['the agency', 'the valley’s media'].map((words) => ({ words, actor: null }))
  const view = { via: tellers, sources: [ansa], words: { source: [] }, document: card } as unknown as StatementView
  const html = renderToString(h(Relay, { view, outlet: 'Valley Gazette', to: addressesOf('en', 'ford-talks') }))
  assert.match(wordsOf(html), /Valley Gazette.*the valley’s media.*the agency.*said by\s*Ansa Brill/s)
})

test('an actor’s id with a slash is found plain and percent-encoded', async () => {
  for (const path of ['lowland/brill', 'lowland%2Fbrill', 'lowland%2fbrill'])
    assert.match(await page(`/en/ford-talks/actor/${path}`), /<h1><bdi>Ansa Brill<\/bdi><\/h1>/)
})

test('an actor’s positions are drawn and told in a table, with the words of each stance', async () => {
  const html = await page('/en/ford-talks/actor/lowland/brill')
  assert.match(html, /<svg[^>]*aria-hidden="true"/)
  assert.match(html, /class="shape against"/)
  assert.match(html, /<line class="move"/)
  assert.match(wordsOf(html), /moved from against/)
  assert.match(wordsOf(html), /mayor, Lowland, since 2029/)
})

test('an issue says what for means, and each actor’s row can be linked to', async () => {
  const html = await page('/en/ford-talks/issue/ford')
  assert.match(wordsOf(html), /means: The ford opens\./)
  assert.match(html, /<tbody id="a-lowland\/brill" role="rowgroup">/)
})

test('an address with a slash too many leads to the one without', async () => {
  for (const path of ['/en/', '/en/ford-talks/']) {
    const response = await over().get(path)
    assert.equal(response.status, 301)
    assert.equal(response.headers.get('location'), `http://${HOST}${path.slice(0, -1)}`)
  }
})

test('a search marks its hits, counts them and has pages', async () => {
  const html = await page('/en/ford-talks/search?q=ford&page=2')
  assert.match(html, /The <mark>ford<\/mark>/)
  assert.match(wordsOf(html), /41 documents for ford/)
  assert.ok(html.includes('href="/en/ford-talks/search?q=ford&amp;page=3"'))
})

test('a search without hits gives advice', async () => {
  assert.match(wordsOf(await page('/en/ford-talks/search?q=zzz')), /0 documents for zzz.*How to search/s)
  assert.match(wordsOf(await page('/en/ford-talks/search')), /Type words in the box/)
})

test('an odd page number is the first page', async () => {
  for (const n of ['-1', '0', 'x', '1e9999', '']) await page(`/en/ford-talks/search?q=ford&page=${n}`)
})

test('an edition that is not there says which there are', async () => {
  for (const path of ['/xx', '/xx/ford-talks', '/ford-talks'])
    assert.match(wordsOf(await page(path, 404)), /There is \/en/)
})

test('what is not there is a readable page with a way back', async () => {
  for (const path of [
    '/en/none',
    '/en/ford-talks/document/none',
    '/en/ford-talks/nowhere',
    '/assets/x/readout.css',
    '/en/ford-talks/actor/%00',
    '/en/ford-talks/actor/%E0%A4%A',
  ]) {
    const html = await page(path, 404)
    assert.match(html, /<h1>Not found<\/h1>/)
    assert.ok(html.includes('href="/en"'))
  }
})

test('a failure nobody foresaw is a page too, and does not show its inside', async () => {
  const log = console.error
  console.error = () => {}
  try {
    const homeView = () => Promise.reject(new Error('no such luck'))
    const response = await over({ homeView }).get('/en')
    assert.equal(response.status, 500)
    const html = await response.text()
    assert.match(html, /<h1>Something broke<\/h1>/)
    assert.ok(!/\bat .*:\d+:\d+/.test(html))
  } finally {
    console.error = log
  }
})

test('a statement without a source says so quietly, and does not show its quotation mark as a verb', async () => {
  const statement = { ...nobody.statement, source: { spans: [], actors: [] }, via: [] }
  const bare = {
    ...nobody,
    statement,
    sources: [],
    via: [],
    words: { source: [], cue: ['»'], content: ['«Мост закрыт»'] },
  }
  const { flow } = standIn()
  const documentView: typeof flow.documentView = async (...rest) => ({
    ...(await flow.documentView(...rest)),
    statements: [bare],
  })
  const html = await (await over({ documentView }).get('/en/ford-talks/document/d0c')).text()
  assert.match(html, /<span class="nobody">source not named<\/span>/)
  assert.ok(!/<span class="cue-words">/.test(html))
  assert.match(wordsOf(html), /«Мост закрыт»/)
})

test('a dossier that is not there leads to those that are, in the words of a page', async () => {
  const html = await page('/en/none', 404)
  assert.ok(html.includes('href="/en#dossiers"'))
  assert.ok(!/readout dossier/.test(wordsOf(html)))
})

test('a removed dossier’s page brings it back', async () => {
  const gone = { ...dossier, name: 'gone', title: 'Gone', removed: '2031-03-05T00:00:00Z' }
  const { flow } = standIn()
  const listDossiers: typeof flow.listDossiers = async ({ removed = false } = {}) =>
    removed ? [dossier, gone] : [dossier]
  for (const path of ['/en/gone', '/en/gone/issue/ford']) {
    const view = () =>
      Promise.reject(
        new ReadoutError('dossier-missing', 'dossier "gone"', 'it was removed', {
          remedy: 'Run readout dossier restore gone',
        }),
      )
    const response = await over({ listDossiers, dossierView: view, issueView: view }).get(path)
    assert.equal(response.status, 404)
    const html = await response.text()
    assert.match(html, /<form method="post" action="\/en\/dossiers\/gone\/restore">.*Restore it/s)
    assert.ok(!/readout dossier/.test(wordsOf(html)))
  }
})

test('an address of a later page that cannot be shows the first page', async () => {
  for (const before of ['2023-99-99_x', 'x', '', '2031-03-04', '%00', '2031-02-30_d0c']) {
    const { flow } = standIn()
    const dossierView: typeof flow.dossierView = (name, options) => {
      assert.deepEqual(options, {}, before)
      return flow.dossierView(name, options)
    }
    const response = await over({ dossierView }).get(`/en/ford-talks?before=${before}`)
    assert.equal(response.status, 200)
    assert.match(wordsOf(await response.text()), /Latest documents/)
  }
})

test('a store that is away says so and what to do', async () => {
  const dossierView = () => Promise.reject(new ReadoutError('store-unreachable', 'the store', 'it does not answer'))
  const response = await over({ dossierView }).get('/en/ford-talks')
  assert.equal(response.status, 503)
  assert.match(wordsOf(await response.text()), /Check DATABASE_URL/)
})

test('the theme a person chose is drawn from the first byte', async () => {
  const pages = over()
  assert.match(
    await (await pages.get('/en', { cookie: 'a=b; theme=dark' })).text(),
    /<html lang="en" data-theme="dark">/,
  )
  assert.match(await (await pages.get('/en', { cookie: 'theme="><script>' })).text(), /<html lang="en">/)
})

test('styles and scripts are served as what they are, under an address that changes with them', async () => {
  const pages = over()
  const html = await (await pages.get('/en')).text()
  const sheet = /href="(\/assets\/[0-9a-f]{12}\/readout\.css)"/.exec(html)?.[1] ?? ''
  const style = await pages.get(sheet)
  assert.match(style.headers.get('content-type') ?? '', /^text\/css/)
  assert.match(style.headers.get('cache-control') ?? '', /immutable/)
  const script = await pages.get(sheet.replace('readout.css', 'desk.js'))
  assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/)
  const source = await script.text()
  for (const [, name] of source.matchAll(/from '\.\/([\w.-]+)'/g))
    assert.equal((await pages.get(sheet.replace('readout.css', name ?? ''))).status, 200, name)
  assert.equal((await pages.get(sheet.replace('readout.css', '..%2fassets.ts'))).status, 404)
})

test('an outlet address that is no web address is shown as text', async () => {
  const { flow } = standIn()
  const real = flow.searchView
  const searchView: typeof real = async (...rest) => {
    const view = await real(...rest)
    const hostile = { ...card, url: 'javascript:alert(1)', address: 'javascript:alert(1)' }
    return { ...view, hits: view.hits.map((hit) => ({ ...hit, card: hostile })) }
  }
  const html = await (await over({ searchView }).get('/en/ford-talks/search?q=ford')).text()
  assert.ok(!html.includes('href="javascript:'))
  assert.match(html, /<bdi>Valley Gazette<\/bdi>/)
})

test('the forecasts of a dossier show what waits to be judged, and scores once something is', async () => {
  const pages = pagesOver(standIn())
  const html = await (await pages.get('/en/ford-talks/forecasts')).text()
  assert.match(wordsOf(html), /1 forecast without an outcome.*nobody crosses before May.*Valley Gazette · 4 March 2031/)
  assert.ok(!wordsOf(html).includes('Brier'))
  assert.match(html, /href="\/en\/ford-talks\/document\/d0c#f-dd44"/)
  await pages.post('/en/ford-talks/outcome', {
    finding: 'dd44',
    document: 'd0c',
    outcome: 'false',
    low: '60',
    high: '80',
  })
  const judged = wordsOf(await (await pages.get('/en/ford-talks/forecasts')).text())
  assert.match(judged, /Brier scores: the mean of \(p − o\)²/)
  assert.match(judged, /Ansa Brill10\.360\.490\.640\.000\.25/)
  assert.match(judged, /Nothing waits to be judged\..*1 forecast judged or rejected.*did not come true/)
})

test('a statement tells when it was said, where the text does', async () => {
  const html = await (await pagesOver(standIn()).get('/en/ford-talks/document/d0c')).text()
  assert.match(wordsOf(html), /indirect · paraphrased · said 3 March 2031 · 80% sure/)
  assert.match(wordsOf(html), /direct · quoted · as told by Lowland Radio/)
})

test('a dossier leads to its forecasts', async () => {
  const html = await (await pagesOver(standIn()).get('/en/ford-talks')).text()
  assert.match(html, /<a href="\/en\/ford-talks\/forecasts">Forecasts<\/a>/)
})

test('the events of a dossier say what, its status in a word, who to whom, when, where, by whose word and on which page', async () => {
  const html = await page('/en/ford-talks/events')
  const words = wordsOf(html)
  assert.match(words, /March 2031planned talks, meeting: visit · 3 March 2031 · in Lowland/)
  assert.match(words, /Ansa Brill with the valley councilAs Lowland Radio reported, she told the valley council\./)
  assert.match(words, /as said by Ansa Brill · 60% sureValley Gazette · 4 March 2031 · No crossing before May/)
  assert.match(html, /<span class="status planned"[^>]*><svg/)
  assert.match(html, /<a class="words" href="\/en\/ford-talks\/document\/d0c#s-ee55"[^>]*>told<\/a>/)
  for (const to of ['statement/bb22', 'actor/lowland/brill', 'actor/lowland', 'document/d0c#f-ee55'])
    assert.ok(html.includes(`href="/en/ford-talks/${to}"`), to)
})

test('events are chosen by status, type and actor with links that keep the rest of the choice', async () => {
  const asked: unknown[] = []
  const { flow } = standIn()
  const eventsView: typeof flow.eventsView = (name, choice) => {
    asked.push(choice)
    return flow.eventsView(name, choice)
  }
  const at = async (query: string) => (await over({ eventsView }).get(`/en/ford-talks/events${query}`)).text()
  const chosen = await at('?status=planned&actor=lowland%2Fbrill')
  assert.match(wordsOf(chosen), /1 event: planned with Ansa Brill\. Events of all actors/)
  assert.match(
    chosen,
    /<a href="\/en\/ford-talks\/events\?type=CONSULT&amp;status=planned&amp;actor=lowland%2Fbrill">talks, meeting/,
  )
  assert.match(chosen, /<a href="[^"]*" aria-current="true"><span class="status planned">/)
  assert.ok(!chosen.includes('status=held'), 'what there is none of is not offered')
  const none = await at('?status=denied&type=AID')
  assert.match(wordsOf(none), /0 events of 1: denied; aid.*No event is like that\. Show all events/)
  await at('?status=maybe&type=aid&actor=')
  await at('?actor=a%00b')
  assert.deepEqual(asked, [{ status: 'planned', actor: 'lowland/brill' }, { status: 'denied', type: 'AID' }, {}, {}])
})

test('a dossier without events says so, and one with too many how many are listed', async () => {
  const { flow } = standIn()
  const over2 = (draft: object) => {
    const eventsView: typeof flow.eventsView = async (...rest) => ({ ...(await flow.eventsView(...rest)), ...draft })
    return over({ eventsView }).get('/en/ford-talks/events')
  }
  const none = wordsOf(await (await over2({ events: [], total: 0, allTotal: 0 })).text())
  assert.match(none, /No text here tells of an event yet\./)
  assert.ok(!none.includes('anything'))
  const many = wordsOf(await (await over2({ total: 1234, allTotal: 2345 })).text())
  assert.match(many, /1,234 events of 2,345.*The newest 1 are listed\./)
})

test('events that only a year is told of stand under the year', async () => {
  const { flow } = standIn()
  const eventsView: typeof flow.eventsView = async (...rest) => {
    const view = await flow.eventsView(...rest)
    const when = { from: '2030-01-01', to: '2030-12-31', precision: 'year' as const }
    const events = view.events.map((one) => ({ ...one, event: { ...one.event, when }, day: '2030-01-01' }))
    return { ...view, events }
  }
  const html = await (await over({ eventsView }).get('/en/ford-talks/events')).text()
  assert.match(html, /<h2 id="p-2030">2030<\/h2>/)
})

test('a document lists its events and marks their words, and an actor’s page leads to all of its own', async () => {
  const html = await page('/en/ford-talks/document/d0c')
  assert.match(html, /<mark class="cue event" data-of="bb22 ee55"[^>]*>told<\/mark>|<mark class="event cue"[^>]*>told</)
  assert.match(html, /<li id="f-ee55" class="finding event-item[^"]*" data-finding="ee55"/)
  assert.ok(html.includes('<a class="words" href="#s-ee55"'))
  const actor = await page('/en/ford-talks/actor/lowland/brill')
  assert.match(wordsOf(actor), /12 events, newest firstplanned talks, meeting: visit.*All 12 events/)
  assert.ok(actor.includes('href="/en/ford-talks/events?actor=lowland%2Fbrill"'))
})

test('a dossier leads to its events', async () => {
  assert.match(await page('/en/ford-talks'), /<a href="\/en\/ford-talks\/events">Events<\/a>/)
})

test('a statement coded by hand, with one stretch for all of it, shows its words once and marks them once', async () => {
  const house = standIn()
  const shown = await house.flow.statementPage('ford-talks', 'bb22')
  const { statement, words } = shown.view
  const view = {
    ...shown.view,
    statement: { ...statement, cue: statement.content },
    words: { ...words, cue: words.content },
  }
  const flow = { ...house.flow, statementPage: async () => ({ ...shown, view }) }
  const html = await (await pagesOver({ ...house, flow }).get('/en/ford-talks/statement/bb22')).text()
  assert.doesNotMatch(html, /cue-words/)
  assert.doesNotMatch(html, /\(cue\)/)
})
