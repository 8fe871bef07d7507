/** What is found among all that is public, by words and by filters. */
import { z } from 'zod'
import type { Edition } from '../../../domain/index.ts'
import type { Found } from '../../../flow/index.ts'
import type { Place } from '../told.ts'
import { briefCard } from './briefs/card.ts'
import { actor as actorShape, document, outlet as outletShape } from './briefs/footnote.ts'
import { toldCard, toldDocument, toldOutlet } from './briefs/told.ts'
import { meaning, named } from './named.ts'
import { operation } from './operation.ts'
import { after, exact, found as foundIn, idAsked, query, since, stance, until, voice } from './parameters.ts'
import { addressesIn } from './record/addresses.ts'
import { stance as stanceTaken } from './record/statement.ts'
import { count, day, edition, next, voice as voiceShape } from './values.ts'

const piece = named(
  'MarkedPiece',
  z
    .object({
      text: meaning(z.string(), 'Plain text', 'ford'),
      hit: meaning(z.boolean(), 'Whether it is what was asked for', true),
    })
    .describe('A piece of a text'),
)
const pieces = z.array(piece)

const inRecord = {
  record: meaning(z.string(), 'The record it stands in, by its name', 'ford'),
  id: meaning(z.string(), 'Its id there', 's1'),
  url: meaning(z.string(), 'Its page', 'https://briefs.example/en/record/ford/statement/s1'),
}

const ofOutlet = { document, outlet: outletShape.nullable() }
const statements = count('How many statements it has', 2)

const found = named(
  'Found',
  z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('brief'),
        brief: briefCard,
        title: pieces.describe('Its title'),
        words: pieces.describe('Some of its words around what was asked for'),
      }),
      z.object({
        kind: z.literal('statement'),
        ...inRecord,
        sources: z.array(actorShape).describe('Who said it'),
        words: pieces.nullable().describe('Its words; null where they may not be shown'),
        voice: voiceShape,
        on: meaning(day.nullable(), 'The day it was said, failing that published', '2031-03-03'),
        stances: z.array(stanceTaken).describe('What it stands for or against'),
        ...ofOutlet,
      }),
      z.object({
        kind: z.literal('source'),
        ...inRecord,
        title: pieces.nullable().describe('Its title'),
        ...ofOutlet,
        statements,
      }),
      z.object({
        kind: z.enum(['actor', 'issue']),
        ...inRecord,
        name: pieces.describe('What it is called'),
        also: pieces.nullable().describe('Another of its names that was asked for'),
        statements,
      }),
    ])
    .describe('Something that was found'),
)

const choice = named(
  'Choice',
  z
    .object({
      id: meaning(z.string(), 'What the filter asks for', 'gazette'),
      name: meaning(z.string(), 'What it is called', 'Valley Gazette'),
      count: count('How much of what is found it leaves', 3),
    })
    .describe('An answer to a filter'),
)
const choices = z.array(choice)

const kinds = named(
  'FoundCounts',
  z
    .object({
      brief: count('Briefs', 2),
      statement: count('Statements', 5),
      source: count('Sources', 1),
      actor: count('Actors', 1),
      issue: count('Issues', 1),
    })
    .describe('How much was found of each kind'),
)

const foundList = named(
  'FoundList',
  z
    .object({
      found: z.array(found).describe('The best first: a page of the kind asked for, else four of each'),
      instead: meaning(
        z.string().nullable(),
        'What was looked for in place of misspelt words; null for what was asked for',
        null,
      ),
      counts: kinds,
      newest: meaning(z.int().nullable(), 'So many briefs were looked at, the newest; null where all were', null),
      outlets: choices.describe('What `outlet` may ask for; likewise the others'),
      actors: choices.describe('For `actor`'),
      issues: choices.describe('For `issue`'),
      voices: choices.describe('For `voice`'),
      stances: choices.describe('For `stance`'),
      next,
    })
    .describe('What was found'),
)

export const search = operation({
  id: 'search',
  method: 'get',
  path: '/{edition}/search',
  summary: 'Briefs, statements, sources, actors and issues that have these words or pass these filters',
  parameters: {
    edition,
    q: query,
    in: foundIn,
    outlet: idAsked('Only what this outlet published or is quoted in', 'gazette'),
    actor: idAsked('Only what this actor says or what speaks of it', 'lowland/brill'),
    issue: idAsked('Only what is about this issue', 'ford'),
    voice,
    stance,
    from: since,
    to: until,
    exact,
    after,
  },
  answer: foundList,
  list: 'found',
  async handle({ edition, q = '', in: kind = null, exact, after = null, ...filters }, { flow, place }) {
    const { outlet = null, actor = null, issue = null, voice = null, stance = null, from = null, to = null } = filters
    const asked = { query: q, kind, outlet, actor, issue, from, to, voice, stance, exact: exact === '1' }
    const { found, ...answer } = await flow.search(edition, asked, after)
    return { ...answer, found: found.map((one) => toldFound(place, edition, one)) }
  },
})

function toldFound(place: Place, edition: Edition, one: Found): z.input<typeof found> {
  if (one.kind === 'brief') return { ...one, brief: toldCard(place, one.brief) }
  const { slug: record } = one.record
  const at = { record, url: addressesIn(place, edition, record)(one.kind, one.id) }
  if ('name' in one) return { ...one, ...at }
  return { ...one, ...at, document: toldDocument(one.document), outlet: toldOutlet(one.outlet) }
}
