/** A public record, opened for a page of it. */
import { type Edition, ReadoutError } from '../../../domain/index.ts'
import type { StoredRecord } from '../../../store/index.ts'
import type { House } from '../../house.ts'
import { inEdition, type ReviewedIn, reviewedOf } from '../reviewed.ts'

/** A record as readers know it: names of dossiers are not for the public. */
export interface RecordHead {
  slug: string
  title: string
  /** Public since, ISO 8601 UTC. */
  since: string
}

export interface OpenRecord {
  head: RecordHead
  dossier: string
  reviewed: ReviewedIn
}

/** @throws ReadoutError `not-found` where no record of that name is public */
export async function openRecord(house: House, edition: Edition, slug: string): Promise<OpenRecord> {
  const record = await house.store.records.named(slug)
  if (!record) throw new ReadoutError('not-found', `record "${slug}"`, 'none of that name is public')
  return opened(house, edition, record)
}

/** Those that are public, oldest first. */
export async function recordList({ store }: House, edition: Edition): Promise<RecordHead[]> {
  return (await store.records.list()).map((record) => headOf(record, edition))
}

/** All of them, opened. */
export async function everyRecord(house: House, edition: Edition): Promise<OpenRecord[]> {
  const records = await house.store.records.list()
  return Promise.all(records.map((record) => opened(house, edition, record)))
}

export function headOf({ slug, titles, title, since }: StoredRecord, edition: Edition): RecordHead {
  return { slug, title: titles[edition] ?? title, since }
}

async function opened(house: House, edition: Edition, record: StoredRecord): Promise<OpenRecord> {
  const { dossier } = record
  return { head: headOf(record, edition), dossier, reviewed: inEdition(await reviewedOf(house, dossier), edition) }
}
