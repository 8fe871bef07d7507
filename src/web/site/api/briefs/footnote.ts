/** What a brief rests on: the exact words, who published them, and what they ask of those who reuse them. */
import { z } from 'zod'
import { actorKinds } from '../../../../domain/index.ts'
import { meaning, named } from '../named.ts'
import { day, moment, reuse, voice } from '../values.ts'

export const actor = named(
  'Actor',
  z
    .object({
      id: meaning(z.string(), 'Stays the same', 'lowland/brill'),
      name: meaning(z.string(), 'The name it goes by in the edition’s language, else its main one', 'Ansa Brill'),
      kind: meaning(z.enum(actorKinds), 'What it is', 'person'),
      country: meaning(z.string().nullable(), "The actor's own, or the one it acts for; ISO 3166 alpha-3", 'XLO'),
    })
    .describe('A person, state, organisation or group'),
)

export const document = named(
  'SourceDocument',
  z
    .object({
      title: meaning(z.string().nullable(), 'As published', 'No crossing before May'),
      url: meaning(z.string().nullable(), 'Where it was published: link to it', 'https://gazette.example/ford'),
      published: meaning(day.nullable(), 'The day', '2031-03-04'),
      language: meaning(z.string().nullable(), 'BCP 47', 'en'),
    })
    .describe('A text of others; null throughout once its words were taken down'),
)

export const outlet = named(
  'Outlet',
  z
    .object({
      id: meaning(z.string(), 'What `outlet` asks for', 'gazette'),
      name: meaning(z.string(), 'What the edition calls it', 'Valley Gazette'),
      home: meaning(z.string().nullable(), 'Its site', 'https://gazette.example/'),
    })
    .describe('Who published it'),
)

const statement = named(
  'FootnoteStatement',
  z
    .object({
      id: meaning(z.string(), 'The statement', 's1'),
      sources: z.array(actor).describe('Who said it'),
      voice,
      on: meaning(day.nullable(), 'The day it was said, or published', '2031-03-03'),
    })
    .describe('Who says the words, and how'),
)

export const footnote = named(
  'Footnote',
  z
    .object({
      number: meaning(z.int().positive(), 'What the text calls it', 1),
      quote: meaning(
        z.string().nullable(),
        'The exact words as published, in their own language; null once they were taken down',
        'Nobody crosses before May',
      ),
      before: meaning(z.string(), 'A few words that stand before them; … where the line goes on', 'The mayor said: “'),
      after: meaning(z.string(), 'A few words that stand after them', '”'),
      document,
      outlet: outlet.nullable(),
      reuse,
      statement: statement.nullable(),
      takenDown: meaning(moment.nullable(), 'Since when the words are no longer shown, UTC', null),
    })
    .describe(
      'The words that a claim rests on. They belong to who published them: name the outlet, link to the document',
    ),
)
