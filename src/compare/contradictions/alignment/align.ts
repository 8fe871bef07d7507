/** Two sentences laid on each other: which of their things are the same, and which of those have opposite signs. */
import { remembered } from '../../../domain/index.ts'
import type { Worded } from '../../text/words.ts'
import { type Spoken, spokenOf, type Unit } from './units.ts'

/** A sentence's things, to be found by what they are called. */
export interface Things extends Spoken {
  /** What its plain things begin with, and their families; and the same of all its things. */
  plain: readonly string[]
  all: ReadonlySet<string>
  /** Whether anything in it is turned round or a contrary, so that another can be its opposite. */
  turns: boolean
  index: () => Index
}

interface Index {
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
    plain: units.filter(isPlain).flatMap(({ beginning, same }) => [beginning, ...same]),
    all: new Set(units.flatMap(({ beginning, same }) => [beginning, ...same])),
    turns: units.some((unit) => unit.sign === -1 || isFar(unit) || bareOf(unit.stem).length > 0),
    index: once(() => indexOf(units)),
  }
}

/** What is made when it is first asked for, as most never is. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** Whether it is no name, and tells enough. */
export function isPlain({ name, weight }: Unit): boolean {
  return !name && weight === 1
}

function isFar({ ends }: Unit): boolean {
  for (const end of ends.values()) if (end === -1) return true
  return false
}

function indexOf(units: readonly Unit[]): Index {
  return {
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
const bareOf = remembered((stem): readonly string[] => {
  const [, bare] = /^(?:un|in|im|ir|dis|non)([a-z]{4,})$/.exec(stem) ?? []
  return bare === undefined ? [] : [bare]
})

/** Of each thing of one sentence that the other speaks of too, its likest there. Linear in its things. */
export function matchesOf(a: Things, b: Things): Match[] {
  const { byStem, byBeginning, bySame, byBare, byEnds } = b.index()
  const found: Match[] = []
  const add = (own: Unit, others: readonly Unit[], alike: number, negative = false) => {
    if (others.length > 0) found.push(nearest(others.map((other) => matchOf(a, b, own, other, alike, negative))))
    return others.length > 0
  }
  for (const own of a.units) {
    const same = byStem.get(own.stem)
    if (same) {
      add(own, same, 1)
      continue
    }
    const begun = byBeginning.get(own.beginning)
    if (begun) {
      add(own, begun, 0.9)
      continue
    }
    if (add(own, ofKeys(own.same, bySame), 0.8)) continue
    const negative = [...(byBare.get(own.stem) ?? []), ...ofKeys(bareOf(own.stem), byStem)]
    if (add(own, negative, 0.9, true)) continue
    add(own, ofKeys([...own.ends.keys()], byEnds), 0.7)
  }
  return found
}

function ofKeys(keys: readonly string[], by: ReadonlyMap<string, readonly Unit[]>): Unit[] {
  return keys.length === 0 ? [] : keys.flatMap((key) => by.get(key) ?? [])
}

/** Of several, one of the same sign: a sentence that says a thing both ways gainsays none. */
function nearest(matches: readonly Match[]): Match {
  return matches.find(({ opposite }) => !opposite) ?? (matches[0] as Match)
}

function matchOf(a: Things, b: Things, own: Unit, other: Unit, alike: number, negative: boolean): Match {
  const family = alike < 0.8 ? [...own.ends.keys()].find((name) => other.ends.has(name)) : undefined
  const contrary = negative || (family !== undefined && own.ends.get(family) !== other.ends.get(family))
  const turned =
    own.sign !== other.sign && !undoneToo(own, b) && !undoneToo(other, a) && !redone(own, a) && !redone(other, b)
  return { own, other, alike, contrary, opposite: turned !== contrary }
}

/** Whether what undoes a thing is told in the other sentence too, whatever it has for its object: "left", "departed". */
function undoneToo({ undone }: Unit, { index }: Things): boolean {
  return (
    undone !== null &&
    (index()
      .byEnds.get(undone)
      ?.some(({ ends, sign }) => ends.get(undone) === -1 && sign === 1) ??
      false)
  )
}

/** Whether its sentence tells of both ends: "shut at six and open again by eight". */
function redone({ undone }: Unit, { index }: Things): boolean {
  return (
    undone !== null &&
    (index()
      .byEnds.get(undone)
      ?.some(({ ends }) => ends.get(undone) === 1) ??
      false)
  )
}
