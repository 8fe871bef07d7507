import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Span } from '../../src/domain/index.ts'
import { testReading } from './misses.ts'
import { read } from './reading.ts'

/** `source [actors]: content` for each statement. */
function told(text: string): string[] {
  const words = (spans: Span[]) => spans.map((span) => text.slice(...span)).join(' … ')
  return read(text).statements.map((s) => `${words(s.source.spans)} [${s.source.actors}]: ${words(s.content.spans)}`)
}

const cases: [why: string, text: string, expected: string[]][] = [
  ['"both" opens a content', 'Oskel said both ferries were late.', ['Oskel []: both ferries were late']],
  ['"both" opens a hearer', 'Oskel told both captains to wait.', ['Oskel []: to wait']],
  ['a post is talk', 'Oskel said in a Quillbook post: "The tide is out."', ['Oskel []: "The tide is out."']],
  ['who answers speaks', '"The tide is out," Oskel answered.', ['Oskel []: "The tide is out,"']],
  [
    'an announced speech goes on, paragraph by paragraph',
    'Oskel said in his speech:\n\n"The tide is out."\n\n"It will come back soon."\n\nThe crowd left.',
    ['Oskel [local/oskel]: "The tide is out." … "It will come back soon."'],
  ],
  [
    'those whom a report cites speak through it',
    'Quill reported, citing two captains, that the ferry was late.',
    ['Quill [media/quill]: that the ferry was late', 'two captains []: that the ferry was late'],
  ],
  [
    'a dateline is no part of what was said',
    'CALDMERE, June 9 (Quill) - The ferry is late, Oskel said.',
    ['Oskel []: The ferry is late'],
  ],
  [
    'the hour of the saying is no part of it',
    'Oskel said earlier on Wednesday that the tide was out. Brask said late Tuesday the ferry was late.',
    ['Oskel []: that the tide was out', 'Brask []: the ferry was late'],
  ],
  [
    'who tells of a talk is the source, not those who talked',
    'Brask and Melk discussed the tide by phone, Caldmere said.',
    ['Caldmere [orvenia]: Brask and Melk discussed the tide by phone'],
  ],
  ['a talk that may be held is no statement', 'That is a group that can discuss the tide.', []],
  [
    'a report by somebody is theirs',
    'According to a report by the Northern League, the tide is out.',
    ['a report by the Northern League [northern-league]: the tide is out'],
  ],
  ['a war says nothing', 'This was proved by the Second Herring War of 1931.', []],
  [
    'a hearer ends before what he hears of',
    "Oskel spoke, notifying the Orvenian side of the League's plan to leave.",
    ["Oskel []: the League's plan to leave"],
  ],
  [
    "the author's own we and one are no actors",
    'We should remind you that it rained. One can assume that it will.',
    [],
  ],
  ['a dash before a line is no part of a name', '- Tasmere rejects the fee.', ['Tasmere [tasmere]: the fee']],
]
for (const [why, text, expected] of cases) testReading('contents', `${why}: "${text}"`, () => told(text), expected)

test('those who come to hear relay nothing', () => {
  assert.deepEqual(read('Oskel told a news conference in Caldmere that the tide was out.').statements[0]?.via, [])
})
