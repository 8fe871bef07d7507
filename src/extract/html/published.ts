/** Which of the days a page gives is that of its publication, and which that of its last change. */
import type { When } from '../../domain/index.ts'
import { type Candidate, choose, learned } from '../metadata/rank.ts'
import type { SaidDay } from './days.ts'

const unprinted: ReadonlySet<string> = new Set(['ld modified', 'meta modified', 'item modified'])
/** So many days elsewhere on a page are those of other stories. */
const LISTED = 3

/**
 * The candidates for the day of publication, one for each day that some source gives. A page that gives nothing but the
 * day of its last change was published that day as it now is; so such a day counts too, for less.
 */
export function publishedCandidates(said: readonly SaidDay[]): Candidate<When>[] {
  const found = new Map<string, Candidate<When>>()
  const local = localDays(said)
  // Where one line says that it is the day of a change, the same day beside it without a label is that too.
  const changed = new Set(
    said.flatMap(({ place, role, when }) => (place === 'near' && role === 'modified' ? keyOf(when) : [])),
  )
  const roleOf = ({ place, role, when }: SaidDay) =>
    place && role === null && changed.has(keyOf(when)) ? 'modified' : role
  const declaredChanges = new Set(
    said.flatMap(({ place, role, when }) => (!place && role === 'modified' ? keyOf(when) : [])),
  )
  const told = said.filter((one) => isTold(one) && roleOf(one) !== 'modified')
  for (const [i, given] of said.entries()) {
    const one = { ...given, role: roleOf(given) }
    // A publication that is printed too is what it is; one that machines alone are told of may be of an older edition.
    if (one.role === 'modified' && told.some(({ when, place }) => place === 'near' || isCorrection(when, one.when)))
      continue
    const key = local[i] ?? keyOf(one.when)
    let candidate = found.get(key)
    if (!candidate) {
      candidate = { value: one.when, features: new Set() }
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
  const all = [...found.entries()].map(([key, candidate]) => ({ key, ...candidate }))
  const near = said.filter((one) => one.place === 'near' && roleOf(one) !== 'modified')
  const elsewhere = (features: ReadonlySet<string>) => features.has('printed away') || features.has('printed within')
  const listed = all.filter(({ features }) => elsewhere(features)).length >= LISTED
  for (const { key, features } of all) {
    if (near[0] && keyOf(near[0].when) === key) features.add('first printed')
    if (near.length > 0 && near.every(({ when }) => keyOf(when) === key)) features.add('all printed near')
    if (key.length < 8) features.add('a month')
    if (listed && elsewhere(features)) features.add('one of a list')
    const machines = ['ld', 'meta', 'item', 'url', 'script'].filter((kind) => features.has(kind)).length
    if (machines > 1) features.add('machines agree')
    if (machines > 0 && features.has('printed near')) features.add('declared and printed')
    if (features.has('printed near') && declaredChanges.has(key)) features.add('printed and declared as modified')
    if (all.some((other) => other.key < key)) features.add('not the earliest')
    if (all.length === 1) features.add('the only day')
  }
  return all.map(({ value, features }) => ({ value, features }))
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
  return choose(publishedCandidates(said), learned.published)
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
