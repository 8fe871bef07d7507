/** Meetings and deeds: those of a record, and each with its accounts side by side. */
import { z } from 'zod'
import type { ComparedAccounts } from '../../../../flow/index.ts'
import { dayFor } from '../../../text/dates.ts'
import { meaning, named } from '../named.ts'
import { operation } from '../operation.ts'
import { after, idOf, limit, record } from '../parameters.ts'
import { edition, next } from '../values.ts'
import { addressesIn } from './addresses.ts'
import { evidence, toldEvidence } from './evidence.ts'
import { occurrenceCard, toldOccurrence } from './occurrence.ts'
import { partOf } from './part.ts'

const occurrenceList = named(
  'OccurrenceList',
  z
    .object({ occurrences: z.array(occurrenceCard).describe('Newest first'), next })
    .describe('A page of the meetings and deeds of a record'),
)

const accountWords = named(
  'AccountWords',
  z
    .object({
      quote: meaning(
        z.string().nullable(),
        'As published; null where they may not be shown',
        'They met for four hours',
      ),
    })
    .describe('What an account says of one thing'),
)

const line = named(
  'AccountLine',
  z
    .object({
      kind: meaning(z.enum(['differ', 'both', 'only-a', 'only-b']), 'Who of the two says it', 'both'),
      how: meaning(
        z.enum(['figure', 'date', 'denial', 'stance']).nullable(),
        'How they differ; null where they do not',
        null,
      ),
      a: accountWords.nullable(),
      b: accountWords.nullable(),
    })
    .describe('What two accounts say of one thing; null for the one that says nothing of it'),
)

const compared = named(
  'ComparedAccounts',
  z
    .object({
      a: meaning(z.string(), 'The source of the first account, by its id', 'd1'),
      b: meaning(z.string(), 'The source of the second', 'd2'),
      lines: z.array(line).describe('What differs first, then what both say, then what only one says'),
    })
    .describe('Two accounts of one meeting, side by side; no verdict on who is right'),
)

const trackNamed = named(
  'TrackNamed',
  z
    .object({
      id: meaning(z.string(), 'What its address has', 'boathouse'),
      name: meaning(z.string(), 'What it is called', 'Boathouse'),
    })
    .describe('A mediation format by its name'),
)

const occurrenceRecord = named(
  'OccurrenceRecord',
  z
    .object({
      ...occurrenceCard.shape,
      accounts: z.array(evidence).describe('One a text that tells of it, oldest first'),
      compared: z.array(compared).describe('Its accounts, two by two'),
      tracks: z.array(trackNamed).describe('The mediation formats it is part of'),
    })
    .describe('A meeting or a deed with its accounts'),
)

export const occurrences = operation({
  id: 'occurrences',
  method: 'get',
  path: '/{edition}/records/{record}/occurrences',
  summary: 'The meetings and deeds of a record, newest first',
  parameters: { edition, record, limit, after },
  answer: occurrenceList,
  list: 'occurrences',
  async handle({ edition, record, limit, after }, { flow, place }) {
    const at = addressesIn(place, edition, record)
    const all = await flow.records.occurrences(edition, record)
    const { part, next } = partOf(all, (one) => ({ on: dayFor(one), id: one.id }), { after, limit })
    return { occurrences: part.map((one) => toldOccurrence(at, one)), next }
  },
})

export const oneOccurrence = operation({
  id: 'occurrence',
  method: 'get',
  path: '/{edition}/records/{record}/occurrences/{id}',
  summary: 'A meeting with its accounts side by side',
  parameters: { edition, record, id: idOf('a meeting or a deed', 'o1') },
  answer: occurrenceRecord,
  async handle({ edition, record, id }, { flow, place }) {
    const { occurrence, accounts, compared, tracks } = await flow.records.occurrence(edition, record, id)
    return {
      ...toldOccurrence(addressesIn(place, edition, record), occurrence),
      accounts: accounts.map(toldEvidence),
      compared: compared.map(toldCompared),
      tracks,
    }
  },
})

function toldCompared({ a, b, lines }: ComparedAccounts): z.input<typeof compared> {
  const told = (side: { words: string | null } | null) => side && { quote: side.words }
  return { a: a.id, b: b.id, lines: lines.map((line) => ({ ...line, a: told(line.a), b: told(line.b) })) }
}
