/** A network for people to read: its strongest ties, or how many ties each window has. */
import type { networksOf, settingsFrom } from '../flow/index.ts'
import { count } from './wiring.ts'

const TIES = 30

export function networkTable(
  { networks, statements }: ReturnType<typeof networksOf>,
  { networkType, timeWindow }: ReturnType<typeof settingsFrom>,
): string {
  if (networkType === 'eventlist') return `${count(statements, 'statement')}; --format eventlist prints them`
  if (timeWindow !== 'no') {
    const lines = networks.map(({ time, statements, values }) => {
      const ties = values.filter((value) => value !== 0).length / (networkType === 'onemode' ? 2 : 1)
      return `${time?.middle}  ${count(statements, 'statement')}, ${count(ties, 'tie')}`
    })
    return [`${count(statements, 'statement')}, ${count(networks.length, 'window')}`, ...lines].join('\n')
  }
  const [network] = networks
  if (!network) return 'no statement counts'
  const { rows, columns, values } = network
  const ties = rows.flatMap((a, i) =>
    columns.flatMap((b, j) => {
      const weight = values[i * columns.length + j] ?? 0
      return weight === 0 || (networkType === 'onemode' && j <= i) ? [] : [{ a, b, weight }]
    }),
  )
  const shown = ties.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, TIES)
  const names = networkType === 'onemode' ? count(rows.length, 'node') : `${rows.length} × ${columns.length} nodes`
  const more = ties.length > shown.length ? [`… and ${count(ties.length - shown.length, 'weaker tie')}`] : []
  const lines = shown.map(({ a, b, weight }) => `${weight.toFixed(3).padStart(10)}  ${a} — ${b}`)
  return [`${count(statements, 'statement')}, ${names}, ${count(ties.length, 'tie')}`, ...lines, ...more].join('\n')
}
