/** What forecasts are weighed with: the tables that give words of likelihood their range, and what came of it. */

/**
 * The published tables. `icd-203`: the seven steps of the United States' Intelligence Community Directive 203 (2015).
 * `survey`: what people answer when asked, the median with the 10th and 90th percentile.
 */
export const rangeTables = ['icd-203', 'survey'] as const
export type RangeTable = (typeof rangeTables)[number]

/** What came of a forecast, as a person says: it came true, it did not, or nobody can tell. */
export const outcomes = ['true', 'false', 'void'] as const
export type Outcome = (typeof outcomes)[number]
