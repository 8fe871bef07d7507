/** The rows of a dossier: its positions, which follow the reviews, with the names of actors, issues and outlets. */
import type { PositionPoint, StatementRow } from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { withDefaults } from '../knowledge/index.ts'
import { cardDay, type Resolver, resolverFor } from '../views/resolve.ts'
import { rowsOf } from './rows.ts'
import { sides } from './side.ts'

/** @throws ReadoutError `dossier-missing` */
export async function dossierRows({ store }: House, name: string): Promise<StatementRow[]> {
  await openDossier(store, name)
  return rowsIn(store, name)
}

export async function rowsIn(store: Store, name: string): Promise<StatementRow[]> {
  return rowsFor(
    store,
    name,
    (await store.positions.load(name)).flatMap((position) => position.points),
    await resolverFor(store, name),
  )
}

/** Those of stances for and against alone, which is what a network of agreement counts. */
export async function sidedRowsIn(store: Store, name: string, resolver: Resolver): Promise<StatementRow[]> {
  return rowsFor(store, name, await store.positions.sided(name), resolver)
}

/** Those of given points. */
export async function rowsFor(
  store: Store,
  name: string,
  points: readonly PositionPoint[],
  resolver: Resolver,
): Promise<StatementRow[]> {
  const { roster } = await store.dossiers.books(name)
  const cards = await store.documents.cards(name, [...new Set(points.map((point) => point.document))])
  const outlets = new Map((await store.outlets.list(name)).map((outlet) => [outlet.id, outlet.name]))
  const documents = new Map(
    cards.map((card) => {
      const source = (card.outletId === null ? undefined : outlets.get(card.outletId)) ?? card.outlet ?? ''
      const fields = { title: card.title ?? '', author: card.byline ?? '', source, section: '', type: card.language }
      return [card.id, { day: cardDay(card), fields }]
    }),
  )
  return rowsOf(points, {
    actor: resolver.actor,
    issue: (id) => resolver.issue(id).name,
    side: sides(withDefaults(roster), (id) => known(resolver.actor(id).name, id)),
    document: (id) => documents.get(id),
  })
}

/** A name that is only the id is none. */
function known(name: string, id: string): string | undefined {
  return name === id ? undefined : name
}
