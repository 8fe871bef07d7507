/**
 * What a network is made by: DNA's settings, with its names, values and defaults (rDNA's `dna_network`), checked so that an
 * error names the setting, the value given and what is allowed.
 */
import { type DocumentField, documentFields, ReadoutError } from '../../domain/index.ts'
import { secondsOf, timeUnits } from './calendar.ts'

export const networkTypes = ['twomode', 'onemode', 'eventlist'] as const
export const aggregations = ['ignore', 'combine', 'subtract', 'congruence', 'conflict'] as const
export const normalizations = ['no', 'average', 'jaccard', 'cosine', 'activity', 'prominence'] as const
export const duplicateKinds = ['include', 'document', 'week', 'month', 'year', 'acrossrange'] as const
export const timeWindows = ['no', 'events', ...timeUnits] as const
export const kernels = ['no', 'uniform', 'triangular', 'epanechnikov', 'gaussian'] as const

export type NetworkType = (typeof networkTypes)[number]
export type Aggregation = (typeof aggregations)[number]
export type Normalization = (typeof normalizations)[number]
export type Duplicates = (typeof duplicateKinds)[number]
export type TimeWindow = (typeof timeWindows)[number]
export type Kernel = (typeof kernels)[number]

/** Values to leave out or, inverted, the only ones to keep. */
export interface Exclusion {
  values: readonly string[]
  invert: boolean
}

export interface NetworkSettings {
  networkType: NetworkType
  variable1: string
  variable1Document: boolean
  variable2: string
  variable2Document: boolean
  /** Null when there is none: every statement counts alike. */
  qualifier: string | null
  qualifierDocument: boolean
  qualifierAggregation: Aggregation
  normalization: Normalization
  duplicates: Duplicates
  isolates: boolean
  /** First and last second, inclusive; null for no bound. */
  start: number | null
  stop: number | null
  timeWindow: TimeWindow
  windowSize: number
  kernel: Kernel
  /** By variable of the statement. */
  exclude: ReadonlyMap<string, readonly string[]>
  invertValues: boolean
  /** By field of the document. */
  excludeDocument: ReadonlyMap<DocumentField, Exclusion>
  /** True to count as DNA 3.1 does, its quirks included (docs/reference/networks.md). */
  compatible: boolean
}

export const defaultSettings: NetworkSettings = {
  networkType: 'twomode',
  variable1: 'organization',
  variable1Document: false,
  variable2: 'concept',
  variable2Document: false,
  qualifier: 'agreement',
  qualifierDocument: false,
  qualifierAggregation: 'ignore',
  normalization: 'no',
  duplicates: 'include',
  isolates: false,
  start: null,
  stop: null,
  timeWindow: 'no',
  windowSize: 100,
  kernel: 'no',
  exclude: new Map(),
  invertValues: false,
  excludeDocument: new Map(),
  compatible: false,
}

const fieldSettings: Readonly<Record<string, DocumentField>> = {
  Authors: 'author',
  Sources: 'source',
  Sections: 'section',
  Types: 'type',
}

const known = new Set([
  ...['networkType', 'variable1', 'variable1Document', 'variable2', 'variable2Document', 'qualifier'],
  ...['qualifierDocument', 'qualifierAggregation', 'normalization', 'duplicates', 'isolates', 'timeWindow'],
  ...['windowSize', 'kernel', 'start.date', 'start.time', 'stop.date', 'stop.time', 'excludeVariables'],
  ...['excludeValues', 'invertValues', 'statementType', 'kind'],
  ...Object.keys(fieldSettings).flatMap((name) => [`exclude${name}`, `invert${name}`]),
])

/**
 * Settings as DNA names them, `{ networkType: 'onemode', 'start.date': '01.01.2022', … }`, over the defaults.
 * @throws ReadoutError `usage` naming the setting, the value and what is allowed
 */
export function settingsFrom(given: Readonly<Record<string, unknown>>, compatible = false): NetworkSettings {
  for (const name of Object.keys(given))
    if (!known.has(name))
      throw refused(name, given[name], `there is no such setting; there are ${[...known].join(', ')}`)
  const choice = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T => {
    const value = given[name]
    if (value === undefined || value === null) return otherwise
    const found = allowed.find((one) => one === value)
    if (found === undefined) throw refused(name, value, `it takes ${allowed.join(', ')}`)
    return found
  }
  const flag = (name: string) => {
    const value = given[name] ?? false
    if (typeof value !== 'boolean') throw refused(name, value, 'it takes true or false')
    return value
  }
  const text = (name: string, otherwise: string) => {
    const value = given[name] ?? otherwise
    if (typeof value !== 'string' || value === '') throw refused(name, value, 'it takes the name of a variable')
    return value
  }
  const list = (name: string): readonly string[] => {
    const value = given[name] ?? []
    const all: unknown[] = Array.isArray(value) ? value : [value]
    if (!all.every((one) => typeof one === 'string')) throw refused(name, value, 'it takes a list of texts')
    return all as string[]
  }
  const variable = (name: string, otherwise: string) => {
    const value = text(name, otherwise)
    const ofDocument = flag(`${name}Document`)
    if (ofDocument && !documentFields.some((field) => field === value))
      throw refused(name, value, `a field of the document is one of ${documentFields.join(', ')}`)
    return { value, ofDocument }
  }
  const d = defaultSettings
  const first = variable('variable1', d.variable1)
  const second = variable('variable2', d.variable2)
  const aggregation = choice('qualifierAggregation', aggregations, d.qualifierAggregation)
  const qualifier = given.qualifier === null ? null : variable('qualifier', 'agreement')
  if (qualifier === null && aggregation !== 'ignore')
    throw refused('qualifierAggregation', aggregation, 'without a qualifier it takes ignore')
  const size = given.windowSize ?? d.windowSize
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > 1_000_000)
    throw refused('windowSize', size, 'it takes a whole number from 1 to 1000000')
  const settings: NetworkSettings = {
    networkType: choice('networkType', networkTypes, d.networkType),
    variable1: first.value,
    variable1Document: first.ofDocument,
    variable2: second.value,
    variable2Document: second.ofDocument,
    qualifier: qualifier?.value ?? null,
    qualifierDocument: qualifier?.ofDocument ?? false,
    qualifierAggregation: aggregation,
    normalization: choice('normalization', normalizations, d.normalization),
    duplicates: choice('duplicates', duplicateKinds, d.duplicates),
    isolates: flag('isolates'),
    start: bound('start', given, '00:00:00'),
    stop: bound('stop', given, '23:59:59'),
    timeWindow: choice('timeWindow', timeWindows, d.timeWindow),
    windowSize: size,
    kernel: choice('kernel', kernels, d.kernel),
    exclude: pairs(list('excludeVariables'), list('excludeValues')),
    invertValues: flag('invertValues'),
    excludeDocument: new Map(
      Object.entries(fieldSettings).flatMap(([name, field]) => {
        const values = list(`exclude${name}`)
        const invert = flag(`invert${name}`)
        return values.length > 0 || invert ? [[field, { values, invert }] as const] : []
      }),
    ),
    compatible,
  }
  refuseUnfit(settings)
  return settings
}

/** Which values go together with which. */
const fits: Readonly<Record<'onemode' | 'twomode', { aggregations: Aggregation[]; normalizations: Normalization[] }>> =
  {
    onemode: {
      aggregations: ['ignore', 'subtract', 'congruence', 'conflict'],
      normalizations: ['no', 'average', 'jaccard', 'cosine'],
    },
    twomode: {
      aggregations: ['ignore', 'combine', 'subtract'],
      normalizations: ['no', 'activity', 'prominence'],
    },
  }

function refuseUnfit(settings: NetworkSettings): void {
  const { networkType, qualifierAggregation, normalization, variable1, variable2, timeWindow, kernel } = settings
  if (networkType === 'eventlist') return
  const { aggregations, normalizations } = fits[networkType]
  if (!aggregations.includes(qualifierAggregation))
    throw refused('qualifierAggregation', qualifierAggregation, `${networkType} takes ${aggregations.join(', ')}`)
  if (!normalizations.includes(normalization))
    throw refused('normalization', normalization, `${networkType} takes ${normalizations.join(', ')}`)
  if (variable1 === variable2 && settings.variable1Document === settings.variable2Document)
    throw refused('variable2', variable2, 'it takes another variable than variable1')
  if (timeWindow === 'events' && settings.windowSize < 2)
    throw refused('windowSize', settings.windowSize, 'a window of events takes 2 or more')
  if (kernel === 'no') return
  if (timeWindow === 'no' || timeWindow === 'events')
    throw refused('kernel', kernel, `with timeWindow ${timeWindow} it takes no; kernels need ${timeUnits.join(', ')}`)
  if (qualifierAggregation === 'combine')
    throw refused('qualifierAggregation', qualifierAggregation, 'with a kernel it takes ignore or subtract')
}

/** `excludeVariables` and `excludeValues` go in pairs. */
function pairs(variables: readonly string[], values: readonly string[]): ReadonlyMap<string, readonly string[]> {
  if (variables.length !== values.length)
    throw refused('excludeValues', values, `there are as many as excludeVariables, ${variables.length}`)
  const excluded = new Map<string, string[]>()
  for (const [i, variable] of variables.entries()) {
    const own = excluded.get(variable) ?? []
    own.push(values[i] ?? '')
    excluded.set(variable, own)
  }
  return excluded
}

/** `start.date` and `start.time`: `31.12.2022` as DNA writes days, or `2022-12-31`. */
function bound(which: 'start' | 'stop', given: Readonly<Record<string, unknown>>, otherwise: string): number | null {
  const day = given[`${which}.date`]
  const time = given[`${which}.time`] ?? otherwise
  if (day === undefined || day === null) return null
  const iso = String(day).replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1')
  const seconds = /^\d{4}-\d\d-\d\d$/.test(iso) ? secondsOf(iso) : null
  if (seconds === null) throw refused(`${which}.date`, day, 'it takes a day such as 31.12.2022 or 2022-12-31')
  const both = secondsOf(`${iso}T${time}`)
  if (both === null) throw refused(`${which}.time`, time, 'it takes a time such as 23:59:59')
  return both
}

/** The one form of refusal: the setting, the value, what is allowed. */
export function refused(setting: string, value: unknown, allowed: string): ReadoutError {
  const shown = typeof value === 'string' ? `"${value}"` : JSON.stringify(value)
  return new ReadoutError('usage', setting, `${shown} does not do: ${allowed}`)
}
