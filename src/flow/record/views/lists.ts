/** Whole lists of what a record holds: whom, what, when and from where. */
import { compareText, type Edition } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import type { NamedActor, NamedIssue } from '../../views/names.ts'
import { compareRecord } from '../comparing.ts'
import { actorsIn } from './actor.ts'
import { type RecordSource, sourceOf } from './evidence.ts'
import { type OccurrenceCard, occurrencesIn } from './occurrences.ts'
import { openRecord } from './open.ts'
import { heldIn } from './statements.ts'
import { type TrackCard, tracksIn } from './tracks.ts'

/** With how many statements it makes itself. */
export type ListedActor = NamedActor & { statements: number }
/** With how many statements take a stance on it. */
export type ListedIssue = NamedIssue & { for: string; statements: number }
/** With how many statements the record has of it. */
export type ListedSource = RecordSource & { statements: number }

/** Whom the record speaks of, by their ids. @throws ReadoutError `not-found` */
export async function recordActors(house: House, edition: Edition, slug: string): Promise<ListedActor[]> {
  const { reviewed } = await openRecord(house, edition, slug)
  const said = countOf([...heldIn(reviewed).values()].flatMap(({ statement }) => [...new Set(statement.source.actors)]))
  const actors = [...actorsIn(reviewed)].map((id) => ({ ...reviewed.names.actor(id), statements: said.get(id) ?? 0 }))
  return actors.sort((a, b) => compareText(a.id, b.id))
}

/** The codebook's, in its order, then others that somebody takes a stance on. @throws ReadoutError `not-found` */
export async function recordIssues(house: House, edition: Edition, slug: string): Promise<ListedIssue[]> {
  const { reviewed } = await openRecord(house, edition, slug)
  const taken = countOf(
    [...heldIn(reviewed).values()].flatMap(({ statement }) => [
      ...new Set(statement.stances.map(({ issue }) => issue)),
    ]),
  )
  const held = compareRecord(reviewed, 'positions').map(({ issue }) => issue)
  const ids = [...reviewed.codebook.issues.map(({ id }) => id), ...held]
  return [...new Set(ids)].map((id) => {
    const { names } = reviewed
    return { ...names.issue(id), for: names.meaning(id).text, statements: taken.get(id) ?? 0 }
  })
}

/** @throws ReadoutError `not-found` */
export async function recordTracks(house: House, edition: Edition, slug: string): Promise<TrackCard[]> {
  return tracksIn((await openRecord(house, edition, slug)).reviewed)
}

/** Newest first. @throws ReadoutError `not-found` */
export async function recordOccurrences(house: House, edition: Edition, slug: string): Promise<OccurrenceCard[]> {
  return occurrencesIn((await openRecord(house, edition, slug)).reviewed)
}

/** The texts that it rests on. @throws ReadoutError `not-found` */
export async function recordSources(house: House, edition: Edition, slug: string): Promise<ListedSource[]> {
  const { reviewed } = await openRecord(house, edition, slug)
  const held = countOf([...heldIn(reviewed).values()].map(({ document }) => document.document.id))
  return reviewed.documents.map((one) => ({ ...sourceOf(reviewed, one), statements: held.get(one.document.id) ?? 0 }))
}

function countOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
