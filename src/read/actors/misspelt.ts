/** States and capitals in a spelling that nobody listed, when the text has their names rightly somewhere: "Azerbajan". */
import type { Known, Token } from '../layers.ts'
import type { CapitalRun } from './capitals.ts'
import { fold, skeleton, spellsAlike } from './key.ts'
import type { Named } from './named.ts'

/** A shorter word is no misspelling but another word. */
const SHORTEST = 6
/** Names that begin alike are compared with at most so many. */
const ALIKE = 8

/** @param known the roster's names in this text: only these are compared, so that context decides */
export function misspeller(tokens: readonly Token[], known: readonly Known[]): (run: CapitalRun) => Named | null {
  const names = new Map<string, Map<string, Known>>()
  for (const one of known) {
    const token = tokens[one.from]
    if (one.to - one.from > 1 || one.actors.length > 1 || one.form === 'demonym' || !token) continue
    if (token.text.length < SHORTEST) continue
    const name = fold(token.text)
    const key = skeleton(name)
    const list = names.get(key)
    if (!list) names.set(key, new Map([[name, one]]))
    else if (list.size < ALIKE) list.set(name, one)
  }
  return (run) => {
    const token = tokens[run.name]
    if (run.to - run.name !== 1 || !token || token.text.length < SHORTEST || run.kind === 'thing') return null
    const name = fold(token.text)
    const fits = new Map<string, Known>()
    for (const [other, one] of names.get(skeleton(name)) ?? [])
      if (other[0] === name[0] && spellsAlike(name, other)) fits.set(one.actors[0] ?? '', one)
    const [only] = fits
    if (!only || fits.size > 1) return null
    const [actor, { form }] = only
    return {
      from: run.name,
      to: run.to,
      actor,
      candidates: [],
      form: form === 'metonym' ? 'metonym' : 'name',
      confidence: 0.5,
    }
  }
}
