/** The settings of a network as options: DNA's names in kebab case, `--network-type onemode`. */
import { ReadoutError } from '../domain/index.ts'
import {
  aggregations,
  duplicateKinds,
  kernels,
  networkTypes,
  normalizations,
  settingsFrom,
  timeWindows,
} from '../flow/index.ts'
import type { Arguments, Option } from './command.ts'

const choice = (values: readonly string[], otherwise: string, what: string): Option => ({
  type: 'string',
  value: 'KIND',
  help: `${what}: ${values.join(', ')} (${otherwise})`,
})
const text = (value: string, help: string): Option => ({ type: 'string', value, help })
const list = (value: string, help: string): Option => ({ type: 'string', value, multiple: true, help })
const flag = (help: string): Option => ({ type: 'boolean', help })

/** In the order they are thought of: what is tied to what, how, which statements, when. */
export const networkOptions = {
  'network-type': choice(networkTypes, 'twomode', 'the network'),
  variable1: text('NAME', 'the rows (organization)'),
  'variable1-document': flag('variable1 is a field of the document: id, title, author, source, section, type'),
  variable2: text('NAME', 'the columns, or what ties the rows (concept)'),
  'variable2-document': flag('likewise for variable2'),
  qualifier: text('NAME', 'what tells agreement from disagreement (agreement)'),
  'qualifier-document': flag('likewise for the qualifier'),
  'qualifier-aggregation': choice(aggregations, 'ignore', 'what the qualifier does'),
  normalization: choice(normalizations, 'no', 'what weights are divided by'),
  duplicates: choice(duplicateKinds, 'include', 'the same said again counts once within'),
  isolates: flag('keep names without statements that count'),
  'start-date': text('DATE', 'the first day, 2031-03-04 or 04.03.2031'),
  'start-time': text('TIME', 'the time on it (00:00:00)'),
  'stop-date': text('DATE', 'the last day'),
  'stop-time': text('TIME', 'the time on it (23:59:59)'),
  'time-window': choice(timeWindows, 'no', 'a window that moves by'),
  'window-size': text('N', 'how many of these it is wide (100)'),
  kernel: choice(kernels, 'no', 'weigh statements by their distance from its middle'),
  'exclude-values': list('NAME=VALUE', 'leave out statements with this value; may be repeated'),
  'invert-values': flag('keep only those instead'),
  'exclude-authors': list('NAME', 'leave out documents by this author; may be repeated'),
  'invert-authors': flag('keep only those instead'),
  'exclude-sources': list('NAME', 'likewise by this source'),
  'invert-sources': flag('keep only those instead'),
  'exclude-sections': list('NAME', 'likewise by this section'),
  'invert-sections': flag('keep only those instead'),
  'exclude-types': list('NAME', 'likewise by this type'),
  'invert-types': flag('keep only those instead'),
} satisfies Record<string, Option>

/** @throws ReadoutError `usage` naming the setting, the value and what is allowed */
export function networkSettingsFrom(args: Arguments, compatible: boolean): ReturnType<typeof settingsFrom> {
  const given: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(networkOptions) as [string, Option][]) {
    const setting = settingOf(name)
    if (option.multiple) {
      const values = args.strings(name)
      if (values.length === 0) continue
      if (name === 'exclude-values') Object.assign(given, pairsOf(values))
      else given[setting] = values
    } else if (option.type === 'boolean') {
      if (args.flag(name)) given[setting] = true
    } else {
      const value = args.string(name)
      if (value !== undefined) given[setting] = name === 'window-size' ? numberOf(value) : value
    }
  }
  return settingsFrom(given, compatible)
}

/** `start-date` → `start.date`, `network-type` → `networkType` */
function settingOf(name: string): string {
  if (/^(start|stop)-/.test(name)) return name.replace('-', '.')
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function numberOf(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text
}

function pairsOf(values: readonly string[]): { excludeVariables: string[]; excludeValues: string[] } {
  const pairs = values.map((value) => {
    const at = value.indexOf('=')
    if (at < 1) throw new ReadoutError('usage', '--exclude-values', `"${value}" does not do: it takes NAME=VALUE`)
    return [value.slice(0, at), value.slice(at + 1)] as const
  })
  return { excludeVariables: pairs.map(([name]) => name), excludeValues: pairs.map(([, value]) => value) }
}
