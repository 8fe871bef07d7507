/**
 * What a pair's weight is divided by, so that who speaks much does not outweigh all others.
 *
 * With ⟨a, b⟩ the congruence of two rows, a row with itself included: "cosine" is √(⟨a,a⟩⟨b,b⟩), the angle between them;
 * "jaccard" is ⟨a,a⟩ + ⟨b,b⟩ − ⟨a,b⟩, Tanimoto's form of it for counts, which is Jaccard's where all counts are 0 or 1
 * (Lipkus 1999). By both the congruence of two equal rows is 1, and no more is possible. "average" is the mean number of
 * statements (Leifeld 2017). DNA 3.1 divides by n·n' and by a sum of counts and products instead.
 */
import type { Cells } from './cells.ts'
import { clearRow, product, shared, spreadRow } from './rows.ts'
import type { NetworkSettings } from './settings.ts'

export interface Divisor {
  /** `counts` when the first row has to be there as it is. */
  readonly needs: 'nothing' | 'counts'
  /** Row i will be held against later ones. */
  begin(i: number): void
  of(i: number, j: number, raw: Float64Array): number
  end(i: number): void
}

const nothing = () => {}

/** Null when nothing is divided. */
export function divisorOf(cells: Cells, closeness: Float64Array, { normalization }: NetworkSettings): Divisor | null {
  if (normalization === 'average') return average(cells)
  if (normalization !== 'cosine' && normalization !== 'jaccard') return null
  const spread = new Float64Array(cells.columns * cells.levels)
  const own = new Float64Array(cells.rows)
  for (let i = 0; i < cells.rows; i++) {
    spreadRow(cells, i, closeness, spread)
    own[i] = product(cells, i, spread)
    clearRow(cells, i, spread)
  }
  if (normalization === 'cosine')
    return { needs: 'nothing', begin: nothing, of: (i, j) => Math.sqrt((own[i] ?? 0) * (own[j] ?? 0)), end: nothing }
  return {
    needs: 'nothing',
    begin: (i) => spreadRow(cells, i, closeness, spread),
    of: (i, j) => (own[i] ?? 0) + (own[j] ?? 0) - product(cells, j, spread),
    end: (i) => clearRow(cells, i, spread),
  }
}

/** As DNA 3.1 divides. */
export function compatibleDivisor(cells: Cells, { normalization }: NetworkSettings): Divisor | null {
  const { totals } = cells
  switch (normalization) {
    case 'average':
      return average(cells)
    case 'cosine':
      return { needs: 'nothing', begin: nothing, of: (i, j) => (totals[i] ?? 0) * (totals[j] ?? 0), end: nothing }
    case 'jaccard':
      return {
        needs: 'counts',
        begin: nothing,
        of(i, j, raw) {
          const { both, products } = shared(cells, j, raw)
          return (totals[i] ?? 0) + (totals[j] ?? 0) - both + products
        },
        end: nothing,
      }
    default:
      return null
  }
}

function average({ totals }: Cells): Divisor {
  return { needs: 'nothing', begin: nothing, of: (i, j) => ((totals[i] ?? 0) + (totals[j] ?? 0)) / 2, end: nothing }
}
