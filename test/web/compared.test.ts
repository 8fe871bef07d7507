import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pagesOver, standIn, wordsOf } from './stand-in.ts'

const over = pagesOver(standIn())

async function page(path: string): Promise<string> {
  const response = await over.get(`/en/ford-talks${path}`)
  assert.equal(response.status, 200, path)
  const html = await response.text()
  assert.ok(!html.includes('<closed>'), 'words are never markup')
  return html
}

describe('the pages that compare', () => {
  test('list what happened once, with the chain of its status and how far accounts differ', async () => {
    const words = wordsOf(await page('/occurrences'))
    assert.match(words, /Ansa Brill.*4 March 2031.*proposed.*1 March 2031.*held.*no date/s)
    assert.match(words, /1 account, which differ in 1 place/)
  })

  test('lay accounts side by side: what differs first, then what both say, then what one says', async () => {
    const words = wordsOf(await page('/occurrence/met'))
    assert.match(words, /a number differs.*both say it.*only one says it/s)
    assert.match(words, /1 difference, 1 sentence in both, 1 only in the first, 0 only in the second/)
  })

  test('let a person join two meetings or split one, and take it back', async () => {
    const { flow, asked } = standIn()
    const pages = pagesOver({ ...standIn(), flow, asked })
    const joined = await pages.post('/en/ford-talks/join', {
      a: 'met',
      b: 'other',
      same: 'yes',
      back: '/en/ford-talks/occurrence/met',
    })
    assert.equal(joined.status, 303)
    assert.match(joined.headers.get('location') ?? '', /^\/en\/ford-talks\/occurrence\/met\?done=joined&subject=j1/)
    await pages.post('/en/ford-talks/join/j1/undo', {})
    assert.deepEqual(
      asked.map(({ what, with: rest }) => [what, rest[1]]),
      [
        ['joinTellings', { a: 'met', b: 'other', same: true, by: 'owner' }],
        ['undoJoin', 'j1'],
      ],
    )
    assert.equal((await pages.post('/en/ford-talks/join', { a: 'met' })).status, 422)
    assert.match(wordsOf(await page('/occurrence/met')), /It is the same as:.*Ansa Brill, told 2031-03-09.*Join/s)
  })

  test('show both sides of what does not fit, and open the words', async () => {
    const html = await page('/contradictions')
    assert.match(
      wordsOf(html),
      /A stance reversed 1 pair.*80% sure.*First: against on Opening of the ford.*Then.*Said against done/s,
    )
    assert.ok(html.includes('/document/d0c#f-f1'), 'at the finding')
    assert.ok(html.includes('/document/d0c#:~:text=The%20ford%20is'), 'at the words')
  })

  test('draw the tracks, and say the same in a table', async () => {
    const html = await page('/tracks')
    assert.match(html, /<circle class="meeting held"/)
    assert.match(wordsOf(html), /Direct.*with no mediator.*4 March 2031.*talks, meeting.*proposed.*held/s)
    assert.match(
      html,
      /<section class="sideways" aria-label="Meetings: Direct" tabindex="0">/,
      'reached by the Tab key',
    )
  })

  test('show the state of each provision and the sentences it rests on', async () => {
    assert.match(wordsOf(await page('/agreements')), /Truce.*kept.*Maps are handed over.*1 sentence.*says Ansa Brill/s)
  })

  test('show who had a statement first and who trimmed it', async () => {
    assert.match(
      wordsOf(await page('/carriers')),
      /2 outlets.*first, the fullest wording.*then, 50% of the fullest wording/s,
    )
  })
})
