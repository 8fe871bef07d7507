/** The dependency tree, as one walks in it here: with distances, and with one mistake of the parser undone. */
import { words } from '../languages/words.ts'
import type { Run, Syntax, Token } from '../layers.ts'
import { RELATIONS, TAGS } from '../syntax/scheme.ts'
import { type Tree as Parse, treeOf as parseOf } from '../syntax/tree.ts'

export interface Tree extends Parse {
  /** The token of a run that the others hang on. */
  top(run: Run): number
  /** How many steps part two tokens, as far as it is worth counting. */
  steps(a: number, b: number): number
  /** It hangs on the other, at any depth, or is it. */
  within(i: number, ancestor: number): boolean
  /** From the first to the last token that hangs on it, in one piece. */
  span(i: number): Run
}

/** No walk goes deeper. */
const DEPTH = 60
const FAR = 8

export function treeOf(syntax: Syntax, tokens: readonly Token[]): Tree {
  const parse = parseOf(tokens, { ...syntax, ...mended(syntax) })
  const { head, children } = parse
  return {
    ...parse,
    top({ from, to }) {
      for (let i = from; i < to; i++) {
        const above = head(i)
        if (above < from || above >= to) return i
      }
      return to - 1
    },
    steps(a, b) {
      let left = a
      for (let up = 0; up <= FAR && left >= 0; up++, left = head(left)) {
        let right = b
        for (let down = 0; up + down <= FAR && right >= 0; down++, right = head(right))
          if (left === right) return up + down
      }
      return FAR + 1
    },
    within(i, ancestor) {
      for (let at = i, n = 0; at >= 0 && n < DEPTH; at = head(at), n++) if (at === ancestor) return true
      return false
    },
    span(i) {
      let from = i
      let to = i + 1
      const open = [i]
      for (let n = 0; open.length > 0 && n < 200; n++)
        for (const child of children(open.pop() as number)) {
          from = Math.min(from, child)
          to = Math.max(to, child + 1)
          open.push(child)
        }
      return { from, to }
    },
  }
}

const SAYING = words(
  'say think believe claim argue add state feel know insist hope fear suggest note stress tell admit explain',
)
const [OBJ, NSUBJ, NSUBJ_PASS, CCOMP] = ['obj', 'nsubj', 'nsubj:pass', 'ccomp'].map((name) =>
  RELATIONS.indexOf(name),
) as [number, number, number, number]
const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'csubj', 'expl'].map((name) => RELATIONS.indexOf(name)))
const FINITE = new Set(['cop', 'aux', 'aux:pass'].map((name) => RELATIONS.indexOf(name)))

/**
 * Where a clause follows a verb of saying without "that", the parser often takes its subject for the verb's object:
 * "said [the delay] was a mistake". It becomes the subject again.
 */
function mended(syntax: Syntax): Pick<Syntax, 'heads' | 'relations'> {
  const heads = syntax.heads.slice()
  const relations = syntax.relations.slice()
  const hasSubject = new Uint8Array(heads.length)
  const finite = new Uint8Array(heads.length)
  for (const [i, head] of syntax.heads.entries()) {
    if (head < 0) continue
    if (SUBJECTS.has(relations[i] as number)) hasSubject[head] = 1
    if (FINITE.has(relations[i] as number) && i < head) finite[head] = 1
    if (/^VB[DZP]$/.test(TAGS[syntax.tags[i] as number] ?? '')) finite[i] = 1
  }
  for (let clause = 0; clause < heads.length; clause++) {
    if (relations[clause] !== CCOMP || hasSubject[clause] || !finite[clause]) continue
    const subject = objectBefore(clause, heads, relations, syntax.lemmas)
    if (subject < 0) continue
    const verb = heads[subject] as number
    heads[clause] = verb
    heads[subject] = clause
    relations[subject] = isPassive(clause, heads, relations) ? NSUBJ_PASS : NSUBJ
  }
  return { heads, relations }
}

/** The object of the verb of saying that a clause belongs to, when the clause hangs on either. */
function objectBefore(clause: number, heads: Int32Array, relations: Uint8Array, lemmas: readonly string[]): number {
  const above = heads[clause] as number
  if (above < 0 || above > clause) return -1
  if (SAYING.has(lemmas[above] ?? '')) {
    for (let i = clause - 1; i > above; i--) if (heads[i] === above && relations[i] === OBJ) return i
    return -1
  }
  for (let at = above, n = 0; at >= 0 && n < 6; at = heads[at] as number, n++) {
    const head = heads[at] as number
    if (relations[at] === OBJ && head >= 0 && head < at) return SAYING.has(lemmas[head] ?? '') ? at : -1
  }
  return -1
}

function isPassive(clause: number, heads: Int32Array, relations: Uint8Array): boolean {
  for (let i = Math.max(0, clause - 5); i < clause; i++)
    if (heads[i] === clause && RELATIONS[relations[i] as number] === 'aux:pass') return true
  return false
}
