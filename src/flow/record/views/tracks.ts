/** The mediation formats of a record, and what the parties are held to. */
import type { Actor } from '../../../domain/index.ts'
import type { Comparisons } from '../../comparing/compare.ts'
import { compareRecord } from '../comparing.ts'
import type { Reviewed } from '../reviewed.ts'
import { evidenceAt, type RecordEvidence } from './evidence.ts'
import { type OccurrenceCard, occurrencesIn } from './occurrences.ts'

export interface TrackCard {
  /** What stands in its address. */
  id: string
  name: string
  mediators: Actor[]
  parties: Actor[]
  /** Newest first. */
  meetings: OccurrenceCard[]
}

export interface AgreementView {
  id: string
  name: string
  provisions: {
    id: string
    name: string
    /** Null while nothing in the record tells. */
    state: Comparisons['agreements'][number]['state']
    /** Newest first. */
    evidence: (RecordEvidence & { says: ProvisionSays; on: string | null; actors: Actor[] })[]
  }[]
}

type ProvisionSays = Comparisons['agreements'][number]['evidence'][number]['says']

export function tracksIn(reviewed: Reviewed): TrackCard[] {
  const all = occurrencesIn(reviewed)
  return compareRecord(reviewed, 'tracks').map(({ name, mediators, parties, occurrences }) => ({
    id: trackId(reviewed, name),
    name,
    mediators,
    parties,
    meetings: all.filter(({ id }) => occurrences.includes(id)),
  }))
}

function trackId({ codebook }: Reviewed, name: string): string {
  const known = codebook.tracks.find((track) => track.name === name)
  return known?.id ?? name.toLowerCase().replace(/[\s/]+/g, '-')
}

/** The codebook's agreements of which something in the record tells. */
export function agreementsIn(reviewed: Reviewed): AgreementView[] {
  const records = compareRecord(reviewed, 'agreements')
  return reviewed.codebook.agreements
    .map(({ id, name }) => ({
      id,
      name,
      provisions: records
        .filter(({ agreement }) => agreement === id)
        .map(({ provision, name, state, evidence }) => ({
          id: provision,
          name,
          state,
          evidence: evidence.toReversed().flatMap((one) => {
            const shown = evidenceAt(reviewed, one)
            return shown
              ? [{ ...shown, says: one.says, on: one.on, actors: one.actors.map(reviewed.resolver.actor) }]
              : []
          }),
        })),
    }))
    .filter(({ provisions }) => provisions.some(({ state }) => state !== null))
}

/** Those that the track's name stands in: "the Joint statement of Sundrel" was made on the track of Sundrel. */
export function agreementsOf(reviewed: Reviewed, { name }: Pick<TrackCard, 'name'>): AgreementView[] {
  const called = name.toLowerCase()
  const own = new Set(
    reviewed.codebook.agreements
      .filter((one) => [one.name, ...one.phrases].some((text) => text.toLowerCase().includes(called)))
      .map(({ id }) => id),
  )
  return agreementsIn(reviewed).filter(({ id }) => own.has(id))
}
