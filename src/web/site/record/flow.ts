/** What the pages of the record ask of flow: only what people decided for, in dossiers whose record is public. */
import type { Edition, Voice } from '../../../domain/index.ts'
import {
  type ActorRecord,
  type BriefRecord,
  briefRecord,
  type ForecastsRecord,
  type House,
  type IssueRecord,
  type OccurrenceRecord,
  type RecordChanges,
  type RecordDay,
  type RecordFeed,
  type RecordFollowed,
  type RecordHead,
  type RecordOverview,
  type RecordPages,
  type RollUp,
  recordActor,
  recordChanges,
  recordDay,
  recordDays,
  recordFeed,
  recordForecasts,
  recordIssue,
  recordList,
  recordOccurrence,
  recordOverview,
  recordPages,
  recordSource,
  recordStatement,
  recordTrack,
  type SourceRecord,
  type StatementAnswer,
  type TrackRecordView,
} from '../../../flow/index.ts'

/** Whatever asks for one of these throws ReadoutError `not-found`, and `invalid` for a place in a list that is none. */
export interface RecordFlow {
  list(edition: Edition): Promise<RecordHead[]>
  overview(edition: Edition, slug: string, asked: { by: RollUp | null; after: string | null }): Promise<RecordOverview>
  statement(edition: Edition, slug: string, id: string): Promise<StatementAnswer>
  actor(
    edition: Edition,
    slug: string,
    id: string,
    asked: { voice: Voice | null; after: string | null },
  ): Promise<ActorRecord>
  issue(edition: Edition, slug: string, id: string, asked: { after: string | null }): Promise<IssueRecord>
  track(edition: Edition, slug: string, id: string): Promise<TrackRecordView>
  occurrence(edition: Edition, slug: string, id: string): Promise<OccurrenceRecord>
  forecasts(edition: Edition, slug: string): Promise<ForecastsRecord>
  source(edition: Edition, slug: string, id: string): Promise<SourceRecord>
  feed(edition: Edition, slug: string, of: RecordFollowed): Promise<RecordFeed>
  /** What was said on a day (`YYYY-MM-DD`), record by record. */
  day(edition: Edition, day: string): Promise<RecordDay[]>
  /** The days on which something was said, in their order. */
  days(edition: Edition): Promise<string[]>
  /** What changed on each track since yesterday. */
  changes(edition: Edition): Promise<RecordChanges[]>
  pages(edition: Edition): Promise<RecordPages[]>
  /** The record of a brief's dossier. */
  ofBrief(dossier: string): Promise<BriefRecord | null>
}

const DAY = 86_400_000

export function recordFlowOf(house: House): RecordFlow {
  const dayAt = (moment: number) => new Date(moment).toISOString().slice(0, 10)
  return {
    list: (edition) => recordList(house, edition),
    overview: (edition, slug, asked) => recordOverview(house, edition, slug, asked),
    statement: (edition, slug, id) => recordStatement(house, edition, slug, id),
    actor: (edition, slug, id, asked) => recordActor(house, edition, slug, id, asked),
    issue: (edition, slug, id, asked) => recordIssue(house, edition, slug, id, asked),
    track: (edition, slug, id) => recordTrack(house, edition, slug, id),
    occurrence: (edition, slug, id) => recordOccurrence(house, edition, slug, id),
    forecasts: (edition, slug) => recordForecasts(house, edition, slug),
    source: (edition, slug, id) => recordSource(house, edition, slug, id),
    feed: (edition, slug, of) => recordFeed(house, edition, slug, of),
    day: (edition, day) => recordDay(house, edition, day),
    days: (edition) => recordDays(house, edition),
    changes: (edition) => recordChanges(house, edition, [dayAt(house.now() - DAY), dayAt(house.now())]),
    pages: (edition) => recordPages(house, edition),
    ofBrief: (dossier) => briefRecord(house, dossier),
  }
}
