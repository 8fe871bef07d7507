/** Where an actor stands on an issue, over time. */
import { z } from 'zod'
import type { RecordPosition } from '../../../../flow/index.ts'
import { issue } from '../briefs/brief.ts'
import { actor } from '../briefs/footnote.ts'
import { meaning, named } from '../named.ts'
import { count, day, stanceValue, voice } from '../values.ts'
import { evidence, toldEvidence } from './evidence.ts'

const point = named(
  'Point',
  z
    .object({
      on: meaning(day.nullable(), 'The day it was said, failing that published', '2031-03-03'),
      stance: stanceValue,
      voice,
      evidence,
    })
    .describe('A stance, with the statement that takes it'),
)

const shift = named(
  'Shift',
  z
    .object({
      before: count('Its last point before it moved, counted from 0', 0),
      after: count('Its first point after it moved', 1),
    })
    .describe('Where a position moved'),
)

export const position = named(
  'Position',
  z
    .object({
      actor,
      issue,
      now: stanceValue.describe('What its last points say'),
      points: z.array(point).describe('Oldest first'),
      shifts: z.array(shift).describe('Where it moved'),
    })
    .describe('Where an actor stands on an issue, over time'),
)

export function toldPosition({ actor, issue, now, points, shifts }: RecordPosition): z.input<typeof position> {
  return {
    actor,
    issue,
    now,
    points: points.map((one) => ({ ...one, evidence: toldEvidence(one.evidence) })),
    shifts: shifts.map(([before, after]) => ({ before, after })),
  }
}
