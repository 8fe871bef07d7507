/** Mediation formats at work: which occurrences belong to which track of the codebook. */
import {
  type Actor,
  lineAround,
  type Occurrence,
  type ReadDocument,
  type Span,
  sideOf,
  type Track,
  type TrackRecord,
} from '../../domain/index.ts'
import { speaksOfDirectTalks } from '../text/direct.ts'
import { sidesIn } from '../text/named.ts'
import { sentencesOf } from '../text/sentences.ts'

/**
 * An occurrence belongs to a track when a mediator of it takes part or is where it happens, with a party of it; and when no
 * mediator takes part, to those whose mediators are named with it. It belongs to one without mediators when two parties meet
 * and nobody mediates, or when the talks are told to do without, whoever asks for them. What several tracks could claim is
 * every one's. Occurrences keep their order.
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
  const seen = occurrences.map((occurrence) => ({ occurrence, ...sidesOf(occurrence, byId, actorOf, mediating) }))
  return tracks.map(({ name, mediators, parties }) => {
    const hosts = mediators.map((id) => sideOf(actorOf(id)))
    const sides = new Set(parties.map((id) => sideOf(actorOf(id))))
    const others = [...mediating].filter((side) => !sides.has(side))
    const own = seen.filter(({ occurrence, present, meant, named, where, isDirect }) => {
      const met = [...sides].filter((side) => present.has(side) || meant.has(side)).length
      const sits = others.some((side) => present.has(side)) && !(isDirect && occurrence.type === 'AGREE')
      if (hosts.length === 0)
        return met > 1 && !sits && (isDirect || !others.some((side) => named.has(side) || side === where))
      if (met === 0 || (isDirect && !sits)) return false
      return hosts.some((side) => present.has(side) || side === where || (!sits && named.has(side)))
    })
    return {
      name,
      mediators: mediators.map(actorOf),
      parties: parties.map(actorOf),
      occurrences: own.map(({ occurrence }) => occurrence.id),
    }
  })
}

/** A name right behind "the mediator" ends within so many characters. */
const NAME = 20
/** "The sides", "the conflicting parties": whoever is at odds. */
const SIDES = /\b(?:sides|parties)\b/i

interface Sides {
  /** Who takes part. */
  present: ReadonlySet<string>
  /** Whom "the sides" among them may mean: all that the paragraph names. */
  meant: ReadonlySet<string>
  /** Who takes part, and who else is named in the sentences that tell of it. */
  named: ReadonlySet<string>
  where: string | null
  /** Every sentence speaks of talks without mediators. */
  isDirect: boolean
}

function sidesOf(
  { participants, where, accounts }: Occurrence,
  documents: ReadonlyMap<string, ReadDocument>,
  actorOf: (id: string) => Actor,
  mediating: ReadonlySet<string>,
): Sides {
  const told = accounts.flatMap(({ document, span }) => {
    const read = documents.get(document)
    if (!read) return []
    const line = lineAround(read.document.text, span)
    const sentence = sentencesOf(read.document.text, line).find(([, end]) => span[0] < end)
    return sentence ? [{ read, line, sentence }] : []
  })
  const unnamed = participants.some(
    ({ kind, country, name }) => kind === 'group' && country === null && SIDES.test(name),
  )
  const meant = unnamed ? told.flatMap(({ read, line }) => [...sidesIn(read, line).keys()]) : []
  const present = new Set(participants.map(sideOf))
  return {
    present,
    meant: new Set(meant),
    named: new Set([...present, ...told.flatMap(({ read, sentence }) => namedIn(read, sentence, mediating))]),
    where: where === null ? null : sideOf(actorOf(where)),
    isDirect:
      told.length > 0 && told.every(({ read, sentence }) => speaksOfDirectTalks(read.document.text.slice(...sentence))),
  }
}

/** The sides that a sentence names; of those that mediate only the one that it calls "the mediator", where it does. */
function namedIn(read: ReadDocument, sentence: Span, mediating: ReadonlySet<string>): string[] {
  const [start, end] = sentence
  const named = [...sidesIn(read, sentence).keys()]
  const word = /\bmediator\b,?/iu.exec(read.document.text.slice(start, end))
  if (!word) return named
  const place = start + word.index
  const ofThose = (span: Span) => [...sidesIn(read, span).keys()].filter((side) => mediating.has(side))
  // "The mediator, Rethkar", else whoever was named last before: "Rethkar, which is the mediator".
  const after = ofThose([place, Math.min(end, place + word[0].length + 1 + NAME)])
  const called = after[0] ?? ofThose([start, place]).at(-1)
  return called === undefined ? named : named.filter((side) => !mediating.has(side) || side === called)
}
