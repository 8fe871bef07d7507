/**
 * Words of likelihood → a range of probability, after a published table.
 *
 * A strengthened or denied word that its table does not list lies half as far from the bound as the plain word, 0 or 1,
 * which is Mosteller and Youtz' rule ("Quantifying Probabilistic Expressions", Statistical Science 5, 1990); they also
 * found that "possible" means different things to different people, so it has no range here.
 */
import type { RangeTable } from '../../domain/index.ts'

/** Probabilities, 0 to 1; the middle is the table's median, or the midpoint where it has none. */
export interface Range {
  low: number
  middle: number
  high: number
}

/** Words of likelihood, as the tables know them: the plain word, whether it is strengthened, and whether it is denied. */
export interface Likelihood {
  stem: string
  very?: boolean
  denied?: boolean
}

/** In percent: low, middle, high. */
type Row = readonly [low: number, middle: number, high: number]

const step = (low: number, high: number): Row => [low, (low + high) / 2, high]
const [certain, veryLikely, likely, even] = [step(95, 99), step(80, 95), step(55, 80), step(45, 55)]
const [unlikely, veryUnlikely, remote] = [step(20, 45), step(5, 20), step(1, 5)]

/** ICD-203 (2 January 2015), part D.6.e.2.a: both of its rows of terms. */
const icd203: Readonly<Record<string, Row>> = {
  'almost certain': certain,
  'very likely': veryLikely,
  'very probable': veryLikely,
  'very probably': veryLikely,
  likely,
  probable: likely,
  probably: likely,
  even,
  unlikely,
  improbable: unlikely,
  'very unlikely': veryUnlikely,
  'very improbable': veryUnlikely,
  'remote chance': remote,
  'almost no chance': remote,
}

const may: Row = [15, 40, 60]

/**
 * Medians with the 10th and 90th percentile. Likely, unlikely, may, might and could: as the issue that asked for this
 * table gives them. The others: computed from the 46 answers of the survey "Perceptions of Probability and Numbers"
 * (zonination, 2015, github.com/zonination/perceptions), by linear interpolation, to the nearest half.
 */
const survey: Readonly<Record<string, Row>> = {
  'almost certain': [85, 95, 98.5],
  'very likely': [80, 90, 95.5],
  'very good chance': [72, 80, 90],
  likely: [60, 75, 85],
  probable: [60, 70, 85],
  probably: [57.5, 75, 85],
  'better than even': [51, 60, 66],
  even: [49, 50, 50],
  may,
  might: may,
  could: may,
  doubt: [8.5, 25, 42.5],
  unlikely: [5, 20, 30],
  improbable: [3, 15, 37.5],
  'little chance': [5, 15, 22.5],
  'slight chance': [5, 10, 30],
  'very unlikely': [3, 5, 17.5],
  'almost no chance': [1, 2, 8.5],
}

const tables: Readonly<Record<RangeTable, Readonly<Record<string, Row>>>> = { 'icd-203': icd203, survey }

/** @returns null for words that the table gives no meaning, alone or by the rule */
export function rangeOf({ stem, very, denied }: Likelihood, name: RangeTable): Range | null {
  const table = tables[name]
  const listed = Object.hasOwn(table, `very ${stem}`)
  const key = very && listed ? `very ${stem}` : stem
  const row = Object.hasOwn(table, key) ? table[key] : undefined
  if (!row) return null
  const [low, middle, high] = row.map((percent) => exact(percent / 100)) as [number, number, number]
  const plain = { low, middle, high }
  const strong = very && !listed ? nearer(plain) : plain
  if (!denied) return strong
  // "Not very likely" may be anything below very likely.
  if (very) return null
  // "Not unlikely" is a figure of speech, and neither the tables nor the rule know what it is worth.
  return strong.middle > 0.5 ? nearer(turned(strong)) : null
}

/** Half as far from the bound that it leans to. */
function nearer({ low, middle, high }: Range): Range {
  const half = middle >= 0.5 ? (p: number) => exact(1 - (1 - p) / 2) : (p: number) => exact(p / 2)
  return { low: half(low), middle: half(middle), high: half(high) }
}

function turned({ low, middle, high }: Range): Range {
  return { low: exact(1 - high), middle: exact(1 - middle), high: exact(1 - low) }
}

/** Without the dust of binary fractions: tables speak in halves of a percent. */
function exact(p: number): number {
  return Math.round(1e6 * p) / 1e6
}
