import type { Span } from '../../src/domain/index.ts'
import { testReading } from './misses.ts'
import { read } from './reading.ts'

/** `source [actors]: content (via …)` for each statement. */
function told(text: string): string[] {
  const words = (spans: Span[]) => spans.map((span) => text.slice(...span)).join(' … ')
  return read(text).statements.map((s) => {
    const via = s.via.length ? ` (via ${words(s.via.map((one) => one.span))})` : ''
    return `${words(s.source.spans)} [${s.source.actors}]: ${words(s.content.spans)}${via}`
  })
}

const cases: [why: string, text: string, expected: string[]][] = [
  [
    'who is quoted speaks, and who quotes relays',
    '"The lamps are lit," Quill quoted Pavra Duskin as saying.',
    ['Pavra Duskin [orvenia/duskin]: "The lamps are lit," (via Quill)'],
  ],
  [
    'the same in the passive',
    'Pavra Duskin was quoted by Quill as saying that the lamps were lit.',
    ['Pavra Duskin [orvenia/duskin]: that the lamps were lit (via Quill)'],
  ],
  [
    '"they" are those who are the subject before it',
    'Orvenia and Tasmere do not object to the pier, they consider it a gift.',
    ['Orvenia and Tasmere [orvenia,tasmere]: the pier', 'they [orvenia,tasmere]: it a gift'],
  ],
  [
    '"they" after one alone stays open',
    'Orvenia does not object to the pier, they consider it a gift.',
    ['Orvenia [orvenia]: the pier', 'they []: it a gift'],
  ],
  [
    '"it" after "although" is whoever does that',
    'Although Orvenia sells the lamps, it supports the pier.',
    ['it [orvenia]: the pier'],
  ],
  [
    '"it" that stands for nobody stays open',
    'Although the lamps of Orvenia are lit, it supports the pier.',
    ['it []: the pier'],
  ],
  [
    "the author's aside is nobody's statement",
    'It is worth recalling that Pavra Duskin proposed a lighthouse.',
    ['Pavra Duskin [orvenia/duskin]: a lighthouse'],
  ],
  [
    'a date before the speaker is no part of the name',
    'On June 9 Pavra Duskin said that the lamps were lit.',
    ['Pavra Duskin [orvenia/duskin]: that the lamps were lit'],
  ],
  [
    'a year before the speaker is no part of the name',
    'In 2030 Pavra Duskin said that the lamps were lit.',
    ['Pavra Duskin [orvenia/duskin]: that the lamps were lit'],
  ],
  [
    'an adverb and an adjective may stand before the name',
    '"Enough," said a visibly tired Pavra Duskin.',
    ['a visibly tired Pavra Duskin [orvenia/duskin]: "Enough,"'],
  ],
  [
    'the minister is not the deputy prime minister',
    'Deputy Prime Minister Ilda Karr arrived. The minister said that the lamps were lit.',
    ['The minister []: that the lamps were lit'],
  ],
  [
    "a post may hang on another's post",
    'Special Envoy of the League Secretary-General Amra Doll said that the lamps were lit.',
    ['Special Envoy of the League Secretary-General Amra Doll [local/amra-doll]: that the lamps were lit'],
  ],
  [
    'the name comes after a state that nobody listed',
    'Minister of Foreign Affairs of the Republic of Quenn Tova Melk said that the lamps were lit.',
    ['Minister of Foreign Affairs of the Republic of Quenn Tova Melk [local/tova-melk]: that the lamps were lit'],
  ],
]
for (const [why, text, expected] of cases) testReading('speakers', `${why}: "${text}"`, () => told(text), expected)
