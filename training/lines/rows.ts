/** The lines of dumps as rows of numbers with their labels. */
import { LINE_FEATURES, LINE_FEATURES_AGAIN, lineFeatures } from '../../src/extract/plain/features.ts'
import { type Line, splitLines } from '../../src/extract/plain/lines.ts'
import { findLive } from '../../src/extract/plain/live.ts'
import { scoreLines } from '../../src/extract/plain/score.ts'
import { type Place, placeLines } from '../../src/extract/plain/segment.ts'
import { labelLines } from './label.ts'
import type { Dump } from './pages.ts'

export interface Prepared {
  dump: Dump
  lines: Line[]
  scores: number[]
  places: Place[]
  /** 1 for the article's lines. */
  labels: Uint8Array
}

/** Of longer dumps so many lines are learned from, those around the article. */
const MOST_LINES = 1500

export function prepare(dump: Dump): Prepared {
  const { lines } = splitLines(dump.text, { language: null, url: null })
  const texts = lines.map(({ text }) => text)
  const labels = labelLines(texts, dump.main)
  const from = Math.max(0, Math.min(labels.indexOf(1) - MOST_LINES / 3, lines.length - MOST_LINES))
  const kept = lines.slice(from, from + MOST_LINES)
  const scores = scoreLines(kept, findLive(kept))
  return { dump, lines: kept, scores, places: placeLines(kept, scores), labels: labels.slice(from, from + MOST_LINES) }
}

export interface Rows {
  columns: Float32Array[]
  targets: Float32Array
  /** The row of each dump's first line, and one more at the end. */
  starts: Int32Array
}

/** @param chancesOf what the first trees gave the lines of a dump, for the second trees' rows */
export function rowsOf(dumps: readonly Prepared[], chancesOf?: (dump: number) => Float32Array): Rows {
  const starts = new Int32Array(dumps.length + 1)
  for (const [d, { lines }] of dumps.entries()) starts[d + 1] = (starts[d] ?? 0) + lines.length
  const n = starts[dumps.length] ?? 0
  const width = chancesOf ? LINE_FEATURES_AGAIN : LINE_FEATURES
  const columns = Array.from({ length: width }, () => new Float32Array(n))
  const targets = new Float32Array(n)
  const row = new Float32Array(width)
  let at = 0
  for (const [d, { lines, scores, places, labels }] of dumps.entries()) {
    const features = lineFeatures(lines, scores, places)
    const chances = chancesOf?.(d)
    for (let i = 0; i < lines.length; i++) {
      if (chances) features.fillAgain(i, chances, row)
      else features.fill(i, row)
      for (const [f, column] of columns.entries()) column[at] = row[f] ?? 0
      targets[at++] = labels[i] ?? 0
    }
  }
  return { columns, targets, starts }
}

/** The rows of some of the dumps. */
export function pick({ columns, targets, starts }: Rows, isWanted: (dump: number) => boolean): Rows {
  const rows: number[] = []
  const from: number[] = [0]
  for (let d = 0; d + 1 < starts.length; d++) {
    if (!isWanted(d)) continue
    for (let i = starts[d] ?? 0; i < (starts[d + 1] ?? 0); i++) rows.push(i)
    from.push(rows.length)
  }
  const of = (column: Float32Array) => {
    const picked = new Float32Array(rows.length)
    for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i] ?? 0] ?? 0
    return picked
  }
  return { columns: columns.map(of), targets: of(targets), starts: Int32Array.from(from) }
}
