/** Which record, if any, a brief's actors, issues and footnotes lead to. */
import type { House } from '../../house.ts'
import { reviewedOf } from '../reviewed.ts'
import { actorsIn } from './actor.ts'
import { heldIn } from './statements.ts'

export interface BriefRecord {
  slug: string
  /** Whom, what and which statements the record has a page of. */
  actors: ReadonlySet<string>
  issues: ReadonlySet<string>
  statements: ReadonlySet<string>
}

/** Null where the record of the brief's dossier is not public. */
export async function briefRecord(house: House, dossier: string): Promise<BriefRecord | null> {
  const record = await house.store.records.of(dossier)
  if (!record) return null
  const reviewed = await reviewedOf(house, dossier)
  return {
    slug: record.slug,
    actors: actorsIn(reviewed),
    issues: new Set(reviewed.codebook.issues.map(({ id }) => id)),
    statements: new Set(heldIn(reviewed).keys()),
  }
}
