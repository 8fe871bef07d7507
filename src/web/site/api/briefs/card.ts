/** A brief in a list. */
import { z } from 'zod'
import { editions } from '../../../../domain/index.ts'
import { named, told } from '../named.ts'

export const edition = named(
  'Edition',
  told(
    z.enum(editions, { error: `one of the editions: ${editions.join(', ')}` }),
    'An edition of the site, by its language (ISO 639-1)',
    'en',
  ),
)
export const moment = z.iso.datetime()
export const day = z.iso.date()

const category = named(
  'Category',
  z
    .object({
      id: told(z.string(), 'What `category` asks for', 'analysis'),
      name: told(z.string(), 'What this edition calls it', 'Analysis'),
      description: told(z.string(), 'What it means; empty where nobody says', 'What the words add up to'),
    })
    .describe('A kind of brief'),
)

export const briefCard = named(
  'BriefCard',
  z
    .object({
      slug: told(z.string(), 'Its name in addresses, the same in every edition', 'ford-closed'),
      edition: edition.describe('The edition it stands in'),
      editions: told(z.array(edition), 'All editions that have it', ['en', 'ru']),
      url: told(z.string(), 'Its page', 'https://briefs.example/en/brief/ford-closed'),
      title: told(z.string(), 'Its title, plain text', 'The ford stays closed'),
      lead: told(
        z.string(),
        'What it says in short, plain text',
        'The mayor names a date; the council names the water.',
      ),
      category: category.nullable(),
      byline: told(z.string().nullable(), 'Who wrote it', 'Tove Lind'),
      dateline: told(z.string().nullable(), 'Where it was written', 'Ellory'),
      tags: told(z.array(z.string()), 'What `tag` asks for', ['ford']),
      published: told(moment, 'First made public, UTC', '2031-03-08T09:30:00.000Z'),
      modified: told(moment, 'Last changed, UTC', '2031-03-08T11:00:00.000Z'),
    })
    .describe('A brief in a list'),
)

export const briefList = named(
  'BriefList',
  z
    .object({
      briefs: z.array(briefCard).describe('Newest first'),
      next: told(z.string().nullable(), 'What `after` takes to go on; null on the last page', null),
    })
    .describe('A page of a list of briefs'),
)
