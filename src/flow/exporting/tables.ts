/** A dossier's positions and documents as tables. */
import type { Cell } from '../../formats/index.ts'
import type { Store } from '../../store/index.ts'
import { cardDay, resolverFor } from '../views/resolve.ts'

/** A row a point: who stood where, when, by which statement; `shift` says that the position moved with it. */
export async function positionTable(store: Store, name: string): Promise<Cell[][]> {
  const resolver = await resolverFor(store, name)
  const head = [
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
  ]
  const rows = (await store.positions.load(name)).flatMap(({ actor, issue, now, points, shifts }) => {
    const moved = new Set(shifts.map(([, after]) => after))
    return points.map((point, i): Cell[] => [
      ...[resolver.actor(actor).name, actor, resolver.issue(issue).name, issue, now, point.on ?? '', point.time ?? ''],
      ...[point.stance, point.voice, moved.has(i), point.document, point.statement],
    ])
  })
  return [head, ...rows]
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
