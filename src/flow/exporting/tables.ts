/** A dossier's positions and documents as tables. */
import type { Position } from '../../domain/index.ts'
import type { Cell } from '../../formats/index.ts'
import type { Store } from '../../store/index.ts'
import { cardDay, type Resolver, resolverFor } from '../views/resolve.ts'

export const positionColumns = [
  'actor',
  'actor_id',
  'issue',
  'issue_id',
  'now',
  'day',
  'time',
  'stance',
  'voice',
  'shift',
  'document',
  'statement',
] as const

interface PositionRow extends Record<(typeof positionColumns)[number], Cell> {
  day: string
  document: string
  statement: string
}

/** A row a point: who stood where, when, by which statement; `shift` says that the position moved with it. */
export async function positionTable(store: Store, name: string): Promise<Cell[][]> {
  const resolver = await resolverFor(store, name)
  const rows = (await store.positions.load(name)).flatMap((position) =>
    positionRows(position, resolver).map((row) => positionColumns.map((column) => row[column])),
  )
  return [[...positionColumns], ...rows]
}

/** The rows of one position, in the order of its points. */
export function positionRows(
  { actor, issue, now, points, shifts }: Position,
  names: Pick<Resolver, 'actor' | 'issue'>,
): PositionRow[] {
  const moved = new Set(shifts.map(([, after]) => after))
  return points.map(({ on, time, stance, voice, document, statement }, i) => ({
    actor: names.actor(actor).name,
    actor_id: actor,
    issue: names.issue(issue).name,
    issue_id: issue,
    now,
    day: on ?? '',
    time: time ?? '',
    stance,
    voice,
    shift: moved.has(i),
    document,
    statement,
  }))
}

/** A row a document, without its text: that is its publisher's. */
export async function documentTable(store: Store, name: string): Promise<Cell[][]> {
  const head = ['document', 'address', 'url', 'title', 'byline', 'outlet', 'day', 'language', 'retrieved', 'statements']
  const cards = await store.documents.cards(name, await store.documents.ids(name))
  const rows = cards.map((card): Cell[] => [
    ...[card.id, card.address, card.url ?? '', card.title ?? '', card.byline ?? '', card.outlet ?? '', cardDay(card)],
    ...[card.language, card.retrieved, card.statements],
  ])
  return [head, ...rows]
}
