/** The parse as a tree to walk in: what a word hangs on, how, and what hangs on it. */
import type { Run, Syntax, Token } from '../layers.ts'
import { RELATIONS, TAGS } from './scheme.ts'

/** Places are tokens of the document; -1 is no token. Outside the tree's run there are no words. */
export interface Tree extends Run {
  readonly tokens: readonly Token[]
  /** The word it hangs on; -1 for a root. */
  head(i: number): number
  relation(i: number): string
  tag(i: number): string
  lemma(i: number): string
  /** The word as it stands, in small letters. */
  lower(i: number): string
  /** What hangs on a word, in text order: all of it, or by some relations alone. */
  children(i: number, ...relations: string[]): readonly number[]
  /** The first of what hangs on it by one of the relations, or -1. */
  child(i: number, ...relations: string[]): number
}

const none: readonly number[] = []

/** @param run one sentence, or several; all of the document when not given */
export function treeOf(
  tokens: readonly Token[],
  { tags, lemmas, heads, relations }: Syntax,
  { from, to }: Run = { from: 0, to: tokens.length },
): Tree {
  const lists: (number[] | undefined)[] = new Array(to - from)
  for (let i = from; i < to; i++) {
    const head = heads[i] ?? -1
    if (head < from || head >= to) continue
    const list = lists[head - from]
    if (list) list.push(i)
    else lists[head - from] = [i]
  }
  const within = (i: number) => i >= from && i < to
  const relation = (i: number) => (within(i) ? (RELATIONS[relations[i] ?? 0] ?? '') : '')
  const all = (i: number) => lists[i - from] ?? none
  return {
    from,
    to,
    tokens,
    relation,
    head(i) {
      const head = within(i) ? (heads[i] ?? -1) : -1
      return within(head) ? head : -1
    },
    tag: (i) => (within(i) ? (TAGS[tags[i] ?? 0] ?? '') : ''),
    lemma: (i) => (within(i) ? (lemmas[i] ?? '') : ''),
    lower: (i) => (within(i) ? (tokens[i]?.lower ?? '') : ''),
    children: (i, ...by) => (by.length > 0 ? all(i).filter((child) => by.includes(relation(child))) : all(i)),
    child(i, ...by) {
      for (const child of all(i)) if (by.includes(relation(child))) return child
      return -1
    },
  }
}
