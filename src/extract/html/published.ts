/** Which of the days a page gives is that of its publication, and which that of its last change. */
import type { When } from '../../domain/index.ts'
import { type Candidate, choose, learned, leastChance } from '../metadata/rank.ts'
import type { SaidDay } from './days.ts'

/** So many days elsewhere on a page are those of other stories. */
const LISTED = 3
const machines = ['ld', 'meta', 'meta other', 'item', 'url', 'script'] as const

/** A candidate with its day, or its month where no more is told. */
type Day = Candidate<When> & { key: string }

/**
 * The candidates for the day of publication, one for each day that some source gives. A page that gives nothing but the
 * day of its last change was published that day as it now is; so such a day counts too, for less.
 */
export function publishedCandidates(said: readonly SaidDay[]): Candidate<When>[] {
  const found = new Map<string, Day>()
  const local = localDays(said)
  const days = withRoles(said)
  const told = days.filter((one) => isTold(one) && one.role !== 'modified')
  for (const [i, one] of days.entries()) {
    if (one.role === 'modified' && told.length > 0) {
      // A publication that is printed too is what it is; one that machines alone are told of may be of an older edition.
      if (told.some(({ when, place }) => place === 'near' || isCorrection(when, one.when))) continue
      // A change told away from the headline is that of another story.
      if (one.place && one.place !== 'near') continue
    }
    const key = local[i] ?? keyOf(one.when)
    let candidate = found.get(key)
    if (!candidate) {
      candidate = { key, value: one.when, features: new Set() }
      found.set(key, candidate)
    }
    // A time of day says more than the day alone, unless it may be of another zone.
    if (keyOf(one.when) === key && candidate.value.precision === 'day' && one.when.precision === 'minute' && !one.utc)
      candidate.value = one.when
    if (keyOf(candidate.value) !== key && keyOf(one.when) === key) candidate.value = one.when
    for (const feature of featuresOf(one)) candidate.features.add(feature)
  }
  // A change that machines alone are told of says nothing of a publication that the page tells too.
  if (told.length > 0)
    for (const [key, { features }] of found) if ([...features].every((one) => unprinted.has(one))) found.delete(key)
  const all = [...found.values()]
  compare(all, days, told.length > 0)
  return all.map(({ value, features }) => ({ value, features }))
}

const unprinted: ReadonlySet<string> = new Set(['ld modified', 'meta modified', 'item modified'])

/** Where one line says that it is the day of a change, the same day beside it without a label is that too. */
function withRoles(said: readonly SaidDay[]): SaidDay[] {
  const changed = new Set(
    said.flatMap(({ place, role, when }) => (place === 'near' && role === 'modified' ? keyOf(when) : [])),
  )
  return said.map((one) =>
    one.place && one.role === null && changed.has(keyOf(one.when)) ? { ...one, role: 'modified' } : one,
  )
}

/** Adds to each candidate what holds for it beside the others. */
function compare(all: readonly Day[], said: readonly SaidDay[], told: boolean): void {
  const printed = said.filter(({ place }) => place === 'near')
  const near = printed.filter(({ role }) => role !== 'modified')
  const changes = said.flatMap(({ place, role, when }) => (!place && role === 'modified' ? keyOf(when) : []))
  const lastChange = changes.toSorted().at(-1)
  const listed = all.filter(({ features }) => isElsewhere(features)).length >= LISTED
  const items = said.flatMap(({ source, role, when }) => (source === 'item' && role !== 'modified' ? keyOf(when) : []))
  const itemsListed = new Set(items).size >= LISTED
  for (const { key, features } of all) {
    const declared = machines.filter((source) => source !== 'meta other' && features.has(source)).length
    const holds: Record<string, boolean> = {
      'first printed': near[0] !== undefined && keyOf(near[0].when) === key,
      'all printed near': near.length > 0 && near.every(({ when }) => keyOf(when) === key),
      'a month': key.length < 8,
      'one of a list': (listed && isElsewhere(features)) || (itemsListed && features.has('item')),
      'though others are near': printed.length > 0 && isElsewhere(features),
      'machines agree': declared > 1,
      'declared and printed': declared > 0 && features.has('printed near'),
      'declared where none is printed':
        near.length === 0 && (features.has('ld') || features.has('meta') || features.has('item')),
      'printed and declared as modified': features.has('printed near') && changes.includes(key),
      'a change though a publication is told': told && [...features].some((one) => one.endsWith(' modified')),
      'after the last change': lastChange !== undefined && key > lastChange,
      'not the earliest': all.some((other) => other.key < key),
      'the only day': all.length === 1,
    }
    for (const [feature, so] of Object.entries(holds)) if (so) features.add(feature)
  }
}

/** True for a day that is only printed, and not near the headline. */
function isElsewhere(features: ReadonlySet<string>): boolean {
  const printed = ['printed within', 'printed after', 'printed away'].some((one) => features.has(one))
  const near = features.has('printed near') || features.has('printed near modified')
  return printed && !near && !machines.some((source) => features.has(source))
}

/** A change so many days after publication corrects a text; a later one makes a new edition of it. */
const CORRECTED_WITHIN = 30

function isCorrection(published: When, changed: When): boolean {
  const days = (Date.parse(changed.from.slice(0, 10)) - Date.parse(published.from.slice(0, 10))) / 86_400_000
  return days >= 0 && days <= CORRECTED_WITHIN
}

/** True for a source that can be meant for the article: a machine's, or what is printed near its headline. */
function isTold({ place, source }: SaidDay): boolean {
  return place === 'near' || (place === null && source !== 'picture')
}

function featuresOf({ source, place, role, marked }: SaidDay): string[] {
  const as = role === 'modified' ? ' modified' : ''
  if (!place) return [`${source}${as}`]
  const features = [`printed ${place}${as}`]
  if (source === 'original') features.push('said to be the original')
  if (marked) features.push(`marked ${place}${as}`)
  if (role === 'published') features.push(`printed ${place} as published`)
  return features
}

/**
 * A machine's time in UTC may be a day off the local one. Where the page prints the day beside it, or its address holds
 * it, that is the local day, and the machine speaks for it; for each source that day, or null where it says its own.
 */
function localDays(said: readonly SaidDay[]): (string | null)[] {
  const local = new Set(
    said.filter(({ place, source }) => place === 'near' || source === 'url').map(({ when }) => keyOf(when)),
  )
  return said.map(({ when, utc, place }) => {
    if (!utc || place || local.has(keyOf(when))) return null
    const beside = [-1, 1].map((days) => shifted(when, days)).filter((day) => local.has(day))
    return beside.length === 1 ? (beside[0] ?? null) : null
  })
}

export function publishedOf(said: readonly SaidDay[]): When | null {
  return choose(publishedCandidates(said), learned.published, leastChance)
}

const order = ['ld', 'meta', 'item', 'time', 'line', 'named', 'text']

/** The day of the last change: as declared first, then as printed near the headline; never one before publication. */
export function modifiedOf(said: readonly SaidDay[], published: When | null): When | null {
  const changes = said.filter(
    ({ role, place }) => role === 'modified' && (!place || place === 'near' || place === 'after'),
  )
  for (const source of order) {
    const found = changes.find((one) => one.source === source)
    if (found && (!published || keyOf(found.when) >= keyOf(published))) return found.when
  }
  return null
}

function keyOf({ from, precision }: When): string {
  return precision === 'month' ? from.slice(0, 7) : from.slice(0, 10)
}

function shifted(when: When, days: number): string {
  return new Date(Date.parse(when.from.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10)
}
