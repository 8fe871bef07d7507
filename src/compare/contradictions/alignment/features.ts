/** What speaks for and against two sentences' gainsaying each other, as numbers that a model weighs. */
import type { Match, Things } from './align.ts'
import type { Unit } from './units.ts'

/** Each name is one of weights.json. */
export type Features = Record<string, number>

/** Two sentences laid on each other, from either side. */
export interface Laid {
  things: readonly [Things, Things]
  matches: readonly [readonly Match[], readonly Match[]]
}

/** What tells whether they speak of the same. */
export function likenessFeatures({ things, matches }: Laid): Features {
  const shares = ([0, 1] as const).map((side) => shareOf(matches[side], things[side]))
  const [ours, theirs] = looseOf({ things, matches })
  const names = [ours, theirs].map((units) => units.filter(({ name }) => name).length)
  const plain = [ours, theirs].map((units) => units.filter(isPlain).length)
  return {
    least: Math.min(...shares),
    most: Math.max(...shares),
    same: Math.log1p(matches[0].filter(({ own, alike }) => isPlain(own) && alike >= KIN).length),
    names: Math.min(2, matches[0].filter(({ own }) => own.name).length),
    looseLess: Math.min(4, ...plain),
    looseMore: Math.log1p(Math.max(...plain)),
    looseNames: Math.min(2, ...names),
    looseNamesMore: Math.min(2, Math.max(...names)),
    short: flag(Math.min(things[0].units.length, things[1].units.length) < FEW),
  }
}

/** What tells whether what they speak of has opposite signs, and whether that is all there is to it. */
export function oppositionFeatures(laid: Laid): Features {
  const ours = laid.matches[0]
  const opposite = ours.filter((one) => one.opposite)
  const plain = opposite.filter(({ own, other }) => !own.name && !other.name)
  const heads = opposite.filter(({ own, other }) => own.head || other.head)
  const contrary = opposite.filter((one) => one.contrary)
  const loose = looseOf(laid)
  return {
    opposite: weightOf(opposite.map(({ own }) => own)) / Math.max(0.5, weightOf(ours.map(({ own }) => own))),
    plainOpposite: Math.min(3, plain.length),
    contrary: Math.min(2, contrary.length),
    headOpposite: Math.min(2, heads.length),
    headAgree: Math.min(2, ours.filter(({ own, other, opposite }) => !opposite && own.head !== other.head).length),
    headless: flag(heads.length === 0 && plain.length > 0 && contrary.length === 0),
    // Who turns a thing down gainsays who is for it, not who speaks of it.
    refusedPlainly: flag(plain.length > 0 && plain.every(isRefusedPlainly)),
    deniedElse: flag(loose.some((units) => units.some(({ negated, head }) => negated && head))),
    refusedElse: flag(loose.some((units) => units.some(({ refused, head }) => refused && head))),
    otherNext: flag(opposite.some((one) => otherNext(one, laid, loose))),
  }
}

/** A match by a family's two ends only is less than this. */
export const KIN = 0.8
const FEW = 3

export const flag = (value: boolean) => (value ? 1 : 0)
export const isPlain = ({ name, weight }: Unit) => !name && weight === 1

function weightOf(units: readonly Unit[]): number {
  return units.reduce((all, { weight }) => all + weight, 0)
}

function shareOf(matches: readonly Match[], { units }: Things): number {
  return matches.reduce((all, { own, alike }) => all + own.weight * alike, 0) / Math.max(1, weightOf(units))
}

/** What each speaks of and the other does not. */
function looseOf({ things, matches }: Laid): [Unit[], Unit[]] {
  const loose = (side: 0 | 1) => {
    const taken = new Set(matches[side].map(({ own }) => own))
    return things[side].units.filter((unit) => !taken.has(unit))
  }
  return [loose(0), loose(1)]
}

function isRefusedPlainly({ own, other }: Match): boolean {
  return (own.refused && !other.wanted && !other.negated) || (other.refused && !own.wanted && !own.negated)
}

/** "Agreed on the preamble", "did not agree on the annexes". */
function otherNext({ own, other }: Match, { things }: Laid, loose: readonly [Unit[], Unit[]]): boolean {
  const next = (side: 0 | 1, unit: Unit) => things[side].units[unit.at + 1]
  const [ours, theirs] = [next(0, own), next(1, other)]
  return ours !== undefined && theirs !== undefined && isOwn(ours, loose[0]) && isOwn(theirs, loose[1])
}

function isOwn(unit: Unit, loose: readonly Unit[]): boolean {
  return isPlain(unit) && loose.includes(unit)
}

/** Whether each begins with something of which the other does not speak: the governor, the mayor. */
export function otherFirst({ things, matches }: Laid): boolean {
  return ([0, 1] as const).every((side) => {
    const first = things[side].units.find(({ weight }) => weight > VAGUE)
    return first !== undefined && !matches[side].some(({ own }) => own === first)
  })
}

/** What weighs no more tells too little. */
const VAGUE = 0.25
