/**
 * W3C Web Annotation (JSON-LD): each note as an annotation of the words it rests on. The words are told twice, by what
 * they are (TextQuoteSelector), with some before and after where these may be told, and by where they stand
 * (TextPositionSelector). Positions count UTF-16 code units of the document's extracted text, and say so: the standard
 * counts code points, which differ beyond U+FFFF, so readers of the standard alone should go by the quote.
 */
import { anchorOf, type Span } from '../domain/index.ts'
import { jsonText } from './json.ts'

export interface Annotated {
  id: string
  /** Its address; an id of ours when it has none. */
  source: string
  text: string
  /** Whether some of the text before and after the words is told with them. */
  around: boolean
  notes: readonly {
    /** An address, or an id of ours. */
    id: string
    spans: readonly Span[]
    /** What is said of the words: `actor: Orvenia`. */
    tags: Readonly<Record<string, string>>
    /** Who found it. */
    by: { kind: 'rule' | 'model' | 'person' | 'organisation'; name: string; version: string }
  }[]
}

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { readout: 'urn:readout:', offsetUnit: 'readout:offsetUnit', name: 'http://xmlns.com/foaf/0.1/name' },
]

const creators = { rule: 'Software', model: 'Software', person: 'Person', organisation: 'Organization' } as const

/** One annotation page as JSON. */
export function annotationPage(documents: readonly Annotated[]): string {
  const items = documents.flatMap(({ source, text, around, notes }) =>
    notes.map(({ id, spans, tags, by }) => ({
      id,
      type: 'Annotation',
      motivation: 'classifying',
      creator: { type: creators[by.kind], name: `${by.name} ${by.version}`.trim() },
      body: Object.entries(tags).map(([name, value]) => ({
        type: 'TextualBody',
        purpose: 'tagging',
        value: `${name}: ${value}`,
      })),
      target: spans.map((span) => ({ source, selector: selectorsOf(text, span, around) })),
    })),
  )
  const page = { '@context': CONTEXT, id: 'urn:readout:annotations', type: 'AnnotationPage', items }
  return `${jsonText(page, 2)}\n`
}

function selectorsOf(text: string, span: Span, around: boolean) {
  const { quote, prefix, suffix } = anchorOf(text, span)
  return [
    { type: 'TextQuoteSelector', exact: quote, ...(around ? { prefix, suffix } : {}) },
    { type: 'TextPositionSelector', start: span[0], end: span[1], offsetUnit: 'UTF-16 code unit' },
  ]
}
