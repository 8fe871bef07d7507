/** The mediation formats of a record, and what the parties are held to. */
import type { Track } from '../../../domain/index.ts'
import type { Comparisons } from '../../comparing/compare.ts'
import type { NamedActor, Shown } from '../../views/names.ts'
import { compareRecord } from '../comparing.ts'
import type { ReviewedIn } from '../reviewed.ts'
import { evidenceAt, type RecordEvidence } from './evidence.ts'
import { type OccurrenceCard, occurrencesIn } from './occurrences.ts'

/** A mediation format under the name that an edition has for it. */
export interface NamedTrack extends Shown {
  /** What stands in its address. */
  id: string
}

export interface TrackCard extends NamedTrack {
  mediators: NamedActor[]
  parties: NamedActor[]
  /** Newest first. */
  meetings: OccurrenceCard[]
}

export interface AgreementView extends Shown {
  id: string
  provisions: (Shown & {
    id: string
    /** Null while nothing in the record tells. */
    state: Comparisons['agreements'][number]['state']
    /** Newest first. */
    evidence: (RecordEvidence & { says: ProvisionSays; on: string | null; actors: NamedActor[] })[]
  })[]
}

type ProvisionSays = Comparisons['agreements'][number]['evidence'][number]['says']

export function tracksIn(reviewed: ReviewedIn): TrackCard[] {
  const all = occurrencesIn(reviewed)
  const { codebook, names } = reviewed
  return compareRecord(reviewed, 'tracks').map(({ name, mediators, parties, occurrences }) => {
    const known = codebook.tracks.find((track) => track.name === name) ?? { name }
    return {
      id: trackId(known),
      ...names.of(known),
      mediators: mediators.map(({ id }) => names.actor(id)),
      parties: parties.map(({ id }) => names.actor(id)),
      meetings: all.filter(({ id }) => occurrences.includes(id)),
    }
  })
}

function trackId({ id, name }: Pick<Track, 'name' | 'id'>): string {
  return id ?? name.toLowerCase().replace(/[\s/]+/g, '-')
}

/** Without its meetings. */
export function namedTrack({ id, name, language }: NamedTrack): NamedTrack {
  return { id, name, ...(language === undefined ? {} : { language }) }
}

/** The codebook's agreements of which something in the record tells. */
export function agreementsIn(reviewed: ReviewedIn): AgreementView[] {
  const records = compareRecord(reviewed, 'agreements')
  const { names } = reviewed
  return reviewed.codebook.agreements
    .map(({ id, provisions, ...called }) => ({
      id,
      ...names.of(called),
      provisions: records
        .filter(({ agreement }) => agreement === id)
        .map(({ provision, name, state, evidence }) => ({
          id: provision,
          ...names.of(provisions.find((one) => one.id === provision) ?? { name }),
          state,
          evidence: evidence.toReversed().flatMap((one) => {
            const shown = evidenceAt(reviewed, one)
            return shown ? [{ ...shown, says: one.says, on: one.on, actors: one.actors.map(names.actor) }] : []
          }),
        })),
    }))
    .filter(({ provisions }) => provisions.some(({ state }) => state !== null))
}

/** Those that the track's name stands in: "the Joint statement of Sundrel" was made on the track of Sundrel. */
export function agreementsOf(reviewed: ReviewedIn, { id }: NamedTrack): AgreementView[] {
  const track = reviewed.codebook.tracks.find((one) => trackId(one) === id)
  const called = track?.name.toLowerCase()
  if (called === undefined) return []
  const own = new Set(
    reviewed.codebook.agreements
      .filter((one) => [one.name, ...one.phrases].some((text) => text.toLowerCase().includes(called)))
      .map(({ id }) => id),
  )
  return agreementsIn(reviewed).filter(({ id }) => own.has(id))
}
