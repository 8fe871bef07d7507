/** What a brief rests on: the exact words, who published them, and what they ask of those who reuse them. */
import { z } from 'zod'
import { actorKinds, voices } from '../../../../domain/index.ts'
import { named, told } from '../named.ts'
import { day, moment } from './card.ts'

export const actor = named(
  'Actor',
  z
    .object({
      id: told(z.string(), 'Stays the same', 'lowland/brill'),
      name: told(z.string(), 'The name it goes by', 'Ansa Brill'),
      kind: told(z.enum(actorKinds), 'What it is', 'person'),
      country: told(z.string().nullable(), "The actor's own, or the one it acts for; ISO 3166 alpha-3", 'XLO'),
    })
    .describe('A person, state, organisation or group'),
)

const document = named(
  'SourceDocument',
  z
    .object({
      title: told(z.string().nullable(), 'As published', 'No crossing before May'),
      url: told(z.string().nullable(), 'Where it was published: link to it', 'https://gazette.example/ford'),
      published: told(day.nullable(), 'The day', '2031-03-04'),
      language: told(z.string().nullable(), 'BCP 47', 'en'),
    })
    .describe('A text of others; null throughout once its words were taken down'),
)

const outlet = named(
  'Outlet',
  z
    .object({
      name: told(z.string(), 'What it is called', 'Valley Gazette'),
      home: told(z.string().nullable(), 'Its site', 'https://gazette.example/'),
    })
    .describe('Who published it'),
)

const statement = named(
  'FootnoteStatement',
  z
    .object({
      id: told(z.string(), 'The statement', 's1'),
      sources: z.array(actor).describe('Who said it'),
      voice: told(z.enum(voices), "Quoted, paraphrased, or the author's inference", 'quoted'),
      on: told(day.nullable(), 'The day it was said, or published', '2031-03-03'),
    })
    .describe('Who says the words, and how'),
)

export const footnote = named(
  'Footnote',
  z
    .object({
      number: told(z.int().positive(), 'What the text calls it', 1),
      quote: told(
        z.string().nullable(),
        'The exact words as published, in their own language; null once they were taken down',
        'Nobody crosses before May',
      ),
      before: told(z.string(), 'A few words that stand before them; … where the line goes on', 'The mayor said: “'),
      after: told(z.string(), 'A few words that stand after them', '”'),
      document,
      outlet: outlet.nullable(),
      reuse: told(
        z.string().nullable(),
        'What the outlet asks of whoever uses its words, as it says it; null where it says nothing',
        'Quotations of up to 60 words are free with a hyperlink to the article.',
      ),
      statement: statement.nullable(),
      takenDown: told(moment.nullable(), 'Since when the words are no longer shown, UTC', null),
    })
    .describe(
      'The words that a claim rests on. They belong to who published them: name the outlet, link to the document',
    ),
)
