import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { EventType } from '../../src/domain/index.ts'
import { addressesOf } from '../../src/web/addresses.ts'
import { freeName } from '../../src/web/desk/dossierNames.ts'
import { backOf, doneOf, withDone, withoutDone } from '../../src/web/http/done.ts'
import { siteAddresses } from '../../src/web/site/addresses.ts'
import { blocksOf } from '../../src/web/text/blocks.ts'
import { dayText, monthText, whenText } from '../../src/web/text/dates.ts'
import { eventText } from '../../src/web/text/events.ts'
import { clipped, tongueOf } from '../../src/web/text/language.ts'
import { safeHref } from '../../src/web/text/links.ts'
import { sideSteps, timeScale } from '../../src/web/text/timeScale.ts'
import { dossier } from './stand-in.ts'

test('only http and https addresses become links', () => {
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    ' javascript:x',
    'ftp://a.example',
    '//a.example',
    'file:///etc/passwd',
    'pages/one.txt',
    '',
    'http://',
  ])
    assert.equal(safeHref(address), null, address)
  assert.equal(safeHref('https://a.example/x'), 'https://a.example/x')
  assert.equal(safeHref('HTTP://a.example'), 'http://a.example/')
})

test('no text whatever becomes a link to anything but http or https', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((s) => `javascript:${s}`),
      ),
      (address) => {
        const href = safeHref(address)
        assert.ok(href === null || /^https?:\/\//.test(href))
      },
    ),
  )
})

test('paragraphs end at empty lines, and each keeps its place in the text', () => {
  const text = '  One\nstill one. \n \t\n\nTwo.\n\n\n'
  const blocks = blocksOf(text, [])
  assert.deepEqual(
    blocks.map(({ start, end }) => text.slice(start, end)),
    ['One\nstill one.', 'Two.'],
  )
})

test('a section’s heading stands by itself even when its paragraph follows on the next line', () => {
  const text = 'Before.\nA road\nAfter.'
  const blocks = blocksOf(text, [{ title: 'A road', start: 8, end: text.length }])
  assert.deepEqual(
    blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
    [
      ['paragraph', 'Before.'],
      ['heading', 'A road'],
      ['paragraph', 'After.'],
    ],
  )
})

test('blocks hold every letter of any text, in order and none twice', () => {
  const section = fc.record({ title: fc.constantFrom('a', 'ab', ''), start: fc.nat(30), end: fc.nat(30) })
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r'), maxLength: 40 }),
      fc.array(section, { maxLength: 4 }),
      (text, sections) => {
        const blocks = blocksOf(text, sections)
        const shown = blocks.map(({ start, end }) => text.slice(start, end)).join('')
        assert.equal(shown.replace(/\s/g, ''), text.replace(/\s/g, ''))
        for (const [i, block] of blocks.entries()) assert.ok(block.start >= (blocks[i - 1]?.end ?? 0))
      },
    ),
  )
})

test('a form only ever leads back to a page of ours', () => {
  for (const wanted of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'en/x',
    '',
    null,
    7,
  ])
    assert.equal(backOf(wanted, '/en'), '/en', String(wanted))
  assert.equal(backOf('/en/ford-talks?page=2#x', '/en'), '/en/ford-talks?page=2')
  fc.assert(
    fc.property(fc.string(), (wanted) => {
      const location = withDone(backOf(`/${wanted}`, '/en'), 'accepted', { subject: wanted }, wanted)
      assert.equal(new URL(location, 'http://readout.invalid').origin, 'http://readout.invalid')
    }),
  )
})

test('what was done travels in the address and is taken out again', () => {
  const location = withDone('/en/x?page=2', 'accepted', { subject: 'r 1', finding: 'f1' }, 'f-f1')
  const url = new URL(location, 'http://a.example')
  assert.deepEqual(doneOf(url.searchParams), { deed: 'accepted', subject: 'r 1', finding: 'f1', count: null })
  assert.equal(withoutDone(url), '/en/x?page=2')
  assert.equal(doneOf(new URLSearchParams('done=everything')), null)
})

test('ids with slashes, dots and odd letters make addresses that lead back to them', () => {
  const to = addressesOf('en', 'talks')
  assert.equal(to.actor('velmara/telkesh'), '/en/talks/actor/velmara/telkesh')
  for (const id of ['a/b', '../x', 'a//b', 'ä/б', 'a?b#c', '%2f'])
    for (const [address, folder] of [
      [to.actor(id), '/en/talks/actor/'],
      [siteAddresses.record.actor('en', 'talks', id), '/en/record/talks/actor/'],
    ] as const) {
      const path = new URL(address, 'http://a.example').pathname
      assert.equal(decodeURIComponent(path.replace(folder, '')), id)
    }
})

test('dates are told no finer than they are known', () => {
  assert.equal(dayText('2031-04-29'), '29 April 2031')
  assert.equal(dayText('2031-13-01'), '2031-13-01')
  assert.equal(whenText({ from: '2031-04-01', to: '2031-04-30', precision: 'month' }), 'April 2031')
  assert.equal(
    whenText({ from: '2031-04-29T23:05', to: '2031-04-29T23:05', precision: 'minute' }),
    '29 April 2031, 23:05',
  )
  assert.equal(whenText({ from: '2031-05-03', to: '2031-05-05', precision: 'range' }), '3 May 2031 to 5 May 2031')
})

test('words in another language say which, and which way they run', () => {
  assert.deepEqual(tongueOf('ar'), { lang: 'ar', dir: 'rtl' })
  assert.deepEqual(tongueOf('ru'), { lang: 'ru', dir: 'ltr' })
  assert.deepEqual(tongueOf('und'), { dir: 'auto' })
  assert.deepEqual(tongueOf('" onload="x'), { dir: 'auto' })
})

test('clipping never cuts a character in two', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
      fc.integer({ min: 1, max: 60 }),
      (text, most) => {
        const short = clipped(text, most)
        assert.ok(short.length <= most + 1)
        assert.ok(text.isWellFormed() ? short.isWellFormed() : true)
      },
    ),
  )
})

test('a chart of one day has it in the middle, and equal places step aside from each other', () => {
  const scale = timeScale([22000, 22000], 0, 100)
  assert.equal(scale?.at(22000), 50)
  assert.equal(scale?.ticks.length, 1)
  assert.equal(timeScale([], 0, 100), null)
  assert.deepEqual(sideSteps([10, 10, 10, 50], 11), [0, 1, -1, 0])
  // Near each other, though on either side of any grid; and more of them than there is room for.
  assert.deepEqual(sideSteps([10, 16, 27, 28, 29, 30], 11), [0, 1, 0, 1, -1, 0])
})

test('a dossier’s name is made from its title and is never one that is taken', () => {
  assert.equal(freeName('Ford talks', [dossier]), 'ford-talks-2')
  assert.equal(freeName('Ärger im Süden!', []), 'arger-im-suden')
  assert.equal(freeName('Переговоры', []), 'dossier')
})

test('an event is named by its type and mode, each word once', () => {
  const named = (type: EventType, mode: string | null) => eventText({ type, mode })
  assert.equal(named('SANCTION', null), 'sanctions')
  assert.equal(named('CONSULT', 'meet'), 'talks, meeting')
  assert.equal(named('CONSULT', 'visit'), 'talks, meeting: visit')
  assert.equal(named('RETREAT', 'withdraw'), 'withdrawal')
  assert.equal(named('AGREE', 'release'), 'agreement, promise: release')
  assert.equal(named('COERCE', 'martial-law'), 'arrest, force: martial law')
})

test('a month is told without its day', () => {
  assert.equal(monthText('2031-04'), 'April 2031')
})
