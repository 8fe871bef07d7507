/** Which statements count: by date and document first, then by value, then without what is said again. */
import type { DocumentField } from '../../domain/index.ts'
import { monthOf, weekOf, yearOf } from './calendar.ts'
import { type Levels, levelCodes } from './levels.ts'
import { byTime, SeenNumbers } from './ordering.ts'
import { type NetworkSettings, refused } from './settings.ts'
import { asText, type Column, type StatementTable, type TextColumn } from './table.ts'

export interface Selection {
  /** Statements left by date and document filters, oldest first: nodes are taken from these with `isolates`. */
  readonly original: Int32Array
  /** Those of them that count, oldest first. */
  readonly counted: Int32Array
  readonly first: TextColumn
  readonly second: TextColumn
  /** Of the qualifier, among the original. */
  readonly levels: Levels
}

/** @throws ReadoutError `usage` for a variable that the statements do not have */
export function select(table: StatementTable, settings: NetworkSettings): Selection {
  const first = asText(columnNamed(table, 'variable1', settings.variable1, settings.variable1Document))
  const second = asText(columnNamed(table, 'variable2', settings.variable2, settings.variable2Document))
  const original = inRange(table, settings)
  let kept = withoutExcluded(table, original, settings)
  const list = settings.networkType === 'eventlist'
  const needed = settings.qualifierAggregation !== 'ignore'
  // A list of all that is said looks at no qualifier.
  const unasked = list && (!needed || settings.duplicates === 'include')
  const levels = levelCodes(unasked ? null : qualifierOf(table, settings), original)
  if (!list) {
    // Labels are sorted, so that the empty one is the first.
    const [noFirst, noSecond] = [first, second].map(({ labels }) => (labels[0] === '' ? 0 : -1))
    kept = kept.filter(
      (at) => first.codes[at] !== noFirst && second.codes[at] !== noSecond && !(needed && levels.codes[at] === -1),
    )
  }
  const counted = withoutRepeats(table, kept, settings, { first, second, levels })
  return { original, counted, first, second, levels }
}

/** @throws ReadoutError `usage` naming the setting and the variables there are */
function columnNamed(table: StatementTable, setting: string, name: string, ofDocument: boolean): Column {
  const found = ofDocument ? table.document.get(name as DocumentField) : table.variables.get(name)
  if (found) return found
  const there = ofDocument ? [...table.document.keys()] : [...table.variables.keys()]
  const hint =
    !ofDocument && table.document.has(name as DocumentField) ? `; ${setting}Document takes fields of the document` : ''
  throw refused(setting, name, `the statements have ${there.join(', ') || 'no variables'}${hint}`)
}

/** Null when there is no qualifier, or none is needed and the statements do not have the one named. */
function qualifierOf(table: StatementTable, settings: NetworkSettings): Column | null {
  const { qualifier, qualifierDocument, qualifierAggregation } = settings
  if (qualifier === null) return null
  if (qualifierAggregation === 'ignore' && !qualifierDocument && !table.variables.has(qualifier)) return null
  return columnNamed(table, 'qualifier', qualifier, qualifierDocument)
}

function inRange(table: StatementTable, { start, stop, excludeDocument }: NetworkSettings): Int32Array {
  const { times } = table
  const barred = [...excludeDocument].map(([field, { values, invert }]) => {
    const column = table.document.get(field) ?? { type: 'text', labels: [], codes: new Int32Array(table.size) }
    const listed = new Set(values)
    return { codes: column.codes, out: column.labels.map((label) => listed.has(label) !== invert) }
  })
  const kept = new Int32Array(table.size)
  let count = 0
  for (let at = 0; at < table.size; at++) {
    const time = times[at] ?? 0
    if ((start !== null && time < start) || (stop !== null && time > stop)) continue
    if (barred.some(({ codes, out }) => out[codes[at] ?? 0])) continue
    kept[count++] = at
  }
  return byTime(kept.subarray(0, count), times)
}

function withoutExcluded(table: StatementTable, from: Int32Array, settings: NetworkSettings): Int32Array {
  const barred = [...settings.exclude].map(([name, values]) => {
    const column = asText(columnNamed(table, 'excludeVariables', name, false))
    const listed = new Set(values)
    return { codes: column.codes, out: column.labels.map((label) => listed.has(label) !== settings.invertValues) }
  })
  return barred.length === 0 ? from : from.filter((at) => !barred.some(({ codes, out }) => out[codes[at] ?? 0]))
}

/** The oldest of those that say the same (row, column and, unless it is ignored, qualifier) within one period. */
function withoutRepeats(
  table: StatementTable,
  from: Int32Array,
  settings: NetworkSettings,
  { first, second, levels }: Pick<Selection, 'first' | 'second' | 'levels'>,
): Int32Array {
  if (settings.duplicates === 'include') return from
  const period = periodOf(table, settings)
  const ignored = settings.qualifierAggregation === 'ignore'
  const width = levels.count + 1
  const cells = first.labels.length * second.labels.length * width
  const places = new Map<number, number>()
  // Documents are counted from 0 already; other periods are, as they come.
  const placeOf = (within: number) => {
    if (settings.duplicates === 'document') return within
    const place = places.get(within) ?? places.size
    places.set(within, place)
    return place
  }
  const seen = new SeenNumbers(from.length)
  return from.filter((at) => {
    const place = placeOf(period(at))
    const cell = (first.codes[at] ?? 0) * second.labels.length + (second.codes[at] ?? 0)
    return seen.add(place * cells + cell * width + (ignored ? 0 : (levels.codes[at] ?? -1) + 1))
  })
}

/** A number for the period that a statement stands in. DNA 3.1 takes a week or month of one year for that of another. */
function periodOf(table: StatementTable, { duplicates, compatible }: NetworkSettings): (at: number) => number {
  const time = (at: number) => table.times[at] ?? 0
  const documents = table.document.get('id')
  switch (duplicates) {
    case 'document':
      return (at) => documents?.codes[at] ?? 0
    case 'year':
      return (at) => yearOf(time(at))
    case 'month':
      return (at) => (compatible ? 0 : yearOf(time(at)) * 12) + monthOf(time(at))
    case 'week':
      return (at) => {
        const { year, week } = weekOf(time(at))
        return compatible ? week : year * 100 + week
      }
    default:
      return () => 0
  }
}
