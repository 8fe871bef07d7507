/** "They" of several who are the subject of the clause before it: "Velmara and Doruvia object, they call it a ruse". */
import type { Layers, Run, Syntax } from '../../layers.ts'
import { treeOf } from '../../syntax/tree.ts'
import { actorsOf } from '../heads.ts'
import type { Named } from '../named.ts'

const CLAUSE = ['parataxis', 'conj', 'ccomp', 'advcl']
const SUBJECT = ['nsubj', 'nsubj:pass']
/** Clauses go no deeper. */
const STEPS = 4

/** By the pronoun's token: those whom it means, two at least. Only those whose clause is in its own sentence. */
export function meantTogether(
  { tokens }: Pick<Layers, 'tokens'>,
  syntax: Syntax,
  named: readonly Named[],
): Map<number, readonly string[]> {
  const tree = treeOf(tokens, syntax)
  const found = new Map<number, readonly string[]>()
  /** The words from the first to the last of those who are joined. */
  const joinedAt = (subject: number): Run | null => {
    const last = tree.children(subject, 'conj').at(-1)
    if (last === undefined) return null
    let from = subject
    while (from > 0 && tree.head(from - 1) === subject && tree.relation(from - 1) !== 'punct') from--
    return { from, to: last + 1 }
  }
  const severalIn = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (/^NNP?S$/.test(tree.tag(at))) return true
    return false
  }
  for (let at = 0; at < tokens.length; at++) {
    if (tree.lower(at) !== 'they' || !SUBJECT.includes(tree.relation(at))) continue
    let verb = tree.head(at)
    for (let step = 0; step < STEPS && verb >= 0; step++) {
      if (!CLAUSE.includes(tree.relation(verb))) break
      verb = tree.head(verb)
      const subject = tree.child(verb, ...SUBJECT)
      if (subject < 0 || subject > at) continue
      const run = joinedAt(subject)
      // "They criticised the ferrymen because they": it may be the ferrymen.
      if (run && severalIn(run.to, at)) break
      const actors = new Set(run ? actorsOf(run, named, tokens).flatMap(({ actor }) => actor ?? []) : [])
      if (actors.size > 1) found.set(at, [...actors])
      break
    }
  }
  return found
}
