/** Records: which are public, and each at a glance. */
import { z } from 'zod'
import type { RecordMatrix } from '../../../../flow/index.ts'
import { issue } from '../briefs/brief.ts'
import { actor } from '../briefs/footnote.ts'
import { meaning, named } from '../named.ts'
import { operation } from '../operation.ts'
import { by, record } from '../parameters.ts'
import { count, edition, moment, stanceValue } from '../values.ts'
import { recordAddress } from './addresses.ts'

const recordHead = named(
  'RecordHead',
  z
    .object({
      slug: meaning(z.string(), 'Its name in addresses, the same in every edition', 'ford'),
      url: meaning(z.string(), 'Its page', 'https://briefs.example/en/record/ford'),
      title: meaning(z.string(), 'What this edition calls it, plain text', 'The ford'),
      since: meaning(moment, 'First made public, UTC', '2031-03-02T08:00:00.000Z'),
    })
    .describe('What people decided for in one negotiation'),
)

const recordList = named(
  'RecordList',
  z.object({ records: z.array(recordHead).describe('Oldest first') }).describe('The records that are public'),
)

const cell = named(
  'PositionCell',
  z
    .object({
      issue: meaning(z.string(), 'The id of the issue', 'ford'),
      now: stanceValue.describe('Where it stands now'),
      statements: count('On how many statements that rests', 3),
      moved: meaning(z.boolean(), 'Whether it ever moved', true),
    })
    .describe('Where an actor stands on an issue, in short'),
)

const row = named(
  'PositionRow',
  z
    .object({ actor, cells: z.array(cell).describe('One an issue on which it takes a stance') })
    .describe('Where an actor stands'),
)

const counts = named(
  'RecordCounts',
  z
    .object({
      statements: count('Statements', 12),
      sources: count('Texts they rest on', 5),
      occurrences: count('Meetings and deeds', 3),
      forecasts: count('Forecasts', 2),
    })
    .describe('How much a record has'),
)

const recordOverview = named(
  'RecordOverview',
  z
    .object({
      ...recordHead.shape,
      counts,
      issues: z.array(issue).describe('Those that somebody takes a stance on'),
      positions: z.array(row).describe('Who stands where: the 40 with most statements, these first'),
    })
    .describe('A record at a glance'),
)

export const records = operation({
  id: 'records',
  method: 'get',
  path: '/{edition}/records',
  summary: 'The records that are public',
  parameters: { edition },
  answer: recordList,
  async handle({ edition }, { flow, place }) {
    const all = await flow.records.list(edition)
    return { records: all.map((head) => ({ ...head, url: recordAddress(place, edition, head.slug) })) }
  },
})

export const oneRecord = operation({
  id: 'record',
  method: 'get',
  path: '/{edition}/records/{record}',
  summary: 'A record at a glance: how much it has, and who stands where',
  parameters: { edition, record, by },
  answer: recordOverview,
  async handle({ edition, record, by = null }, { flow, place }) {
    const view = await flow.records.overview(edition, record, { by, after: null })
    const { head, counts, matrix, occurrencesTotal } = view
    return {
      ...head,
      url: recordAddress(place, edition, record),
      counts: { ...counts, occurrences: occurrencesTotal },
      issues: matrix.issues,
      positions: rowsOf(matrix),
    }
  },
})

function rowsOf({ issues, rows }: RecordMatrix): z.input<typeof row>[] {
  return rows.map(({ actor, cells }) => ({
    actor,
    cells: issues.flatMap(({ id }, i) => {
      const found = cells[i]
      return found ? [{ issue: id, ...found }] : []
    }),
  }))
}
