/** The rows of readings, as `readout read` prints them: no store is needed. */
import { pointsOf } from '../../compare/index.ts'
import {
  type Actor,
  type Codebook,
  compareText,
  dayOf,
  type Readout,
  type Roster,
  type StatementRow,
} from '../../domain/index.ts'
import { withDefaults } from '../knowledge/index.ts'
import { rowsOf } from './rows.ts'
import { sides } from './side.ts'

/** A document without a day cannot stand in time: it stands at the first of all. */
const NO_DAY = '0001-01-01'

export function readingRows(
  readings: readonly Readout[],
  books: { codebook: Codebook; roster: Roster },
): StatementRow[] {
  const issues = new Map(books.codebook.issues.map(({ id, name }) => [id, name]))
  const roster = withDefaults(books.roster)
  const known = new Map<string, Actor>(
    roster.actors.map(({ id, name, kind, country }) => [id, { id, name, kind, country }]),
  )
  const documents = new Map(
    readings.map(({ document }) => {
      const { id, title, byline, outlet, language } = document
      const fields = { title: title ?? '', author: byline ?? '', source: outlet ?? '', section: '', type: language }
      return [id, { day: dayOf(document.published) ?? NO_DAY, fields }]
    }),
  )
  return readings
    .flatMap((reading) => {
      const own = new Map(reading.actors.map((actor) => [actor.id, actor]))
      const actor = (id: string): Actor =>
        own.get(id) ?? known.get(id) ?? { id, name: id, kind: 'group', country: null }
      return rowsOf(pointsOf(reading.document, reading.statements), {
        actor,
        issue: (id) => issues.get(id) ?? id,
        side: sides(roster, (id) => own.get(id)?.name),
        document: (id) => documents.get(id),
      })
    })
    .sort((a, b) => compareText(a.time, b.time))
}
