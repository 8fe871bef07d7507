/** A small labelled corpus of invented news, as lines of JSON. */
import type { Span } from '../../src/domain/index.ts'

interface Label {
  source: Span[]
  cue: Span[]
  content: Span[]
}

export interface Line {
  id: string
  publisher: string
  text: string
  annotators: Label[][]
}

/** A label by its words, each part where the text first has it. */
function label(text: string, source: string, cue: string, content: string): Label {
  const spans = (words: string): Span[] => {
    const start = text.indexOf(words)
    if (start === -1) throw new Error(`"${words}" is not in the text`)
    return words === '' ? [] : [[start, start + words.length]]
  }
  return { source: spans(source), cue: spans(cue), content: spans(content) }
}

const ford =
  'The ford stays closed, Mayor Ansa Brill said on Monday.\n\n“Nobody crosses before May,” she told reporters.'
const closed = label(ford, 'Mayor Ansa Brill', 'said', 'The ford stays closed')
const nobody = label(ford, 'she', 'told', '“Nobody crosses before May,”')
const bridge = 'Tove Lind doubts that the old bridge will hold, and the council agreed to close it.'
const hold = label(bridge, 'Tove Lind', 'doubts', 'that the old bridge will hold')
const close = label(bridge, 'the council', 'agreed', 'to close it')
const market = 'The market opened at nine. It was cold.'

export const lines: Line[] = [
  // Three people: the second missed one, the third took a word more into one.
  {
    id: 'gazette_ford',
    publisher: 'gazette',
    text: ford,
    annotators: [[closed, nobody], [closed], [{ ...closed, cue: label(ford, '', 'said on Monday', ford).cue }, nobody]],
  },
  { id: 'lowland_bridge', publisher: 'lowland', text: bridge, annotators: [[hold, close]] },
  { id: 'lowland_market', publisher: 'lowland', text: market, annotators: [[]] },
]

export function jsonl(values: readonly unknown[]): string {
  return values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('')
}

/** The labels of some lines as readings that a reader might have made. */
export function readings(of: readonly Line[] = lines, change: (label: Label) => Label = (one) => one): unknown[] {
  return of.map(({ id, text, annotators }) => ({
    format: 'readout/1',
    reader: { name: 'echo', version: '7' },
    warnings: [],
    document: {
      id: `pages/${id}.txt`,
      url: null,
      outlet: null,
      title: null,
      byline: null,
      published: null,
      modified: null,
      language: 'en',
      text,
      sections: [],
      dropped: [],
      reuse: null,
    },
    actors: [],
    mentions: [],
    statements: (annotators[0] ?? []).map(change).map(({ source, cue, content }, i) => ({
      id: `s${i}`,
      mode: 'indirect',
      voice: 'paraphrased',
      source: { spans: source, actors: [] },
      cue: { spans: cue },
      content: { spans: content },
      via: [],
      addressees: [],
      when: null,
      negated: false,
      stances: [],
      confidence: i === 0 ? 0.9 : 0.5,
      by: { kind: 'model', name: 'echo', version: '7' },
    })),
    events: [],
    forecasts: [],
  }))
}
