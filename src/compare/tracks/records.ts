/** Mediation formats at work: which occurrences belong to which track of the codebook. */
import {
  type Actor,
  lineAround,
  type Occurrence,
  type ReadDocument,
  sideOf,
  type Track,
  type TrackRecord,
} from '../../domain/index.ts'
import { sidesIn } from '../text/named.ts'
import { sentencesOf } from '../text/sentences.ts'

/**
 * An occurrence belongs to a track when a mediator of it takes part, is named with it, or is where it happens, with a party
 * of it; and to one without mediators when two parties meet and nobody mediates. What several tracks could claim is every
 * one's. Occurrences keep their order.
 *
 * @param documents that the occurrences were found in
 * @param actorOf an actor by its id; those of tracks come from the roster
 */
export function tracksOf(
  tracks: readonly Track[],
  occurrences: readonly Occurrence[],
  documents: readonly ReadDocument[],
  actorOf: (id: string) => Actor,
): TrackRecord[] {
  const mediating = new Set(tracks.flatMap(({ mediators }) => mediators.map((id) => sideOf(actorOf(id)))))
  const byId = new Map(documents.map((one) => [one.document.id, one]))
  const seen = occurrences.map((occurrence) => ({ occurrence, ...sidesOf(occurrence, byId, actorOf) }))
  return tracks.map(({ name, mediators, parties }) => {
    const hosts = mediators.map((id) => sideOf(actorOf(id)))
    const sides = new Set(parties.map((id) => sideOf(actorOf(id))))
    const own = seen.filter(({ present, named }) => {
      const met = [...sides].filter((side) => present.has(side)).length
      if (hosts.length > 0) return met > 0 && hosts.some((side) => named.has(side))
      return met > 1 && ![...mediating].some((side) => !sides.has(side) && named.has(side))
    })
    return {
      name,
      mediators: mediators.map(actorOf),
      parties: parties.map(actorOf),
      occurrences: own.map(({ occurrence }) => occurrence.id),
    }
  })
}

/** Who takes part, and besides those who is named in the sentences that tell of it, and where. */
function sidesOf(
  { participants, where, accounts }: Occurrence,
  documents: ReadonlyMap<string, ReadDocument>,
  actorOf: (id: string) => Actor,
): { present: Set<string>; named: Set<string> } {
  const present = new Set(participants.map(sideOf))
  const told = accounts.flatMap(({ document, span }) => {
    const read = documents.get(document)
    if (!read) return []
    const { text } = read.document
    const sentence = sentencesOf(text, lineAround(text, span)).find(([, end]) => span[0] < end)
    return sentence ? [...sidesIn(read, sentence).keys()] : []
  })
  return { present, named: new Set([...present, ...told, ...(where === null ? [] : [sideOf(actorOf(where))])]) }
}
