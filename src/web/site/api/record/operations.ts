/** All that can be asked of a record, in the order of the reference. */
import type { Operation } from '../operation.ts'
import { actors, oneActor } from './actors.ts'
import { forecasts } from './forecasts.ts'
import { issues, oneIssue } from './issues.ts'
import { occurrences, oneOccurrence } from './occurrences.ts'
import { oneRecord, records } from './records.ts'
import { sources } from './sources.ts'
import { oneStatement, statements } from './statements.ts'
import { oneTrack, tracks } from './tracks.ts'

export const recordOperations: readonly Operation[] = [
  records,
  oneRecord,
  statements,
  oneStatement,
  actors,
  oneActor,
  issues,
  oneIssue,
  tracks,
  oneTrack,
  occurrences,
  oneOccurrence,
  forecasts,
  sources,
]
