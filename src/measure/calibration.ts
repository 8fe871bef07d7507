/**
 * Does a confidence say how often findings like this one are right? The reliability table of Murphy and Winkler (1977),
 * and the expected calibration error of Naeini et al. (2015), over bins of equal width.
 */
import type { Judged } from './countArticle.ts'

const BINS = 10

export interface Bin {
  /** Confidences from `from` (with it) to `to` (without it, save 1). */
  from: number
  to: number
  found: number
  /** Their mean confidence, and the share of them that is right; 0 to 1. */
  confidence: number
  right: number
}

export interface Calibration {
  /** The bins that hold something, by confidence. */
  bins: Bin[]
  /** The mean distance between confidence and share right, each finding counted once; null without findings. */
  error: number | null
}

export function calibrationOf(judged: readonly Judged[]): Calibration {
  const sums = Array.from({ length: BINS }, () => ({ found: 0, confidence: 0, right: 0 }))
  for (const { confidence, right } of judged) {
    // 0.29 * 100 is a little less than 29: a product is rounded before it is cut.
    const sum = sums[Math.min(BINS - 1, Math.floor(Number((confidence * BINS).toFixed(9))))]
    if (!sum) continue
    sum.found++
    sum.confidence += confidence
    if (right) sum.right++
  }
  const bins = sums.flatMap(({ found, confidence, right }, i) =>
    found === 0
      ? []
      : [{ from: i / BINS, to: (i + 1) / BINS, found, confidence: confidence / found, right: right / found }],
  )
  const apart = bins.reduce((sum, { found, confidence, right }) => sum + found * Math.abs(confidence - right), 0)
  return { bins, error: judged.length === 0 ? null : apart / judged.length }
}
