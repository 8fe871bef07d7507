/** Who agrees with whom: organizations by the concepts they are for and against, in common less apart, for their activity. */
import { type NetworkSettings, type Networks, networksOf, settingsFrom, tableOf } from '../../compare/index.ts'
import type { StatementRow } from '../../domain/index.ts'

export function agreementNetwork(rows: readonly StatementRow[]): { made: Networks; settings: NetworkSettings } {
  const settings = settingsFrom({ networkType: 'onemode', qualifierAggregation: 'subtract', normalization: 'average' })
  return { made: networksOf(tableOf(rows), settings), settings }
}
