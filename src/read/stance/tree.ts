/** The dependency tree, as one walks in it. Places are tokens of the document; -1 is no token. */
import type { Run, Syntax, Token } from '../layers.ts'
import { RELATIONS, TAGS } from '../syntax/scheme.ts'

export interface Tree {
  /** The token it hangs on. */
  head(i: number): number
  relation(i: number): string
  tag(i: number): string
  lemma(i: number): string
  /** The word as it stands, in lower case. */
  lower(i: number): string
  /** What hangs on it, in the order of the text. */
  children(i: number): number[]
  /** The first child in one of the relations; -1 when there is none. */
  child(i: number, ...relations: string[]): number
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

export function treeOf({ heads, relations, tags, lemmas }: Syntax, tokens: readonly Token[]): Tree {
  // First child and next sibling of every token, so that children need no list.
  const first = new Int32Array(heads.length).fill(-1)
  const next = new Int32Array(heads.length).fill(-1)
  for (let i = heads.length - 1; i >= 0; i--) {
    const head = heads[i] as number
    if (head < 0) continue
    next[i] = first[head] as number
    first[head] = i
  }
  const head = (i: number) => heads[i] ?? -1
  const children = (i: number) => {
    const list: number[] = []
    for (let child = first[i] ?? -1; child >= 0; child = next[child] as number) list.push(child)
    return list
  }
  const relation = (i: number) => RELATIONS[relations[i] ?? -1] ?? 'dep'
  return {
    head,
    relation,
    tag: (i) => TAGS[tags[i] ?? -1] ?? '',
    lemma: (i) => lemmas[i] ?? '',
    lower: (i) => tokens[i]?.lower ?? '',
    children,
    child(i, ...wanted) {
      for (let child = first[i] ?? -1; child >= 0; child = next[child] as number)
        if (wanted.includes(relation(child))) return child
      return -1
    },
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
