/** `/{edition}/record/{slug}`: all of a record at a glance, and its statements a page at a time. */
import type { RollUp } from '../../../compare/index.ts'
import { compareText, type Edition } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import { briefList } from '../../views/briefs.ts'
import type { BriefCard } from '../../views/public.ts'
import { type RecordSource, sourceOf } from './evidence.ts'
import { contradictionsIn, type OccurrenceCard, occurrencesIn, type RecordContradiction } from './occurrences.ts'
import { openRecord, type RecordHead } from './open.ts'
import { matrixOf, positionsIn, type RecordMatrix, type RecordShift, shiftsOf } from './positions.ts'
import { heldIn, type StatementPart, statementPart } from './statements.ts'
import { type AgreementView, agreementsIn, type TrackCard, tracksIn } from './tracks.ts'

export interface RecordOverview extends StatementPart {
  head: RecordHead
  counts: { statements: number; sources: number; forecasts: number }
  by: RollUp | null
  matrix: RecordMatrix
  /** The newest, newest first; likewise the others. */
  shifts: RecordShift[]
  tracks: TrackCard[]
  agreements: AgreementView[]
  occurrences: OccurrenceCard[]
  occurrencesTotal: number
  /** Those whose accounts differ. */
  differing: OccurrenceCard[]
  contradictions: RecordContradiction[]
  sources: RecordSource[]
  briefs: BriefCard[]
}

/** How many of each the page shows. */
const SHOWN = { statements: 8, shifts: 4, occurrences: 8, differing: 6, contradictions: 4, sources: 40, briefs: 5 }

/**
 * @param options.by whom the matrix rolls actors up into
 * @param options.after the `next` of the page before
 * @throws ReadoutError `not-found`, `invalid` for a place in the list that is none
 */
export async function recordOverview(
  house: House,
  edition: Edition,
  slug: string,
  { by = null, after = null }: { by?: RollUp | null; after?: string | null } = {},
): Promise<RecordOverview> {
  const { head, dossier, reviewed } = await openRecord(house, edition, slug)
  const positions = positionsIn(reviewed)
  const rolled = by === null ? positions : positionsIn(reviewed, by)
  const occurrences = occurrencesIn(reviewed)
  const sources = reviewed.documents.map((one) => sourceOf(reviewed, one))
  sources.sort((a, b) => compareText(b.published ?? '', a.published ?? '') || compareText(a.id, b.id))
  const limit = after === null ? SHOWN.statements : undefined
  const part = statementPart(reviewed, () => true, { after, ...(limit ? { limit } : {}) })
  return {
    ...part,
    head,
    counts: {
      statements: heldIn(reviewed).size,
      sources: sources.length,
      forecasts: reviewed.documents.reduce((sum, { forecasts }) => sum + forecasts.length, 0),
    },
    by,
    matrix: matrixOf(rolled, reviewed.codebook.issues),
    shifts: shiftsOf(positions).slice(0, SHOWN.shifts),
    tracks: tracksIn(reviewed),
    agreements: agreementsIn(reviewed),
    occurrences: occurrences.slice(0, SHOWN.occurrences),
    occurrencesTotal: occurrences.length,
    differing: occurrences.filter(({ differences }) => differences > 0).slice(0, SHOWN.differing),
    contradictions: contradictionsIn(reviewed).slice(0, SHOWN.contradictions),
    sources: sources.slice(0, SHOWN.sources),
    briefs: (await briefList(house, { language: edition, dossier }, { limit: SHOWN.briefs })).briefs,
  }
}
