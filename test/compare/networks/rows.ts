/** Statements for tests, written short: `Orvenia fee + 2031-03-04`. */
import { type NetworkSettings, networksOf, settingsFrom, tableOf } from '../../../src/compare/index.ts'
import type { StatementRow } from '../../../src/domain/index.ts'

/** `who what + day document`: +, - are for and against; a number or a word is the qualifier itself. */
export function rowsOf(...lines: string[]): StatementRow[] {
  return lines.map((line, i) => {
    const [organization = '', concept = '', side = '+', day = '2031-03-04', document = 'd1'] = line.split(' ')
    const agreement = side === '+' ? '1' : side === '-' ? '0' : side
    return {
      id: String(i + 1),
      time: `${day}T12:00:00`,
      document: { id: document, source: 'Gazette' },
      variables: { organization, concept, agreement },
    }
  })
}

/** The weight between two names in the one network that the settings make. */
export function weight(
  rows: StatementRow[],
  given: Record<string, unknown>,
  a: string,
  b: string,
  compatible = false,
): number {
  const [network] = networks(rows, settingsFrom(given, compatible))
  if (!network) throw new Error('there is no network')
  return network.values[network.rows.indexOf(a) * network.columns.length + network.columns.indexOf(b)] ?? Number.NaN
}

export function networks(rows: StatementRow[], settings: NetworkSettings) {
  return networksOf(tableOf(rows), settings).networks
}
