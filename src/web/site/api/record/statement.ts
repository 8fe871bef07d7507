/** A statement, in a list and with all that the record knows of it. */
import { z } from 'zod'
import { modes } from '../../../../domain/index.ts'
import type { RecordStatement, StatementRecord } from '../../../../flow/index.ts'
import type { Place } from '../../told.ts'
import { issue } from '../briefs/brief.ts'
import { briefCard } from '../briefs/card.ts'
import { actor } from '../briefs/footnote.ts'
import { toldCard } from '../briefs/told.ts'
import { meaning, named } from '../named.ts'
import { day, stanceValue, voice } from '../values.ts'
import type { RecordAddress } from './addresses.ts'
import { evidence, evidenceFields, toldEvidence } from './evidence.ts'

const teller = named(
  'Teller',
  z
    .object({
      actor: actor.nullable(),
      words: meaning(z.string().nullable(), 'What the text calls whoever told it on', 'as river people reported'),
    })
    .describe('Who told it on: an actor that is known, or words that name somebody'),
)

export const stance = named('Stance', z.object({ issue, stance: stanceValue }).describe('Which side a statement takes'))

export const statement = named(
  'Statement',
  z
    .object({
      id: meaning(z.string(), 'Stays the same as long as its text does', 's1'),
      url: meaning(z.string(), 'Its page', 'https://briefs.example/en/record/ford/statement/s1'),
      sources: z.array(actor).describe('Who said it'),
      named: meaning(
        z.string().nullable(),
        'What the text calls whoever said it, where that is nobody known',
        'a ferryman',
      ),
      mode: meaning(z.enum(modes), 'Direct, indirect or mixed speech', 'direct'),
      voice,
      negated: meaning(z.boolean(), 'The saying itself is denied: it did not say so', false),
      on: meaning(day.nullable(), 'The day it was said, failing that published', '2031-03-03'),
      addressees: z.array(actor).describe('To whom'),
      via: z.array(teller).describe('The relay chain, the nearest teller first'),
      stances: z.array(stance).describe('What it stands for or against'),
      ...evidenceFields,
    })
    .describe('Who said what, as told by whom: a person decided that it is so'),
)

const carrier = named(
  'Carrier',
  z
    .object({ ...evidence.shape, on: meaning(day.nullable(), 'The day', '2031-03-04') })
    .describe('Another text with the same words of the same speaker'),
)

export const statementRecord = named(
  'StatementRecord',
  z
    .object({
      ...statement.shape,
      before: meaning(z.string(), 'What stands before the words in their sentence; may be empty', 'The mayor said: “'),
      after: meaning(z.string(), 'What stands after them', '”'),
      carriers: z.array(carrier).describe('The first to have them first'),
      briefs: z.array(briefCard).describe('Briefs of this edition that cite it'),
    })
    .describe('A statement with all that the record knows of it'),
)

export function toldStatement(at: RecordAddress, one: RecordStatement): z.input<typeof statement> {
  const { id, sources, named, mode, voice, negated, on, addressees, via, stances } = one
  const { statement: _, ...evidence } = toldEvidence(one)
  const url = at('statement', id)
  return { id, url, sources, named, mode, voice, negated, on, addressees, via, stances, ...evidence }
}

export function toldStatementRecord(
  at: RecordAddress,
  place: Place,
  { statement, before, after, carriers, briefs }: StatementRecord,
): z.input<typeof statementRecord> {
  return {
    ...toldStatement(at, statement),
    before,
    after,
    carriers: carriers.map((one) => ({ ...toldEvidence(one), on: one.on })),
    briefs: briefs.map((card) => toldCard(place, card)),
  }
}
