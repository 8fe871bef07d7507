/** The levels of a qualifier: 0 and 1, whole numbers, or texts, in their order. */
import { compareText } from '../../domain/index.ts'
import { type Column, MISSING } from './table.ts'

export interface Levels {
  readonly type: 'none' | Column['type']
  readonly count: number
  /** For numbers what each level is worth; for texts and without a qualifier empty. */
  readonly values: readonly number[]
  /** For texts what each level is called. */
  readonly labels: readonly string[]
  /** For each statement of the table its level; -1 where it has none. */
  readonly codes: Int32Array
  /** Between the lowest and the highest number, 0 for texts. */
  readonly range: number
}

/** @param within the statements whose levels there are; those of a boolean are always 0 and 1 */
export function levelCodes(qualifier: Column | null, within: Int32Array): Levels {
  if (qualifier === null)
    return { type: 'none', count: 1, values: [], labels: [], codes: new Int32Array(most(within) + 1), range: 0 }
  if (qualifier.type === 'text') return textLevels(qualifier.labels, qualifier.codes, within)
  const { type, values: all } = qualifier
  if (type === 'boolean') {
    const codes = all.map((value) => (value === MISSING ? -1 : value))
    return { type, count: 2, values: [0, 1], labels: [], codes, range: 1 }
  }
  const found = new Set<number>()
  for (const at of within) found.add(all[at] ?? MISSING)
  found.delete(MISSING)
  const values = [...found].sort((a, b) => a - b)
  const place = new Map(values.map((value, i) => [value, i]))
  const codes = all.map((value) => place.get(value) ?? -1)
  return { type, count: values.length, values, labels: [], codes, range: (values.at(-1) ?? 0) - (values[0] ?? 0) }
}

function textLevels(all: readonly string[], texts: Int32Array, within: Int32Array): Levels {
  const used = new Set<number>()
  for (const at of within) used.add(texts[at] ?? 0)
  const kept = [...used].filter((code) => all[code] !== '').sort((a, b) => compareText(all[a] ?? '', all[b] ?? ''))
  const place = new Int32Array(all.length).fill(-1)
  for (const [i, code] of kept.entries()) place[code] = i
  const labels = kept.map((code) => all[code] ?? '')
  return {
    type: 'text',
    count: labels.length,
    values: [],
    labels,
    codes: texts.map((code) => place[code] ?? -1),
    range: 0,
  }
}

function most(places: Int32Array): number {
  let found = -1
  for (const place of places) if (place > found) found = place
  return found
}
