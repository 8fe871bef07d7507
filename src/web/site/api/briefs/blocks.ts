/** The text of a brief: pieces of plain text, never markup. */
import { z } from 'zod'
import type { Block, Inline } from '../../../../domain/index.ts'
import { meaning, named } from '../named.ts'

const number = meaning(z.int().positive(), 'The footnote that opens the words it rests on', 1)

const inline: z.ZodType<Inline> = named(
  'Inline',
  z
    .lazy(() =>
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('text'),
          text: meaning(z.string(), 'Plain text', 'The mayor ruled out any crossing before May'),
        }),
        z.object({ kind: z.enum(['emphasis', 'strong']), inlines }),
        z.object({
          kind: z.literal('link'),
          href: meaning(z.string(), 'http(s), mailto or #id of a heading', 'https://gazette.example/river'),
          inlines,
        }),
        z.object({ kind: z.literal('note'), number }),
        z.object({ kind: z.literal('break') }).describe('A new line'),
      ]),
    )
    .describe('A run of text'),
)

const inlines = z.array(inline).describe('Its words')

export const block: z.ZodType<Block> = named(
  'Block',
  z
    .lazy(() =>
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('paragraph'), inlines }),
        z.object({
          kind: z.literal('heading'),
          level: z.union([z.literal(2), z.literal(3), z.literal(4)]).describe('Below the title, which is 1'),
          id: meaning(z.string(), 'Its anchor on the page', 'what-was-said'),
          inlines,
        }),
        z.object({
          kind: z.literal('list'),
          ordered: z.boolean().describe('Whether it is numbered'),
          items: z.array(z.array(block)).describe('Each with its own parts'),
        }),
        z
          .object({ kind: z.literal('quote'), blocks: z.array(block).describe('What it says') })
          .describe('A quotation set apart'),
        z.object({ kind: z.literal('rule') }).describe('A line between parts'),
      ]),
    )
    .describe('A part of a text'),
)
