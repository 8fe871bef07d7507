/** `/{edition}/record/{slug}/actor/{id}`: who it is, where it stands over time, what it said, whom it met. */
import { type Edition, type Office, ReadoutError, type Voice, voices } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import { withDefaults } from '../../knowledge/index.ts'
import { briefList } from '../../views/briefs.ts'
import { actorNames, allNames, type NamedActor, type NameIn } from '../../views/names.ts'
import type { BriefCard } from '../../views/public.ts'
import { compareRecord } from '../comparing.ts'
import type { Reviewed } from '../reviewed.ts'
import { type OccurrenceCard, occurrencesIn } from './occurrences.ts'
import { openRecord, type RecordHead } from './open.ts'
import { positionsIn, type RecordPosition, type RecordShift, shiftsOf } from './positions.ts'
import { type Held, heldIn, type StatementPart, statementPart } from './statements.ts'

export interface ActorRecord extends StatementPart {
  head: RecordHead
  actor: NamedActor
  /** What it is called in other languages than the edition's. */
  otherNames: NameIn[]
  offices: (Pick<Office, 'title' | 'from' | 'to'> & { language?: string; of: NamedActor })[]
  /** Of a state, what those say who speak for it. */
  positions: RecordPosition[]
  /** Newest first. */
  shifts: RecordShift[]
  /** How many statements it makes in each voice, and which of these are listed; null for all. */
  byVoice: { voice: Voice; statements: number }[]
  voice: Voice | null
  met: OccurrenceCard[]
  briefs: BriefCard[]
}

const MET = 12
const BRIEFS = 5

/** @throws ReadoutError `not-found`, `invalid` for a place in the list that is none */
export async function recordActor(
  house: House,
  edition: Edition,
  slug: string,
  id: string,
  { voice = null, after = null }: { voice?: Voice | null; after?: string | null } = {},
): Promise<ActorRecord> {
  const { head, dossier, reviewed } = await openRecord(house, edition, slug)
  if (!actorsIn(reviewed).has(id))
    throw new ReadoutError('not-found', `actor "${id}"`, 'the record speaks of nobody of that name')
  const { names } = reviewed
  const actor = names.actor(id)
  const { offices } = withDefaults(reviewed.roster)
  const said = ({ statement }: Held) => statement.source.actors.includes(id)
  const own = [...heldIn(reviewed).values()].filter(said)
  const positions = positionsIn(reviewed, actor.kind === 'state' ? 'state' : undefined).filter(
    (position) => position.actor.id === id,
  )
  return {
    ...statementPart(reviewed, (held) => said(held) && (voice === null || held.statement.voice === voice), { after }),
    head,
    actor,
    otherNames: allNames(actorNames(reviewed.roster)(reviewed.resolver.actor(id))).filter(
      ({ name }) => name !== actor.name,
    ),
    offices: offices
      .filter((office) => office.actor === id)
      .map(({ from, to, of, ...office }) => ({ ...names.title(office), from, to, of: names.actor(of) })),
    positions,
    shifts: shiftsOf(positions),
    byVoice: voices
      .map((one) => ({ voice: one, statements: own.filter(({ statement }) => statement.voice === one).length }))
      .filter(({ statements }) => statements > 0),
    voice,
    met: occurrencesIn(reviewed)
      .filter(({ participants }) => participants.some((one) => one.id === id))
      .slice(0, MET),
    briefs: (await briefList(house, { language: edition, dossier, actor: id }, { limit: BRIEFS })).briefs,
  }
}

const actorsOf = new WeakMap<Reviewed['documents'], Set<string>>()

/** The ids of whom reviewed findings speak of, and the states and organisations these speak for. */
export function actorsIn(reviewed: Reviewed): ReadonlySet<string> {
  const known = actorsOf.get(reviewed.documents)
  if (known) return known
  const found = new Set<string>()
  const add = (id: string) => found.add(id)
  for (const { statements, events, forecasts } of reviewed.documents) {
    for (const { source, addressees, via } of statements)
      for (const id of [...source.actors, ...addressees, ...via.flatMap(({ actor }) => actor ?? [])]) add(id)
    for (const { participants, where } of events)
      for (const id of [...participants.flatMap(({ actor }) => actor ?? []), ...(where ? [where] : [])]) add(id)
    for (const { forecast } of forecasts) if (forecast.forecaster !== null) add(forecast.forecaster)
  }
  for (const { of, actor } of withDefaults(reviewed.roster).offices) if (found.has(actor)) add(of)
  for (const by of ['state', 'organisation'] as const)
    for (const { actor } of compareRecord(reviewed, 'positions', { by })) add(actor.id)
  for (const { mediators, parties } of reviewed.codebook.tracks) for (const id of [...mediators, ...parties]) add(id)
  actorsOf.set(reviewed.documents, found)
  return found
}
