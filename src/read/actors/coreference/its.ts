/**
 * "Its" and "it" of states and organisations, where the syntax leaves no doubt: the subject of its clause has what "its" names, and of
 * "although Velmara buys the grain, it backs the fee" Velmara does both.
 */
import type { Layers, Syntax } from '../../layers.ts'
import { type Tree, treeOf } from '../../syntax/tree.ts'
import type { Named } from '../named.ts'
import type { Register } from '../register.ts'
import type { Grammar } from './grammar.ts'

/** How many names back the subject is looked for. */
const BACK = 8

export function itsOwners(
  { tokens }: Pick<Layers, 'tokens'>,
  syntax: Syntax,
  grammar: Grammar,
  named: readonly Named[],
  register: Register,
): { at: number; actor: string }[] {
  const found: { at: number; actor: string }[] = []
  const tree = treeOf(tokens, syntax)
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    while (next < named.length && (named[next]?.from ?? 0) < at) next++
    const word = tokens[at]?.lower
    if (word !== 'its' && word !== 'it') continue
    const clause = word === 'its' ? grammar.place({ from: at, to: at + 1 }).clause : concededBefore(tree, at)
    if (clause < 0) continue
    for (let i = next - 1; i >= 0 && i >= next - BACK; i--) {
      const one = named[i] as Named
      if (grammar.sentence[one.from] !== grammar.sentence[at]) break
      const actor = register.actors.get(one.actor ?? '')
      if (!actor || actor.kind === 'person') continue
      const place = grammar.place(one)
      if (place.role === 'subject' && !place.joined && place.clause === clause) {
        found.push({ at, actor: actor.id })
        break
      }
    }
  }
  return found
}

/** The clause of "although" that stands before the one whose subject a word is, and whose subject does both; -1 for none. */
function concededBefore(tree: Tree, at: number): number {
  const verb = tree.head(at)
  if (tree.relation(at) !== 'nsubj' || !/^VB[DPZ]$/.test(tree.tag(verb)) || tree.child(verb, 'ccomp', 'csubj') >= 0)
    return -1
  const clause = tree.children(verb, 'advcl').find((one) => one < at)
  if (clause === undefined) return -1
  const mark = tree.child(clause, 'mark')
  return mark >= 0 && /^(?:al)?though$/.test(tree.lower(mark)) ? clause : -1
}
