/** The adverb of likelihood that stands with a verb. */
import type { Run } from '../layers.ts'
import type { Tree } from './tree.ts'
import { adverbs, nearly, strong } from './words.ts'

/** Words of likelihood that stand with a verb: the stem that tables know, or what "almost certainly" is to them. */
export interface Hedge {
  run: Run
  stem: string
  very: boolean
  near: { stem: string } | null
}

/** The adverb of likelihood that stands with a verb, with the words that strengthen it. */
export function hedgeOf(tree: Tree, modal: number, verb: number): Hedge | null {
  for (const child of tree.children(verb, 'advmod', 'discourse', 'advcl', 'obl')) {
    const word = tree.lower(child)
    if (tree.relation(child) === 'advmod' || tree.relation(child) === 'discourse') {
      const stem = Object.hasOwn(adverbs, word) ? adverbs[word] : undefined
      if (stem === undefined || child > verb) continue
      const before = tree.lower(child - 1)
      const very = strong.has(before)
      const near = stem === 'certain' && (nearly.has(before) || (before === 'but' && tree.lower(child - 2) === 'all'))
      const from = near && before === 'but' ? child - 2 : very || near ? child - 1 : child
      if (stem === 'certain' && !near) return { run: { from: child, to: child + 1 }, stem: '', very: false, near: null }
      return {
        run: { from, to: child + 1 },
        stem: near ? '' : stem,
        very,
        near: near ? { stem: 'almost certain' } : null,
      }
    }
    // "In all likelihood", "in all probability"
    if (/^(?:likelihood|probability)$/.test(word) && tree.lower(child - 1) === 'all' && tree.lower(child - 2) === 'in')
      return { run: { from: child - 2, to: child + 1 }, stem: '', very: false, near: null }
  }
  // A parse may hang it elsewhere: what stands between the modal and its verb is the verb's.
  for (let at = modal + 1; at < verb; at++) {
    const stem = Object.hasOwn(adverbs, tree.lower(at)) ? adverbs[tree.lower(at)] : undefined
    if (stem && stem !== 'certain') {
      const very = strong.has(tree.lower(at - 1))
      return { run: { from: very ? at - 1 : at, to: at + 1 }, stem, very, near: null }
    }
    if (
      /^(?:likelihood|probability)$/.test(tree.lower(at)) &&
      tree.lower(at - 1) === 'all' &&
      tree.lower(at - 2) === 'in'
    )
      return { run: { from: at - 2, to: at + 1 }, stem: '', very: false, near: null }
  }
  return null
}
