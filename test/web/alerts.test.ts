import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOver, standIn, wordsOf } from './stand-in.ts'

const at = '/en/ford-talks/alerts'

test('who is told stands there with what they follow, what became of it, and a form for one more', async () => {
  const html = await (await pagesOver(standIn()).get(at)).text()
  const words = wordsOf(html).replace(/\s+/g, ' ')
  assert.match(words, /https:\/\/institute\.example\/hook/)
  assert.match(words, /webhook: new statements, shifts of everyone on every issue, not reviewed as well/)
  assert.match(words, /2 alerts, failed after 9 tries: nobody there/)
  assert.match(words, /1 alert, told/)
  assert.match(html, /<option value="ford">/)
  assert.match(await (await pagesOver(standIn()).get('/en/ford-talks')).text(), /href="\/en\/ford-talks\/alerts"/)
})

test('somebody is told by a form; the secret of a webhook is shown once, and in no address', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const form = {
    way: 'webhook',
    address: ' https://institute.example/hook ',
    actor: 'Ansa Brill',
    issue: '',
    shift: 'yes',
  }
  const made = await pages.post(at, { ...form, back: at })
  assert.equal(made.status, 200)
  assert.match(await made.text(), /shown this once[\s\S]*<code>f00d<\/code>/)
  const [asked] = house.asked
  assert.deepEqual(asked?.with, [
    'ford-talks',
    {
      actor: 'Ansa Brill',
      on: ['shift'],
      reviewed: false,
      language: 'en',
      way: { kind: 'webhook', url: 'https://institute.example/hook' },
      by: 'owner',
    },
  ])
  assert.equal((await pages.post(at, { ...form, way: 'pigeon' })).status, 422)
})

test('who is told is tried out, ended, and told again by undoing that', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const tested = await pages.post(`${at}/test`, { id: 'a1', back: at })
  assert.equal(tested.headers.get('location'), `${at}?done=alert-tested`)
  const ended = await pages.post(`${at}/end`, { id: 'a1', back: at })
  const told = ended.headers.get('location') ?? ''
  assert.equal(told, `${at}?done=alert-ended&subject=a1`)
  const page = await (await pages.get(told)).text()
  assert.match(page, /action="\/en\/ford-talks\/alerts\/restore"[\s\S]*name="id" value="a1"[\s\S]*Undo/)
  const back = await pages.post(`${at}/restore`, { id: 'a1', back: at })
  assert.equal(back.headers.get('location'), `${at}?done=undone`)
  assert.deepEqual(
    house.asked.map(({ what }) => what),
    ['testSubscription', 'removeSubscription', 'restoreSubscription'],
  )
})

test('a feed is had by its key, in each form, and by no other', async () => {
  const follows = { dossier: 'ford-talks', actor: null, issue: null }
  const feedOf = async (key: string) =>
    key === 'k-1_2' ? { dossier: 'ford-talks', language: 'en' as const, follows, alerts: [] } : null
  const pages = pagesOver(standIn({ feedOf }))
  for (const form of ['rss', 'atom', 'json']) {
    const answer = await pages.get(`/alerts/k-1_2.${form}`)
    assert.equal(answer.status, 200)
    assert.match(await answer.text(), /ford-talks/)
    assert.equal((await pages.get(`/alerts/other.${form}`)).status, 404)
  }
})
