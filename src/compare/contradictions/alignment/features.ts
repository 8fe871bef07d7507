/** What speaks for and against two sentences' gainsaying each other, as numbers that a model weighs. */
import { wordsOf } from '../../text/words.ts'
import { isPlain, type Match, matchesOf, once, type Things } from './align.ts'
import { type Unit, VAGUE } from './units.ts'

/** Two sentences laid on each other. */
export interface Laid {
  things: readonly [Things, Things]
  /** Of what the first speaks of, what the second does too; and the other way round. */
  ours: () => readonly Match[]
  theirs: () => readonly Match[]
  /** What each speaks of and the other does not. */
  loose: () => readonly [readonly Unit[], readonly Unit[]]
}

export function lay(a: Things, b: Things): Laid {
  const ours = once(() => matchesOf(a, b))
  const theirs = once(() => matchesOf(b, a))
  return { things: [a, b], ours, theirs, loose: once(() => [looseOf(a, ours()), looseOf(b, theirs())] as const) }
}

/** Whether they share more than names and words of office: a quick look, as most pairs do not. */
export function share({ things: [a, b] }: Laid): boolean {
  return a.plain.some((key) => b.all.has(key))
}

/** Whether the other, too, says nothing of a thing but its opposite: what shut at six and opened at eight was open. */
export function gainsaysOf({ ours, theirs }: Laid): boolean {
  const opposed = ours().filter(isOpposed)
  if (opposed.length === 0) return false
  const back = new Map(theirs().map((one) => [one.own, one]))
  return opposed.some(({ other }) => back.get(other)?.opposite !== false)
}

/** Names are opposed by contraries alone. */
function isOpposed({ own, other, opposite, contrary }: Match): boolean {
  return opposite && (contrary || (!own.name && !other.name))
}

/**
 * Whether neither speaks of anything that the other does not.
 * @param said all that each says, with whose words it is: who is named there is spoken of
 */
export function isVerbatim({ loose }: Laid, said: readonly [string, string]): boolean {
  return loose().every((units, side) => {
    const named = wordsOf(said[1 - side] ?? '')
    return units.every(
      ({ telling, name, beginning }) => !telling || (name && named.some(({ stem }) => stem.startsWith(beginning))),
    )
  })
}

/** What tells whether they speak of the same. */
export function likenessFeatures(laid: Laid) {
  const { things } = laid
  const [shared, loose] = [laid.ours(), laid.loose()]
  const [ours, theirs] = sharesOf(laid)
  const names = loose.map((units) => units.filter(({ name }) => name).length)
  const plain = loose.map((units) => units.filter(isPlain).length)
  return {
    least: Math.min(ours, theirs),
    most: Math.max(ours, theirs),
    same: Math.log1p(shared.filter(({ own, alike }) => isPlain(own) && alike >= KIN).length),
    names: Math.min(2, shared.filter(({ own }) => own.name).length),
    looseLess: Math.min(4, ...plain),
    looseMore: Math.log1p(Math.max(...plain)),
    looseNames: Math.min(2, ...names),
    looseNamesMore: Math.min(2, Math.max(...names)),
    otherFirst: flag(otherFirst(laid)),
    otherBefore: Math.min(2, shared.filter((one) => isBetweenOthers(one, laid)).length),
    short: flag(Math.min(things[0].units.length, things[1].units.length) < FEW),
  }
}

/** What tells whether what they speak of has opposite signs, and whether that is all there is to it. */
export function oppositionFeatures(laid: Laid) {
  const [ours, loose] = [laid.ours(), laid.loose()]
  const opposite = ours.filter((one) => one.opposite)
  const plain = opposite.filter(({ own, other }) => !own.name && !other.name)
  const heads = opposite.filter(({ own, other }) => own.head || other.head)
  const contrary = opposite.filter((one) => one.contrary)
  return {
    opposite: weightOf(opposite.map(({ own }) => own)) / Math.max(0.5, weightOf(ours.map(({ own }) => own))),
    plainOpposite: Math.min(3, plain.length),
    contrary: Math.min(2, contrary.length),
    headOpposite: Math.min(2, heads.length),
    headAgree: Math.min(2, ours.filter(({ own, other, opposite }) => !opposite && own.head !== other.head).length),
    headless: flag(heads.length === 0 && plain.length > 0 && contrary.length === 0),
    // Who turns a thing down gainsays who is for it, not who speaks of it.
    refusedPlainly: flag(plain.length > 0 && plain.every(isRefusedPlainly) && !plain.some(isOneDeed)),
    deniedElse: flag(loose.some((units) => units.some(({ negated, head }) => negated && head))),
    refusedElse: flag(loose.some((units) => units.some(({ refused, head }) => refused && head))),
    otherNext: flag(opposite.some((one) => otherNext(one, laid))),
    // Who denies it of the harbour in the east may grant it of the harbour.
    looseDenied: looseOfDenier(loose, opposite),
  }
}

/** A match by a family's two ends only is less than this. */
const KIN = 0.8
const FEW = 3

export const flag = (value: boolean) => (value ? 1 : 0)

function weightOf(units: readonly Unit[]): number {
  return units.reduce((all, { weight }) => all + weight, 0)
}

function shareOf(matches: readonly Match[], { units }: Things): number {
  return matches.reduce((all, { own, alike }) => all + own.weight * alike, 0) / Math.max(1, weightOf(units))
}

/** How much of each the other speaks of, 0 to 1. */
export function sharesOf({ things, ours, theirs }: Laid): [number, number] {
  return [shareOf(ours(), things[0]), shareOf(theirs(), things[1])]
}

function looseOf({ units }: Things, matches: readonly Match[]): Unit[] {
  const taken = new Set(matches.map(({ own }) => own))
  return units.filter((unit) => !taken.has(unit))
}

/** How much is spoken of by the side only on which what they both speak of is not so. */
function looseOfDenier(loose: ReturnType<Laid['loose']>, opposite: readonly Match[]): number {
  const side = opposite.filter(({ own }) => own.sign === -1).length * 2 > opposite.length ? 0 : 1
  return Math.min(3, loose[side].filter(({ weight }) => weight > VAGUE).length)
}

/** "Withdraw", "pull out". */
function isOneDeed({ own, other }: Match): boolean {
  return [...own.ends].some(([family, end]) => other.ends.get(family) === end)
}

function isRefusedPlainly({ own, other }: Match): boolean {
  return (own.refused && !other.wanted && !other.negated) || (other.refused && !own.wanted && !own.negated)
}

/** "The finance minister", "the defence minister". */
function isBetweenOthers({ own, other }: Match, { things, loose }: Laid): boolean {
  const [first, second] = loose()
  const [ours, theirs] = [things[0].units[own.at - 1], things[1].units[other.at - 1]]
  return (
    ours !== undefined &&
    theirs !== undefined &&
    ours.name === theirs.name &&
    first.includes(ours) &&
    second.includes(theirs)
  )
}

/** "Agreed on the preamble", "did not agree on the annexes". */
function otherNext({ own, other }: Match, { things, loose }: Laid): boolean {
  const next = (side: 0 | 1, unit: Unit) => things[side].units[unit.at + 1]
  const [ours, theirs] = [next(0, own), next(1, other)]
  const [first, second] = loose()
  return ours !== undefined && theirs !== undefined && isOwn(ours, first) && isOwn(theirs, second)
}

function isOwn(unit: Unit, loose: readonly Unit[]): boolean {
  return isPlain(unit) && loose.includes(unit)
}

/** Whether each begins with something of which the other does not speak: the governor, the mayor. */
function otherFirst({ things, loose }: Laid): boolean {
  return ([0, 1] as const).every((side) => {
    const first = things[side].units.find(({ weight, holder }) => weight > VAGUE && !holder)
    return first !== undefined && loose()[side].includes(first)
  })
}
