/** `/{edition}/record/{slug}/track/{id}`: one mediation format, its meetings, and what came of them. */
import { type Edition, ReadoutError } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import { openRecord, type RecordHead } from './open.ts'
import { type AgreementView, agreementsOf, type TrackCard, tracksIn } from './tracks.ts'

export interface TrackRecordView {
  head: RecordHead
  track: TrackCard
  agreements: AgreementView[]
}

/** @throws ReadoutError `not-found` */
export async function recordTrack(house: House, edition: Edition, slug: string, id: string): Promise<TrackRecordView> {
  const { head, reviewed } = await openRecord(house, edition, slug)
  const track = tracksIn(reviewed).find((one) => one.id === id)
  if (!track) throw new ReadoutError('not-found', `track "${id}"`, 'the record has none of that name')
  return { head, track, agreements: agreementsOf(reviewed, track) }
}
