/** Pieces of text on a page → its lines in reading order: columns one after the other, headings across them between. */

/** A piece of text as PDF places it: units of 1/72 inch from the page's lower left. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  /** The font's size. */
  size: number
  rightToLeft: boolean
}

export interface Line {
  text: string
  left: number
  right: number
  y: number
  size: number
  /** The edges of the column that it stands in; the same object for all lines of one column of one page. */
  column: { left: number; right: number }
}

interface Run {
  pieces: Piece[]
  left: number
  right: number
  y: number
  size: number
}

/** A gap of so many font sizes ends a run: it is a gutter or a table's, not a space between words. */
const GAP = 1
/** A gap of so many font sizes is a space, where the file has none. */
const SPACE = 0.15
/** No gutter stands nearer to an edge than this share of the width, nor has more of the runs lying across it. */
const MARGIN = 0.15
const MOST_ACROSS = 0.12
/** Each side of a gutter has so many lines. */
const FEWEST_IN_COLUMN = 4
/** Posters are not searched for columns, and places out of the world not at all: 1/72 inch. */
const WIDEST = 5000
const MOST_DEPTH = 3

export function linesOf(pieces: readonly Piece[]): Line[] {
  const runs = runsOf(pieces)
  return inOrder(runs, MOST_DEPTH).flatMap((column) => {
    const bounds = { left: least(column, ({ left }) => left), right: -least(column, ({ right }) => -right) }
    return rowsOf(column).map((row) => lineOf(row, bounds))
  })
}

/** Pieces that touch on one line. */
function runsOf(pieces: readonly Piece[]): Run[] {
  const rows = groupByBaseline(pieces.filter(({ text }) => text.trim() !== ''))
  return rows.flatMap((row) => {
    const runs: Run[] = []
    for (const piece of row.sort((a, b) => a.x - b.x)) {
      const last = runs.at(-1)
      if (last && piece.x - last.right < GAP * Math.max(piece.size, last.size)) {
        last.pieces.push(piece)
        last.right = Math.max(last.right, piece.x + piece.width)
        last.size = Math.max(last.size, piece.size)
      } else runs.push({ pieces: [piece], left: piece.x, right: piece.x + piece.width, y: piece.y, size: piece.size })
    }
    return runs
  })
}

function groupByBaseline<T extends { y: number; size: number }>(all: readonly T[]): T[][] {
  const rows: T[][] = []
  for (const one of [...all].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    // A note's raised number stands on its line's row.
    if (row && first && first.y - one.y < 0.45 * Math.max(first.size, one.size)) row.push(one)
    else rows.push([one])
  }
  return rows
}

function rowsOf(runs: readonly Run[]): Run[][] {
  return groupByBaseline(runs).map((row) => row.sort((a, b) => a.left - b.left))
}

/** Columns in reading order. A gutter parts what stands beside it; what lies across it parts what is above and below. */
function inOrder(runs: readonly Run[], depth: number): Run[][] {
  const gutter = depth > 0 ? gutterOf(runs) : null
  if (gutter === null) return runs.length > 0 ? [[...runs]] : []
  const columns: Run[][] = []
  let side: { left: Run[]; right: Run[] } = { left: [], right: [] }
  const flush = () => {
    columns.push(...inOrder(side.left, depth - 1), ...inOrder(side.right, depth - 1))
    side = { left: [], right: [] }
  }
  for (const row of groupByBaseline(runs)) {
    const across = row.some((run) => run.left < gutter && run.right > gutter)
    if (!across) for (const run of row) side[run.right <= gutter ? 'left' : 'right'].push(run)
    else {
      flush()
      const last = columns.at(-1)
      // Lines across the page that follow each other are one column.
      if (last?.some((run) => run.left < gutter && run.right > gutter)) last.push(...row)
      else columns.push([...row])
    }
  }
  flush()
  return columns
}

/**
 * Where an all but empty strip runs down the page with text on both sides; null where none does. A heading in the middle may
 * lie across it.
 */
function gutterOf(runs: readonly Run[]): number | null {
  const left = least(runs, (run) => run.left)
  const right = -least(runs, (run) => -run.right)
  const width = right - left
  if (!(width > 0 && width < WIDEST)) return null
  const at = left + emptiest(runs, left, width)
  const across = runs.filter((run) => run.left < at && run.right > at).length
  if (across > MOST_ACROSS * runs.length) return null
  const sides = [runs.filter((run) => run.right <= at), runs.filter((run) => run.left >= at)]
  const rows = sides.map((side) => groupByBaseline(side))
  const enough = rows.every((side) => side.length >= FEWEST_IN_COLUMN)
  // A table's columns are narrow and short of words; text's lines fill theirs.
  const filled = rows.every((side) => side.filter((row) => extentOf(row) > 0.2 * width).length * 2 >= side.length)
  return enough && filled ? at : null
}

function extentOf(row: readonly Run[]): number {
  return -least(row, (run) => -run.right) - least(row, (run) => run.left)
}

/** The middle of the strip between the edges that the fewest runs lie across, from the left edge. */
function emptiest(runs: readonly Run[], left: number, width: number): number {
  const places = Math.ceil(width)
  const change = new Int32Array(places + 2)
  for (const run of runs) {
    const from = Math.max(0, Math.ceil(run.left - left))
    const to = Math.min(places + 1, Math.floor(run.right - left) + 1)
    change[from] = (change[from] ?? 0) + 1
    change[to] = (change[to] ?? 0) - 1
  }
  const [first, last] = [Math.floor(MARGIN * places), Math.ceil((1 - MARGIN) * places)]
  let over = 0
  let best = { over: Number.POSITIVE_INFINITY, from: first, to: first }
  for (let place = 0; place <= last; place++) {
    over += change[place] ?? 0
    if (place < first) continue
    if (over < best.over) best = { over, from: place, to: place }
    else if (over === best.over && place === best.to + 1) best.to = place
  }
  return (best.from + best.to) / 2
}

function lineOf(row: readonly Run[], column: Line['column']): Line {
  const pieces = row.flatMap((run) => run.pieces)
  const rightToLeft = pieces.filter((piece) => piece.rightToLeft).length * 2 > pieces.length
  if (rightToLeft) pieces.sort((a, b) => b.x - a.x)
  let text = ''
  let last: Piece | null = null
  for (const piece of pieces) {
    const gap = last === null ? 0 : rightToLeft ? last.x - (piece.x + piece.width) : piece.x - (last.x + last.width)
    if (last && gap > SPACE * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' '
    text += piece.text
    last = piece
  }
  const sizes = pieces.filter((piece) => piece.text.trim().length > 1)
  return {
    text: wellFormed(text, rightToLeft),
    left: least(row, (run) => run.left),
    right: -least(row, (run) => -run.right),
    y: row[0]?.y ?? 0,
    size: -least(sizes.length > 0 ? sizes : pieces, (piece) => -piece.size),
    column,
  }
}

/**
 * Letters as they are typed: a font's ligatures and the shapes that Arabic letters take are drawn, not written. The stop
 * that stands leftmost on a line from right to left is its last.
 */
function wellFormed(text: string, rightToLeft: boolean): string {
  const typed = text.replace(/[\ufb00-\ufdff\ufe70-\ufefc]+/g, (drawn) => drawn.normalize('NFKC'))
  const line = typed.replace(/\s+/g, ' ').trim()
  return rightToLeft ? line.replace(/^([.،؛؟!:…]+)\s?(.+)$/s, '$2$1') : line
}

function least<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((least, one) => Math.min(least, of(one)), Number.POSITIVE_INFINITY)
}
