/**
 * Whether two sentences gainsay each other, however they are worded: what each speaks of is laid on what the other does,
 * what rules out that they do is looked for, and a model weighs the rest.
 */
import { otherTimes, setApartBesides } from '../apart.ts'
import { gainsays, measureAlike, otherDays } from '../gainsay.ts'
import { figuresDiffer } from '../../text/quantities.ts'
import type { Claim } from '../claim.ts'
import { matchesOf } from './align.ts'
import { type Features, flag, isPlain, KIN, type Laid, likenessFeatures, oppositionFeatures, otherFirst } from './features.ts'
import data from './weights.json' with { type: 'json' }

interface Weighed {
  base: number
  /** What is added where the words alone tell that they do not fit. */
  words: number
  weights: Record<string, number>
}

const models: Record<Asked['about'], Weighed> = { signs: data.signs, measures: data.measures }

/** What the model is asked about a pair: whether signs gainsay each other, or figures and days do. */
export interface Asked {
  about: 'signs' | 'measures'
  kind: 'opposed' | 'figure' | 'date'
  features: Features
}

export interface Judged {
  kind: Asked['kind']
  /** How likely it is that they do not fit, 0 to 1. */
  chance: number
}

/** What can be asked of a pair; null where nothing in them is opposite, or something rules it out. Linear in their words. */
export function askedOf(a: Claim, b: Claim): Asked | null {
  const ours = matchesOf(a.things, b.things)
  const opposite = ours.some((one) => one.opposite && (one.contrary || (!one.own.name && !one.other.name)))
  const figures = figuresDiffer(a.quantities, b.quantities)
  const days = otherDays(a, b)
  const times = otherTimes(a.marks, b.marks)
  if (!opposite && !figures && !days && !times) return null
  if (!ours.some(({ own, alike }) => isPlain(own) && alike >= KIN) || setApartBesides(a.marks, b.marks)) return null
  const laid: Laid = { things: [a.things, b.things], matches: [ours, matchesOf(b.things, a.things)] }
  if (otherFirst(laid)) return null
  const likeness = likenessFeatures(laid)
  if (opposite) {
    if (times || days || !canGainsay(a, b) || partly(a, b)) return null
    const meant = (one: Claim) => one.stand.wanted && !one.stand.promise
    const features = {
      ...likeness,
      ...oppositionFeatures(laid),
      planned: flag((a.stand.mood === 'plan') !== (b.stand.mood === 'plan')),
      wanted: flag(meant(a) !== meant(b)),
      promised: flag(a.stand.promise !== b.stand.promise),
      exception: flag(a.partial !== b.partial),
      figures: flag(figures),
    }
    return { about: 'signs', kind: 'opposed', features }
  }
  // Forty passed on Monday, and sixty on Tuesday.
  if (!measureAlike(a.stand, b.stand) || a.change !== b.change || (figures && (days || times))) return null
  const features = { ...likeness, days: flag(days), times: flag(times && !days), partly: flag(a.partial || b.partial) }
  return { about: 'measures', kind: figures ? 'figure' : 'date', features }
}

/** How much of each the other must speak of, for it to be said that they fit. */
const FITS = 0.55

/** Whether anything in them may gainsay anything, so that it cannot be said that they fit. Linear in their words. */
export function mayDiffer(a: Claim, b: Claim): boolean {
  const matches = [matchesOf(a.things, b.things), matchesOf(b.things, a.things)] as const
  return (
    matches[0].some(({ opposite }) => opposite) ||
    likenessFeatures({ things: [a.things, b.things], matches }).least < FITS ||
    figuresDiffer(a.quantities, b.quantities) ||
    otherDays(a, b) ||
    otherTimes(a.marks, b.marks) ||
    setApartBesides(a.marks, b.marks) ||
    a.partial !== b.partial ||
    a.stand.mood === 'open' ||
    b.stand.mood === 'open'
  )
}

/** @param worded whether the words alone tell that they do not fit */
export function judge(a: Claim, b: Claim, worded: boolean): Judged | null {
  const asked = askedOf(a, b)
  if (asked === null) return worded ? { kind: 'opposed', chance: data.worded } : null
  return { kind: asked.kind, chance: chanceOf(asked, worded) }
}

function chanceOf({ about, features }: Asked, worded: boolean): number {
  const { base, weights, words } = models[about]
  let odds = base + (worded ? words : 0)
  for (const [name, weight] of Object.entries(weights)) odds += weight * (features[name] ?? 0)
  return 1 / (1 + Math.exp(-odds))
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

/** What is said to be claimed and is denied, is. */
function denied({ stand, things }: Claim): Claim['stand'] {
  return things.denial && stand.mood === 'open' ? { ...stand, mood: 'fact' } : stand
}

/** Of a part something may be so that is not so of the rest; an exception gainsays who spoke of all. */
function partly(a: Claim, b: Claim): boolean {
  return (a.partial && (b.partial || !b.whole)) || (b.partial && !a.whole)
}
