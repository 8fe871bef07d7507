/** A meeting or a deed in a list. */
import { z } from 'zod'
import { eventStatuses, eventTypes, precisions } from '../../../../domain/index.ts'
import type { OccurrenceCard } from '../../../../flow/index.ts'
import { actor } from '../briefs/footnote.ts'
import { meaning, named } from '../named.ts'
import { count, day } from '../values.ts'
import type { RecordAddress } from './addresses.ts'
import { evidence, toldEvidence } from './evidence.ts'

export const when = named(
  'When',
  z
    .object({
      from: meaning(z.string(), 'A day, or a day and a time, as printed', '2031-03-03'),
      to: meaning(z.string(), 'Likewise; the same where it is no span of time', '2031-03-03'),
      precision: meaning(z.enum(precisions), 'What it is known to', 'day'),
    })
    .describe('A time as a text has it: local, and no more exact than it is told'),
)

const told = named(
  'StatusTold',
  z
    .object({
      status: meaning(z.enum(eventStatuses), 'How it is told', 'held'),
      on: meaning(day.nullable(), 'The day it was told', '2031-03-04'),
      evidence,
    })
    .describe('That something was held, planned, denied …, as somebody told it'),
)

export const occurrenceCard = named(
  'OccurrenceCard',
  z
    .object({
      id: meaning(z.string(), 'Stays the same as long as the first text that tells of it does', 'o1'),
      url: meaning(z.string(), 'Its page', 'https://briefs.example/en/record/ford/occurrence/o1'),
      type: meaning(z.enum(eventTypes), "What it is, in PLOVER's types: CONSULT is a meeting", 'CONSULT'),
      participants: z.array(actor).describe('Who took part'),
      when: when.nullable(),
      where: actor.nullable().describe('In which state or place'),
      status: z.array(told).describe('Each status as it was told, oldest first'),
      outlets: meaning(z.array(z.string()), 'The names of the outlets that tell of it', ['Valley Gazette']),
      differences: count('In how many places two accounts of it differ', 0),
    })
    .describe('A meeting or a deed, told by one text or several'),
)

export function toldOccurrence(at: RecordAddress, one: OccurrenceCard): z.input<typeof occurrenceCard> {
  const { id, type, participants, when, where, status, outlets, differences } = one
  return {
    id,
    url: at('occurrence', id),
    type,
    participants,
    when,
    where,
    status: status.map((one) => ({ ...one, evidence: toldEvidence(one.evidence) })),
    outlets,
    differences,
  }
}
