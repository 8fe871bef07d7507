/** One issue: where every actor stands on it, each point with its words. */
import { type Dossier, type Issue, ReadoutError } from '../../domain/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { resolverFor } from './resolve.ts'
import type { PositionView } from './types.ts'

/** `/{lang}/{dossier}/issue/{id}`: every actor's position on it. */
export interface IssueView {
  dossier: Dossier
  issue: Issue
  positions: PositionView[]
}

/** @throws ReadoutError `dossier-missing`, `not-found` */
export async function issueView(house: House, name: string, id: string): Promise<IssueView> {
  const { store } = house
  const dossier = await openDossier(store, name)
  const resolver = await resolverFor(store, name)
  const issue = resolver.issues.find((one) => one.id === id)
  if (!issue) throw new ReadoutError('not-found', `issue "${id}"`, 'the codebook has none of that name')
  const positions = await store.positions.among(name, { issue: id })
  return { dossier, issue, positions: await resolver.positions(positions) }
}
