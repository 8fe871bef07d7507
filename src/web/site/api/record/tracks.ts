/** Mediation formats, their meetings, and what came of them. */
import { z } from 'zod'
import type { AgreementView, TrackCard } from '../../../../flow/index.ts'
import { actor } from '../briefs/footnote.ts'
import { meaning, named } from '../named.ts'
import { operation } from '../operation.ts'
import { idOf, record } from '../parameters.ts'
import { count, day, edition } from '../values.ts'
import { addressesIn, type RecordAddress } from './addresses.ts'
import { evidence, toldEvidence } from './evidence.ts'
import { occurrenceCard, toldOccurrence } from './occurrence.ts'

const fields = {
  id: meaning(z.string(), 'What its address has', 'boathouse'),
  url: meaning(z.string(), 'Its page', 'https://briefs.example/en/record/ford/track/boathouse'),
  name: meaning(z.string(), 'What the edition calls it', 'Boathouse'),
  mediators: z.array(actor).describe('Who mediates; nobody where the parties meet alone'),
  parties: z.array(actor).describe('Between whom'),
}

const trackCard = named(
  'TrackCard',
  z
    .object({ ...fields, meetings: count('How many meetings the record has of it', 2) })
    .describe('A mediation format in a list'),
)

const trackList = named(
  'TrackList',
  z
    .object({ tracks: z.array(trackCard).describe('As people put them in order') })
    .describe('The mediation formats of a record'),
)

const provisionEvidence = named(
  'ProvisionEvidence',
  z
    .object({
      ...evidence.shape,
      says: meaning(z.enum(['kept', 'broken', 'pending']), 'What it says of the clause', 'pending'),
      on: meaning(day.nullable(), 'The day', '2031-03-04'),
      actors: z.array(actor).describe('Who says so; nobody for the text itself'),
    })
    .describe('What somebody says of a clause'),
)

const provision = named(
  'Provision',
  z
    .object({
      id: meaning(z.string(), 'Stays the same', 'carts'),
      name: meaning(z.string(), 'What the edition calls it', 'Carts may cross'),
      state: meaning(
        z.enum(['kept', 'broken', 'disputed', 'pending']).nullable(),
        'What became of it, by what is said last; null while nothing in the record tells',
        'pending',
      ),
      evidence: z.array(provisionEvidence).describe('Newest first'),
    })
    .describe('A clause of an agreement'),
)

const agreement = named(
  'Agreement',
  z
    .object({
      id: meaning(z.string(), 'Stays the same', 'february'),
      name: meaning(z.string(), 'What the edition calls it', 'February understanding'),
      provisions: z.array(provision).describe('Its clauses'),
    })
    .describe('A text that the parties are held to'),
)

const trackRecord = named(
  'TrackRecord',
  z
    .object({
      ...fields,
      meetings: z.array(occurrenceCard).describe('Newest first'),
      agreements: z.array(agreement).describe('What was agreed on it, and what became of that'),
    })
    .describe('A mediation format with its meetings'),
)

export const tracks = operation({
  id: 'tracks',
  method: 'get',
  path: '/{edition}/records/{record}/tracks',
  summary: 'The mediation formats of a record',
  parameters: { edition, record },
  answer: trackList,
  async handle({ edition, record }, { flow, place }) {
    const at = addressesIn(place, edition, record)
    const all = await flow.records.tracks(edition, record)
    return { tracks: all.map((one) => ({ ...toldTrack(at, one), meetings: one.meetings.length })) }
  },
})

export const oneTrack = operation({
  id: 'track',
  method: 'get',
  path: '/{edition}/records/{record}/tracks/{id}',
  summary: 'A mediation format with its meetings, and what became of what was agreed on it',
  parameters: { edition, record, id: idOf('a mediation format', 'boathouse') },
  answer: trackRecord,
  async handle({ edition, record, id }, { flow, place }) {
    const at = addressesIn(place, edition, record)
    const { track, agreements } = await flow.records.track(edition, record, id)
    return {
      ...toldTrack(at, track),
      meetings: track.meetings.map((one) => toldOccurrence(at, one)),
      agreements: agreements.map(toldAgreement),
    }
  },
})

function toldTrack(at: RecordAddress, { id, name, mediators, parties }: TrackCard) {
  return { id, url: at('track', id), name, mediators, parties }
}

function toldAgreement({ provisions, ...named }: AgreementView): z.input<typeof agreement> {
  return {
    ...named,
    provisions: provisions.map((one) => ({
      ...one,
      evidence: one.evidence.map(({ says, on, actors, ...shown }) => ({ ...toldEvidence(shown), says, on, actors })),
    })),
  }
}
