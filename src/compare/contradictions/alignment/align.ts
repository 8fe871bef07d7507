/** Two sentences laid on each other: which of their things are the same, and which of those have opposite signs. */
import type { Worded } from '../../text/words.ts'
import { type Spoken, spokenOf, type Unit } from './units.ts'

/** A sentence's things, to be found by what they are called. */
export interface Things extends Spoken {
  byStem: ReadonlyMap<string, readonly Unit[]>
  byBeginning: ReadonlyMap<string, readonly Unit[]>
  bySame: ReadonlyMap<string, readonly Unit[]>
  /** By what a word is without "un-", "in-", "dis-". */
  byBare: ReadonlyMap<string, readonly Unit[]>
  byEnds: ReadonlyMap<string, readonly Unit[]>
}

export interface Match {
  own: Unit
  other: Unit
  /** How alike the two words are, 0 to 1. */
  alike: number
  opposite: boolean
  /** Whether they stand at two ends of a family, as "stayed" and "left" do, or at one. */
  contrary: boolean
}

export function thingsOf(sentence: Worded): Things {
  const { units, attitude, denial } = spokenOf(sentence)
  return {
    units,
    attitude,
    denial,
    byStem: keyed(units, ({ stem }) => [stem]),
    byBeginning: keyed(units, ({ beginning }) => [beginning]),
    bySame: keyed(units, ({ same }) => same),
    byBare: keyed(units, ({ stem }) => bareOf(stem)),
    byEnds: keyed(units, ({ ends }) => [...ends.keys()]),
  }
}

function keyed(units: readonly Unit[], keys: (unit: Unit) => readonly string[]): Map<string, Unit[]> {
  const found = new Map<string, Unit[]>()
  for (const unit of units)
    for (const key of keys(unit)) {
      const there = found.get(key)
      if (there) there.push(unit)
      else found.set(key, [unit])
    }
  return found
}

/** "Unfair" → "fair"; what is left must be a word. */
function bareOf(stem: string): string[] {
  const [, bare] = /^(?:un|in|im|ir|dis|non)([a-z]{4,})$/.exec(stem) ?? []
  return bare === undefined ? [] : [bare]
}

/** Of each thing of one sentence that the other speaks of too, its likest there. Linear in its things. */
export function matchesOf(a: Things, b: Things): Match[] {
  const match = (own: Unit, others: readonly Unit[], alike: number, negative = false) =>
    nearest(others.map((other) => matchOf(a, b, own, other, alike, negative)))
  return a.units.flatMap((own) => {
    const same = b.byStem.get(own.stem)
    if (same) return match(own, same, 1)
    const begun = b.byBeginning.get(own.beginning)
    if (begun) return match(own, begun, 0.9)
    const called = own.same.flatMap((family) => b.bySame.get(family) ?? [])
    if (called.length > 0) return match(own, called, 0.8)
    const negative = [
      ...(b.byBare.get(own.stem) ?? []),
      ...bareOf(own.stem).flatMap((bare) => b.byStem.get(bare) ?? []),
    ]
    if (negative.length > 0) return match(own, negative, 0.9, true)
    const kin = [...own.ends.keys()].flatMap((family) => b.byEnds.get(family) ?? [])
    return match(own, kin, 0.7)
  })
}

/** Of several, one of the same sign: a sentence that says a thing both ways gainsays none. */
function nearest(matches: readonly Match[]): Match[] {
  const first = matches.find(({ opposite }) => !opposite) ?? matches[0]
  return first ? [first] : []
}

function matchOf(a: Things, b: Things, own: Unit, other: Unit, alike: number, negative: boolean): Match {
  const family = alike < 0.8 ? [...own.ends.keys()].find((name) => other.ends.has(name)) : undefined
  const contrary = negative || (family !== undefined && own.ends.get(family) !== other.ends.get(family))
  const turned = own.sign !== other.sign && !undoneToo(own, b) && !undoneToo(other, a) && !redone(own, a) && !redone(other, b)
  return { own, other, alike, contrary, opposite: turned !== contrary }
}

/** Whether what undoes a thing is told in the other sentence too, whatever it has for its object: "left", "departed". */
function undoneToo({ undone }: Unit, { byEnds }: Things): boolean {
  return undone !== null && (byEnds.get(undone)?.some(({ ends, sign }) => ends.get(undone) === -1 && sign === 1) ?? false)
}

/** Whether its sentence tells of both ends: "shut at six and open again by eight". */
function redone({ undone }: Unit, { byEnds }: Things): boolean {
  return undone !== null && (byEnds.get(undone)?.some(({ ends }) => ends.get(undone) === 1) ?? false)
}
