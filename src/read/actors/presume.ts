/** People that no post, title or saying presents, known by the look of their names and what stands around them. */
import type { Run, Syntax, Token } from '../layers.ts'
import type { CapitalRun } from './capitals.ts'
import { fold } from './key.ts'
import { likenessOf, nameFrom, PERHAPS, PERSON } from './likeness.ts'
import { nameOf } from './people.ts'
import type { Register } from './register.ts'

/** A name that may be a person's: nobody is registered by it until a pronoun says so. */
export interface Perhaps extends Run {
  name: string
  /** How little it looks like a person's, 0 to 1. */
  weak: number
}

/** A name that stands again and again is more surely one: what each further place adds, and no more than so much. */
const AGAIN = 0.25
const MOST = 0.75

/** Runs without the word that has its capital only from opening a sentence. */
export function trimmed(tokens: readonly Token[], syntax: Syntax, runs: readonly CapitalRun[]): CapitalRun[] {
  return runs.map((run) => {
    const name = run.kind === 'person' ? nameFrom(tokens, syntax, run) : run.name
    return name === run.name ? run : { ...run, name }
  })
}

/** Registers those that look like people, full names first; hands back those that only may be. */
export function presume(
  tokens: readonly Token[],
  syntax: Syntax,
  runs: readonly CapitalRun[],
  register: Register,
): Perhaps[] {
  const left: { run: CapitalRun; name: string; key: string; score: number }[] = []
  for (const full of [true, false]) {
    const scores = new Map<string, { best: number; count: number; gender: 'm' | 'f' | null }>()
    const these: { run: CapitalRun; name: string; key: string }[] = []
    for (const run of runs) {
      if (run.kind !== 'person' || run.name >= run.to || run.to - run.name > 1 !== full) continue
      const name = nameOf(tokens, run)
      if (register.knownPerson(name)) continue
      const key = fold(name)
      const { score, gender } = likenessOf(tokens, syntax, run, run.name)
      const sum = scores.get(key)
      if (!sum) scores.set(key, { best: score, count: 1, gender })
      else {
        sum.best = Math.max(sum.best, score)
        sum.count++
        sum.gender ??= gender
      }
      these.push({ run, name, key })
    }
    for (const one of these) {
      const sum = scores.get(one.key)
      if (!sum) continue
      const score = sum.best + Math.min(MOST, AGAIN * (sum.count - 1))
      if (score >= PERSON) {
        const actor = register.person(one.name, null)
        if (sum.gender) register.gender.set(actor.id, sum.gender)
      } else left.push({ ...one, score })
    }
  }
  return left
    .filter(({ name, score }) => score >= PERHAPS && !register.knownPerson(name))
    .map(({ run, name, score }) => ({ from: run.name, to: run.to, name, weak: (PERSON - score) / (PERSON - PERHAPS) }))
    .sort((a, b) => a.from - b.from)
}
