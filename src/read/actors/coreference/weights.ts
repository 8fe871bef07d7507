/** What was learned on GAP, and the few weights that were set by hand: see weights.json. */
import { FEATURES } from './features.ts'
import data from './weights.json' with { type: 'json' }

/** In the order of {@link FEATURES}. */
export const weights: Float64Array = Float64Array.from(FEATURES, (name) => {
  const { learned, set }: { learned: Record<string, number>; set: Record<string, number> } = data
  return set[name] ?? learned[name] ?? 0
})
