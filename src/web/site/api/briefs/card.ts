/** A brief in a list. */
import { z } from 'zod'
import { meaning, named } from '../named.ts'
import { edition, moment, next } from '../values.ts'

const category = named(
  'Category',
  z
    .object({
      id: meaning(z.string(), 'What `category` asks for', 'analysis'),
      name: meaning(z.string(), 'What this edition calls it', 'Analysis'),
      description: meaning(z.string(), 'What it means; empty where nobody says', 'What the words add up to'),
    })
    .describe('A kind of brief'),
)

export const briefCard = named(
  'BriefCard',
  z
    .object({
      slug: meaning(z.string(), 'Its name in addresses, the same in every edition', 'ford-closed'),
      edition: edition.describe('The edition it stands in'),
      editions: meaning(z.array(edition), 'All editions that have it', ['en', 'ru']),
      url: meaning(z.string(), 'Its page', 'https://briefs.example/en/brief/ford-closed'),
      title: meaning(z.string(), 'Its title, plain text', 'The ford stays closed'),
      lead: meaning(
        z.string(),
        'What it says in short, plain text',
        'The mayor names a date; the council names the water.',
      ),
      category: category.nullable(),
      byline: meaning(z.string().nullable(), 'Who wrote it', 'Tove Lind'),
      dateline: meaning(z.string().nullable(), 'Where it was written', 'Ellory'),
      tags: meaning(z.array(z.string()), 'What `tag` asks for', ['ford']),
      published: meaning(moment, 'First made public, UTC', '2031-03-08T09:30:00.000Z'),
      modified: meaning(moment, 'Last changed, UTC', '2031-03-08T11:00:00.000Z'),
    })
    .describe('A brief in a list'),
)

export const briefList = named(
  'BriefList',
  z
    .object({
      briefs: z.array(briefCard).describe('Newest first'),
      next,
    })
    .describe('A page of a list of briefs'),
)
