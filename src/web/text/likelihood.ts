/** How likely, and what came of it, in words. */
import type { Forecast, Outcome } from '../../domain/index.ts'

/** "likely, 55 to 80 in 100"; a forecast that nothing hedges says "will be". */
export function likelihoodText({ phrase, low, high }: Pick<Forecast, 'phrase' | 'low' | 'high'>): string {
  const said = phrase ?? 'will be'
  if (low === null || high === null) return `${said}, no range`
  return low === high ? `${said}, ${percent(low)} in 100` : `${said}, ${percent(low)} to ${percent(high)} in 100`
}

export const outcomeMeans: Readonly<Record<Outcome, string>> = {
  true: 'came true',
  false: 'did not come true',
  void: 'cannot be told',
}

function percent(probability: number): string {
  return String(Math.round(1000 * probability) / 10)
}
