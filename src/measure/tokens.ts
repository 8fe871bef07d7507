/**
 * Tokens to compare spans by: runs of letters and digits, and every other visible character alone. They are the
 * measure's own, so that no reader's tokeniser decides what counts as agreement.
 */
import type { Span } from '../domain/index.ts'

const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu

/** The token that each code unit of a text belongs to, counted from 0; −1 between tokens. */
export function tokensOf(text: string): Int32Array {
  const tokens = new Int32Array(text.length).fill(-1)
  let n = 0
  for (const { 0: token, index } of text.matchAll(TOKEN)) tokens.fill(n++, index, index + token.length)
  return tokens
}

/** The tokens that some spans touch. */
export function tokensIn(tokens: Int32Array, spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [start, end] of spans) for (const token of tokens.subarray(start, end)) if (token >= 0) found.add(token)
  return found
}

/** How many are in both, of all that are in either; 1 when both are empty (Jaccard). */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1
  let shared = 0
  for (const token of a) if (b.has(token)) shared++
  return shared / (a.size + b.size - shared)
}
