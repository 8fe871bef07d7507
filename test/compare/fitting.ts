/** Pairs of sentences laid on each other, each word weighing the same. */
import assert from 'node:assert/strict'
import { claimOf, fitOf } from '../../src/compare/index.ts'

export const fitting = (a: string, b: string) => fitOf(claimOf(a), claimOf(b), () => 1)

type Pairs = readonly (readonly [string, string])[]

/** None of them is said not to fit. */
export function calm(...pairs: Pairs): void {
  for (const [a, b] of pairs) assert.notEqual(fitting(a, b).fit, 'inconsistent', `${a} / ${b}`)
}

/** All of them are held likelier than not not to fit; from where on that is said is measured on the corpora. */
export function likely(...pairs: Pairs): void {
  for (const [a, b] of pairs) assert.ok(fitting(a, b).chance > 0.5, `${a} / ${b}`)
}
