/**
 * Whether two sentences gainsay each other, however they are worded: what each speaks of is laid on what the other does,
 * what rules out that they do is looked for, and a model weighs the rest.
 */

import { fewerOf, figuresDiffer, noFigureMeets, otherDays } from '../../text/quantities.ts'
import { beginning, ofOtherThings, otherTimes, perhapsApart, setApartBesides, swapped } from '../apart.ts'
import type { Claim } from '../claim.ts'
import { gainsays, measureAlike } from '../gainsay.ts'
import { otherOffices } from '../offices.ts'
import { isPlain } from './align.ts'
import {
  flag,
  gainsaysOf,
  isVerbatim,
  type Laid,
  lay,
  likenessFeatures,
  oppositionFeatures,
  share,
  sharesOf,
} from './features.ts'
import type { Unit } from './units.ts'
import { chanceOf, type Features, verbatim, wordedOnly } from './weighed.ts'

/** What the model is asked about a pair: whether signs gainsay each other, or figures and days do. */
export interface Asked {
  about: 'signs' | 'measures'
  kind: 'opposed' | 'figure' | 'date'
  /** Each name is one of weights.json. */
  features: Features
}

export interface Judged {
  kind: Asked['kind']
  /** How likely it is that they do not fit, 0 to 1. */
  chance: number
}

/** What can be asked of a pair; null where nothing in them is opposite, or something rules it out. Linear in their words. */
export function askedOf(a: Claim, b: Claim, laid: Laid = lay(a.things, b.things)): Asked | null {
  if (!share(laid)) return null
  const figures = figuresDiffer(a.quantities, b.quantities)
  const days = otherDays(a, b)
  const times = otherTimes(a.marks, b.marks)
  const measured = figures || days || times
  if ((!measured && !a.things.turns && !b.things.turns) || ofOtherThings(a.marks, b.marks)) return null
  if (gainsaysOf(laid)) return askedOfSigns(a, b, laid, measured)
  if (!measured || setApartBesides(a.marks, b.marks)) return null
  return askedOfMeasures(a, b, laid, { figures, days, times })
}

function askedOfSigns(a: Claim, b: Claim, laid: Laid, measured: boolean): Asked | null {
  if (partly(a, b) || isTurnedAbout(laid)) return null
  const unconditional = laid.ours().some(({ own, contrary }) => contrary && own.ends.has('whole'))
  if (!unconditional && !canGainsay(a, b)) return null
  const opposition = oppositionFeatures(laid)
  const bothHold = a.things.attitude !== null && b.things.attitude !== null
  const features = {
    ...likenessFeatures(laid),
    ...opposition,
    ...standFeatures(a, b),
    // Twelve closed and 80 open are parts.
    measured: flag(measured),
    ...flagsOf(perhapsApart(a.marks, b.marks)),
    swapped: flag(swapped(a.marks, b.marks)),
    otherHolders: flag(otherHolders(a, b)),
    // A court that turned down an appeal heard it.
    turnedDown: flag(
      opposition.refusedPlainly === 1 &&
        opposition.contrary === 0 &&
        !bothHold &&
        laid.loose().some((units) => units.some(isPlain)),
    ),
  }
  // Two denials deny one thing, however far each is read to reach.
  const denies = (one: Claim) => one.things.units.some(({ negated, head }) => negated && head)
  if (features.headless === 1 && denies(a) && denies(b)) return null
  return { about: 'signs', kind: 'opposed', features }
}

function flagsOf<Name extends string>(values: Record<Name, boolean>): Record<Name, number> {
  return Object.fromEntries(Object.entries<boolean>(values).map(([name, value]) => [name, flag(value)])) as Record<
    Name,
    number
  >
}

/** "Orrin visited Hesk", "Hesk did not visit Orrin": each begins with a name that comes later in the other. */
function isTurnedAbout({ things: [a, b], ours, theirs }: Laid): boolean {
  const [one, other] = [a.units[0], b.units[0]]
  if (!one?.name || !other?.name || one.beginning === other.beginning) return false
  return ours().some(({ own }) => own === one) && theirs().some(({ own }) => own === other)
}

/** How each is put. */
function standFeatures(a: Claim, b: Claim) {
  const meant = (one: Claim) => one.stand.wanted && !one.stand.promise && one.stand.mood !== 'plan'
  return {
    planned: flag((a.stand.mood === 'plan') !== (b.stand.mood === 'plan')),
    wanted: flag(meant(a) !== meant(b)),
    promised: flag(a.stand.promise !== b.stand.promise),
    exception: flag(a.partial !== b.partial),
    conditional: flag(a.stand.conditional || b.stand.conditional),
    moods: flag(a.stand.mood !== b.stand.mood),
    facts: flag(a.stand.mood === 'fact' && b.stand.mood === 'fact'),
    attitudes: flag(a.things.attitude !== null) + flag(b.things.attitude !== null),
    denials: flag(a.things.denial !== b.things.denial),
  }
}

function askedOfMeasures(
  a: Claim,
  b: Claim,
  laid: Laid,
  { figures, days, times }: Record<'figures' | 'days' | 'times', boolean>,
): Asked | null {
  // Forty passed on Monday, and sixty on Tuesday.
  if (!measureAlike(a.stand, b.stand) || a.change !== b.change || (figures && (days || times))) return null
  if (figures && isNarrower(a, b, laid)) return null
  const features = {
    ...likenessFeatures(laid),
    days: flag(days),
    times: flag(times && !days),
    partly: flag(a.partial || b.partial),
  }
  return { about: 'measures', kind: figures ? 'figure' : 'date', features }
}

/** How much of each the other must speak of, for it to be said that they fit. */
const FITS = 0.55

/** Whether anything in them may gainsay anything, so that it cannot be said that they fit. */
export function mayDiffer(a: Claim, b: Claim, laid: Laid): boolean {
  if (a.partial !== b.partial || a.stand.mood === 'open' || b.stand.mood === 'open') return true
  if (setApartBesides(a.marks, b.marks) || otherTimes(a.marks, b.marks) || otherDays(a, b)) return true
  if (figuresDiffer(a.quantities, b.quantities) || noFigureMeets(a.quantities, b.quantities)) return true
  if (laid.loose().every((units) => units.some(({ weight, name }) => weight === 1 && !name))) return true
  return laid.ours().some(({ opposite }) => opposite) || Math.min(...sharesOf(laid)) < FITS
}

/** @param worded what does not fit by the words alone, if anything */
export function judge(a: Claim, b: Claim, laid: Laid, worded: Asked['kind'] | null): Judged | null {
  const asked = askedOf(a, b, laid)
  if ((asked === null && worded !== 'opposed') || deniesElse(laid)) return null
  if (worded !== null && isVerbatim(laid, [a.marks.said, b.marks.said])) return { kind: worded, chance: verbatim }
  if (asked === null) return { kind: 'opposed', chance: otherHolders(a, b) ? 0 : wordedOnly }
  return {
    kind: worded ?? asked.kind,
    chance: chanceOf(asked.about, { ...asked.features, worded: flag(worded !== null) }),
  }
}

/** "Sold no tanks", "sold 40 ambulances"; and who denies more of which the other says nothing than of which it does. */
function deniesElse(laid: Laid): boolean {
  return laid.loose().some((loose, side) => {
    const { units, denial } = laid.things[side as 0 | 1]
    const denied = (of: readonly Unit[]) => of.filter((unit) => unit.negated && isPlain(unit)).length
    return loose.some(({ none }) => none) || (denial && 2 * denied(loose) >= denied(units))
  })
}

/** By how they are put; a threat may be denied, and who says "even if" gainsays who says "if". */
function canGainsay(a: Claim, b: Claim): boolean {
  const [one, other] = [a.stand, b.stand]
  if (gainsays(one, other)) return true
  if (a.things.denial !== b.things.denial) {
    if (one.mood === other.mood) return true
    if (gainsays(denied(a), denied(b))) return true
  }
  return (one.conditional && other.regardless) || (other.conditional && one.regardless)
}

/** Whether one is for what another is against: they disagree. */
function otherHolders(a: Claim, b: Claim): boolean {
  const bothHold = a.things.attitude !== null && b.things.attitude !== null
  if (bothHold ? otherOffices(a.offices, b.offices) : otherOffices(a.officesTold, b.officesTold)) return true
  return [true, false].some((named) => {
    const [ours, theirs] = [holdersOf(a, named), holdersOf(b, named)]
    return ours.length > 0 && theirs.length > 0 && !ours.some((one) => theirs.includes(one))
  })
}

function holdersOf({ things }: Claim, named: boolean): string[] {
  return things.units.flatMap(({ holder, name, telling, stem }) =>
    holder && telling && name === named ? [beginning(stem)] : [],
  )
}

/** What is said to be claimed and is denied, is. */
function denied({ stand, things }: Claim): Claim['stand'] {
  return things.denial && stand.mood === 'open' ? { ...stand, mood: 'fact' } : stand
}

/** Eighty in the east are a part of 300: who counts fewer speaks of more besides. */
function isNarrower(a: Claim, b: Claim, laid: Laid): boolean {
  const [things, loose] = [laid.things, laid.loose()]
  const less = fewerOf(a.quantities, b.quantities) === 'a' ? 0 : 1
  const counted = new Set([a, b][less]?.quantities.map(({ unit }) => unit))
  const tells = (units: readonly Unit[]) => units.filter(({ weight }) => weight > 0.5)
  const from = things[less].units.find(({ stem, same }) => counted.has(stem) || same.some((one) => counted.has(one)))
  const besides = tells(loose[less]).filter(({ at }) => at > (from?.at ?? Number.POSITIVE_INFINITY))
  return besides.length > 0 && tells(loose[less === 0 ? 1 : 0]).length === 0
}

/** Of a part something may be so that is not so of the rest; an exception gainsays who spoke of all. */
function partly(a: Claim, b: Claim): boolean {
  return (a.partial && (b.partial || !b.whole)) || (b.partial && !a.whole)
}
