/** Whom a record speaks of. */
import { z } from 'zod'
import { briefCard } from '../briefs/card.ts'
import { actor } from '../briefs/footnote.ts'
import { toldCard } from '../briefs/told.ts'
import { meaning, named } from '../named.ts'
import { operation } from '../operation.ts'
import { after, idOf, limit, record } from '../parameters.ts'
import { count, edition, next, voice } from '../values.ts'
import { addressesIn } from './addresses.ts'
import { occurrenceCard, toldOccurrence } from './occurrence.ts'
import { partOf } from './part.ts'
import { position, toldPosition } from './position.ts'

const url = meaning(z.string(), 'Its page', 'https://briefs.example/en/record/ford/actor/lowland/brill')

const actorCard = named(
  'ActorCard',
  z
    .object({ ...actor.shape, url, statements: count('How many statements it makes itself', 3) })
    .describe('An actor in a list'),
)

const actorList = named(
  'ActorList',
  z.object({ actors: z.array(actorCard).describe('By their ids'), next }).describe('A page of the actors of a record'),
)

const office = named(
  'Office',
  z
    .object({
      title: meaning(z.string(), 'What it is called', 'Mayor'),
      of: actor,
      from: meaning(z.string().nullable(), 'Since when: a day, a month or a year; null where nobody says', '2030-10'),
      to: meaning(z.string().nullable(), 'Until when; null while it is held', null),
    })
    .describe('An office that somebody holds or held'),
)

const voiceCount = named(
  'VoiceCount',
  z.object({ voice, statements: count('How many', 3) }).describe('How many statements are told in a voice'),
)

const nameIn = named(
  'NameIn',
  z
    .object({
      name: meaning(z.string(), 'What it is called', 'Анса Брилль'),
      language: meaning(z.string(), 'In this language (BCP 47); `und` where nobody tells', 'ru'),
    })
    .describe('A name in one of its languages'),
)

const actorRecord = named(
  'ActorRecord',
  z
    .object({
      ...actor.shape,
      url,
      otherNames: z.array(nameIn).describe('What it is called in other languages than the edition’s'),
      offices: z.array(office).describe('Those it holds or held'),
      positions: z.array(position).describe('Of a state, also what those say who speak for it'),
      voices: z.array(voiceCount).describe('How what it says itself is told'),
      met: z.array(occurrenceCard).describe('The last meetings and deeds it took part in, at most 12, newest first'),
      briefs: z.array(briefCard).describe('The last briefs of this edition that speak of it, at most 5'),
    })
    .describe('An actor: who it is and where it stands. What it said: ask for statements with `actor`'),
)

export const actors = operation({
  id: 'actors',
  method: 'get',
  path: '/{edition}/records/{record}/actors',
  summary: 'Whom a record speaks of',
  parameters: { edition, record, limit, after },
  answer: actorList,
  list: 'actors',
  async handle({ edition, record, limit, after }, { flow, place }) {
    const at = addressesIn(place, edition, record)
    const all = await flow.records.actors(edition, record)
    const { part, next } = partOf(all, ({ id }) => ({ on: null, id }), { after, limit })
    return { actors: part.map((one) => ({ ...one, url: at('actor', one.id) })), next }
  },
})

export const oneActor = operation({
  id: 'actor',
  method: 'get',
  path: '/{edition}/records/{record}/actors/{id}',
  summary: 'An actor with its offices, its positions over time, and whom it met',
  parameters: { edition, record, id: idOf('an actor', 'lowland/brill') },
  answer: actorRecord,
  async handle({ edition, record, id }, { flow, place }) {
    const at = addressesIn(place, edition, record)
    const view = await flow.records.actor(edition, record, id, { voice: null, after: null })
    return {
      ...view.actor,
      url: at('actor', id),
      otherNames: view.otherNames,
      offices: view.offices,
      positions: view.positions.map(toldPosition),
      voices: view.byVoice,
      met: view.met.map((one) => toldOccurrence(at, one)),
      briefs: view.briefs.map((card) => toldCard(place, card)),
    }
  },
})
