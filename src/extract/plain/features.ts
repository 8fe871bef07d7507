/**
 * The lines of a dump as the trees see them: each with its neighbours, its place on the page, what the rules make of it,
 * and how much its words are those of the page's main segment. All windows are sums over running totals, so that the
 * work grows with the number of lines.
 */
import { endsSentence, type Line } from './lines.ts'
import { fillOwn, OWN } from './own.ts'
import type { Place } from './segment.ts'

/** What is seen of the lines beside a line. */
const BESIDE = [
  'length',
  'words',
  'ends a sentence',
  'function words',
  'chrome',
  'gap',
  'bullet',
  'capitalised words',
  'date',
] as const
const STEPS = [-2, -1, 1, 2] as const

/** Running totals: what is summed over how many lines before and after. */
const SUMMED = ['prose', 'short', 'chrome', 'date', 'bullet', 'appeal', 'social chrome', 'ends a sentence'] as const
const REACHES = [3, 10] as const

const ABOUT = [
  'score',
  'in the segment',
  'aside',
  'before the first',
  'after the last',
  'place',
  'line number',
  'prose above',
  'prose below',
  'copies',
  'cohesion',
  'rare cohesion',
  'words with the title',
  'since a list opened',
  'since an end',
  'run of short lines',
  'same shape above',
  'lines',
  'gaps on the page',
  'line length on the page',
  'prose on the page',
] as const

/** How many numbers the first trees see of a line. */
export const LINE_FEATURES =
  OWN.length + BESIDE.length * STEPS.length + SUMMED.length * REACHES.length * 2 + ABOUT.length

const AGAIN = [-3, -2, -1, 0, 1, 2, 3] as const
/** How many the second trees see: the same, and what the first made of the lines around. */
export const LINE_FEATURES_AGAIN = LINE_FEATURES + AGAIN.length + 9

/** A line so long that ends as sentences do is prose. */
const PROSE = 100
const FAR = 60
/** How many lines' worth of words cohesion is asked of. */
const STEMS = 40

/** The numbers of a dump's lines, one line at a time. */
export interface LineFeatures {
  fill(at: number, row: Float32Array): void
  /** @param chances what the first trees gave each line */
  fillAgain(at: number, chances: Float32Array, row: Float32Array): void
}

/**
 * @param scores of the rules, one a line
 * @param places as the rules have it
 */
export function lineFeatures(
  lines: readonly Line[],
  scores: readonly number[],
  places: readonly Place[],
): LineFeatures {
  const n = lines.length
  const own = new Float32Array(n * OWN.length)
  for (const [i, line] of lines.entries()) fillOwn(line, own, i * OWN.length)
  const column = (name: (typeof OWN)[number]) => OWN.indexOf(name)
  const of = (i: number, name: (typeof OWN)[number]) => own[i * OWN.length + column(name)] ?? 0
  const prose = Float32Array.from(lines, ({ text, chrome }) =>
    text.length >= PROSE && !chrome && endsSentence(text) ? Math.min(text.length, 1000) : 0,
  )
  const sums: Record<(typeof SUMMED)[number], Float64Array> = {
    prose: totals(n, (i) => prose[i] ?? 0),
    short: totals(n, (i) => (lines[i] && lines[i].text.length < 40 ? 1 : 0)),
    chrome: totals(n, (i) => of(i, 'chrome')),
    date: totals(n, (i) => of(i, 'date')),
    bullet: totals(n, (i) => of(i, 'bullet')),
    appeal: totals(n, (i) => of(i, 'appeal')),
    'social chrome': totals(n, (i) => of(i, 'social chrome')),
    'ends a sentence': totals(n, (i) => of(i, 'ends a sentence')),
  }
  const words = cohesionOf(lines, (i) => places[i] === 'article')
  const first = places.indexOf('article')
  const last = places.lastIndexOf('article')
  const copies = new Map<string, number>()
  for (const { text } of lines) if (text.length < 300) copies.set(text, (copies.get(text) ?? 0) + 1)
  const listed = since(lines, (line) => line.chrome?.effect === 'opens')
  const ended = since(lines, (line, i) => line.chrome?.effect === 'ends' && (sums.prose[i] ?? 0) > 300)
  const runs = runsOf(lines)
  const shapes = shapesOf(lines)
  const allProse = sums.prose[n] ?? 0
  const gaps = lines.filter((line) => line.gap).length / Math.max(1, n)
  const length = lines.reduce((sum, { text }) => sum + Math.min(text.length, 1000), 0) / Math.max(1, n)
  const beside = BESIDE.map(column)

  const fill = (at: number, row: Float32Array) => {
    let k = 0
    for (let f = 0; f < OWN.length; f++) row[k++] = own[at * OWN.length + f] ?? 0
    for (const step of STEPS)
      for (const f of beside) row[k++] = at + step < 0 || at + step >= n ? -1 : (own[(at + step) * OWN.length + f] ?? 0)
    for (const name of SUMMED) {
      const sum = sums[name]
      for (const reach of REACHES) {
        row[k++] = (sum[at] ?? 0) - (sum[Math.max(0, at - reach)] ?? 0)
        row[k++] = (sum[Math.min(n, at + 1 + reach)] ?? 0) - (sum[at + 1] ?? 0)
      }
    }
    const about: Record<(typeof ABOUT)[number], number> = {
      score: scores[at] ?? 0,
      'in the segment': places[at] === 'article' ? 1 : 0,
      aside: places[at] === 'aside' ? 1 : 0,
      'before the first': first < 0 ? -1 : Math.max(0, Math.min(FAR, first - at)),
      'after the last': first < 0 ? -1 : Math.max(0, Math.min(FAR, at - last)),
      place: at / n,
      'line number': Math.min(at, 300),
      'prose above': (sums.prose[at] ?? 0) / Math.max(1, allProse),
      'prose below': (allProse - (sums.prose[at + 1] ?? 0)) / Math.max(1, allProse),
      copies: Math.min(5, copies.get(lines[at]?.text ?? '') ?? 1),
      cohesion: words.shared[at] ?? 0,
      'rare cohesion': words.rare[at] ?? 0,
      'words with the title': words.first[at] ?? 0,
      'since a list opened': listed[at] ?? FAR,
      'since an end': ended[at] ?? FAR,
      'run of short lines': runs[at] ?? 0,
      'same shape above': shapes[at] ?? 0,
      lines: Math.log2(1 + n),
      'gaps on the page': gaps,
      'line length on the page': length,
      'prose on the page': Math.log2(1 + allProse),
    }
    for (const name of ABOUT) row[k++] = about[name]
  }

  let known: Float32Array | null = null
  let again: Again | null = null
  const fillAgain = (at: number, chances: Float32Array, row: Float32Array) => {
    if (known !== chances || !again) {
      again = againOf(lines, chances)
      known = chances
    }
    fill(at, row)
    let k = LINE_FEATURES
    for (const step of AGAIN) row[k++] = at + step < 0 || at + step >= n ? -0.1 : (chances[at + step] ?? 0)
    const { sum, words: likely, before, after } = again
    const span = (from: number, to: number) =>
      ((sum[Math.min(n, to)] ?? 0) - (sum[Math.max(0, from)] ?? 0)) / Math.max(1, Math.min(n, to) - Math.max(0, from))
    row[k++] = span(at - 5, at)
    row[k++] = span(at + 1, at + 6)
    row[k++] = span(at - 15, at)
    row[k++] = span(at + 1, at + 16)
    row[k++] = (sum[at] ?? 0) / Math.max(1e-6, sum[n] ?? 0)
    row[k++] = before[at] ?? FAR
    row[k++] = after[at] ?? FAR
    row[k++] = likely.shared[at] ?? 0
    row[k++] = likely.rare[at] ?? 0
  }
  return { fill, fillAgain }
}

interface Again {
  /** Running total of the chances. */
  sum: Float64Array
  words: Cohesion
  /** Lines since, and until, one that is surely the article's. */
  before: Float32Array
  after: Float32Array
}

function againOf(lines: readonly Line[], chances: Float32Array): Again {
  const n = lines.length
  const sure = (i: number) => (chances[i] ?? 0) > 0.7
  const before = since(lines, (_, i) => sure(i))
  const after = new Float32Array(n)
  let until = FAR
  for (let i = n - 1; i >= 0; i--) {
    after[i] = until
    until = sure(i) ? 1 : Math.min(FAR, until + 1)
  }
  return {
    sum: totals(n, (i) => chances[i] ?? 0),
    words: cohesionOf(lines, (i) => (chances[i] ?? 0) > 0.5),
    before,
    after,
  }
}

/** `totals[i]`: the sum over the lines before i. */
function totals(n: number, of: (i: number) => number): Float64Array {
  const sums = new Float64Array(n + 1)
  for (let i = 0; i < n; i++) sums[i + 1] = (sums[i] ?? 0) + of(i)
  return sums
}

/** How many lines ago there was such a one, at most {@link FAR}. */
function since(lines: readonly Line[], test: (line: Line, i: number) => boolean): Float32Array {
  const found = new Float32Array(lines.length)
  let ago = FAR
  for (const [i, line] of lines.entries()) {
    found[i] = ago
    ago = test(line, i) ? 1 : Math.min(FAR, ago + 1)
  }
  return found
}

/** How many lines without prose a line stands among. */
function runsOf(lines: readonly Line[]): Float32Array {
  const runs = new Float32Array(lines.length)
  let from = 0
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i]
    if (line && (line.text.length < 60 || !endsSentence(line.text))) continue
    for (let k = from; k < i; k++) runs[k] = Math.min(FAR, i - from)
    from = i + 1
  }
  return runs
}

/** How many of the ten lines above are as long and end alike: menus and lists repeat a shape. */
function shapesOf(lines: readonly Line[]): Float32Array {
  const shape = lines.map(({ text, words, gap }) => `${Math.ceil(Math.log2(1 + words))}${endsSentence(text)}${gap}`)
  const found = new Float32Array(lines.length)
  const window = new Map<string, number>()
  for (const [i, one] of shape.entries()) {
    found[i] = window.get(one) ?? 0
    window.set(one, (window.get(one) ?? 0) + 1)
    const gone = shape[i - 10]
    if (gone !== undefined) window.set(gone, (window.get(gone) ?? 1) - 1)
  }
  return found
}

interface Cohesion {
  /** The share of a line's longer words that stand in the segment's other lines. */
  shared: Float32Array
  /** The same, of words that only few lines hold. */
  rare: Float32Array
  /** The share that stands in the last line above the segment that is as long as a title. */
  first: Float32Array
}

function cohesionOf(lines: readonly Line[], isWithin: (i: number) => boolean): Cohesion {
  const stems = lines.map(({ text }) => stemsOf(text))
  const within = new Map<string, number>()
  const all = new Map<string, number>()
  let title: ReadonlySet<string> = new Set()
  let begun = false
  for (const [i, own] of stems.entries()) {
    const inside = isWithin(i)
    begun ||= inside
    if (!begun && (lines[i]?.words ?? 0) >= 4 && !lines[i]?.chrome) title = own
    for (const stem of own) {
      all.set(stem, (all.get(stem) ?? 0) + 1)
      if (inside) within.set(stem, (within.get(stem) ?? 0) + 1)
    }
  }
  const shared = new Float32Array(lines.length)
  const rare = new Float32Array(lines.length)
  const first = new Float32Array(lines.length)
  for (const [i, own] of stems.entries()) {
    if (own.size === 0) continue
    const itself = isWithin(i) ? 1 : 0
    let few = 0
    let fewShared = 0
    for (const stem of own) {
      const found = (within.get(stem) ?? 0) > itself ? 1 : 0
      shared[i] = (shared[i] ?? 0) + found / own.size
      if (title.has(stem)) first[i] = (first[i] ?? 0) + 1 / own.size
      if ((all.get(stem) ?? 0) > Math.max(4, lines.length / 20)) continue
      few++
      fewShared += found
    }
    rare[i] = few ? fewShared / few : 0
  }
  return { shared, rare, first }
}

/** The longer words of a line, cut to their first letters, so that inflected forms meet. */
function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const word of text
    .slice(0, 1000)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)) {
    if (word.length > 3) stems.add(word.slice(0, 6))
    if (stems.size >= STEMS) break
  }
  return stems
}
