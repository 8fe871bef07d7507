/** A whole brief. */
import { z } from 'zod'
import { meaning, named } from '../named.ts'
import { moment } from '../values.ts'
import { block } from './blocks.ts'
import { briefCard } from './card.ts'
import { actor, footnote } from './footnote.ts'

export const correction = named(
  'Correction',
  z
    .object({
      at: meaning(moment, 'When, UTC', '2031-03-08T11:00:00.000Z'),
      note: meaning(z.string(), 'What was wrong, plain text', 'The council met on Wednesday, not on Tuesday.'),
    })
    .describe('What was corrected'),
)

export const issue = named(
  'Issue',
  z
    .object({
      id: meaning(z.string(), 'Stays the same', 'ford'),
      name: meaning(z.string(), 'What the edition calls it', 'Opening of the ford'),
    })
    .describe('A thing that actors disagree about'),
)

export const brief = named(
  'Brief',
  z
    .object({
      ...briefCard.shape,
      blocks: z.array(block).describe('The text'),
      footnotes: z.array(footnote).describe('What it rests on, by the numbers in the text'),
      corrections: z.array(correction).describe('Oldest first'),
      actors: z.array(actor).describe('Whom its footnotes speak of'),
      issues: z.array(issue).describe('What its footnotes speak of'),
      related: z.array(briefCard).describe('Briefs of the edition that speak of the same, most in common first'),
      views: meaning(
        z.int().nonnegative().nullable(),
        'How often it was read until yesterday; null where nobody counts',
        1234,
      ),
    })
    .describe('A brief with its text and all it rests on'),
)
