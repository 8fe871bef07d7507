/** The clause of a verb: its subject and where it begins, also where a parse has gone astray. */
import type { Tree } from './tree.ts'

/** The word that a verb has for its subject; that of the verb it is joined to, when it has none; else -1. */
export function subjectOf(tree: Tree, verb: number): number {
  const own = tree.child(verb, 'nsubj', 'nsubj:pass', 'csubj')
  if (own >= 0) return own
  if (headless(tree, verb)) return tree.head(verb)
  // "The court will, in my view, reject": it may hang on the phrase between.
  const between = tree.children(verb, 'obl').find((child) => child < verb && tree.child(child, 'nsubj') >= 0)
  if (between !== undefined) return tree.child(between, 'nsubj')
  return tree.relation(verb) === 'conj' ? tree.child(tree.head(verb), 'nsubj', 'nsubj:pass') : -1
}

/** "The front will flare up", which a parse may take for a noun with a clause of it that has no "that" or "which". */
export function headless(tree: Tree, verb: number): boolean {
  const noun = tree.head(verb)
  if (tree.child(verb, 'nsubj', 'nsubj:pass', 'csubj') >= 0) return false
  if (noun < 0 || noun > verb || !/^acl/.test(tree.relation(verb)) || !/^NN|^PRP$/.test(tree.tag(noun))) return false
  const modal = tree.children(verb, 'aux')[0] ?? verb
  if (tree.tag(modal) !== 'MD') return false
  for (let i = noun + 1; i < modal; i++) if (/^W|^IN$/.test(tree.tag(i)) && tree.head(i) === verb) return false
  return !tree.children(verb).some((child) => child < modal && /^(?:that|which|who)$/.test(tree.lower(child)))
}

/** "If there is peace, both will become members": a clause behind a comma that a parse has hung on the one before. */
export function detached(tree: Tree, verb: number): boolean {
  const { from } = tree.reach(verb)
  return (
    (tree.tag(from) === ',' || tree.tag(from - 1) === ',') &&
    tree.child(verb, 'nsubj', 'nsubj:pass') >= 0 &&
    tree.child(verb, 'mark') < 0 &&
    !tree.children(verb).some((child) => /^W/.test(tree.tag(child)))
  )
}

/** Where the clause of a verb begins, when its subject does not hang on it. */
export function beginOf(tree: Tree, verb: number): { from?: number } {
  return headless(tree, verb) ? { from: tree.reach(tree.head(verb)).from } : {}
}

/** "May have left", "would have failed": what has been. */
export function perfect(tree: Tree, verb: number): boolean {
  return tree.children(verb, 'aux').some((child) => /^(?:have|'ve|’ve|of)$/.test(tree.lower(child)) && child < verb)
}
