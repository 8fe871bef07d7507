/** What something in a record rests on: the words, whose they are, and what they ask of those who reuse them. */
import { z } from 'zod'
import type { RecordEvidence, RecordSource } from '../../../../flow/index.ts'
import { document, outlet } from '../briefs/footnote.ts'
import { toldDocument, toldOutlet } from '../briefs/told.ts'
import { meaning, named } from '../named.ts'
import { reuse } from '../values.ts'

/** Whose words they are. */
export const sourceFields = {
  document,
  outlet: outlet.nullable(),
  reuse,
}

export const evidenceFields = {
  quote: meaning(
    z.string().nullable(),
    'The words as published, in their own language; … where some are left out; null where one quotation more would be one too many',
    'Nobody crosses before May',
  ),
  source: meaning(z.string(), 'The id of the source they stand in', 'd1'),
  ...sourceFields,
}

export const evidence = named(
  'Evidence',
  z
    .object({
      ...evidenceFields,
      statement: meaning(z.string().nullable(), 'The id of the statement whose words these are', 's1'),
    })
    .describe('What is said of a record rests on it. Name the outlet, link to the document'),
)

export function toldSource({ title, url, published, language, outlet, reuse }: RecordSource) {
  return { document: toldDocument({ title, url, published, language }), outlet: toldOutlet(outlet), reuse }
}

export function toldEvidence({ words, source, statement }: RecordEvidence): z.input<typeof evidence> {
  return { quote: words, source: source.id, ...toldSource(source), statement }
}
