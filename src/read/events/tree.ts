/** The tree as events ask of it: relations as numbers, kinds of words, phrases; with one mistake of the parser undone. */
import type { Layers, Run, Syntax } from '../layers.ts'
import { RELATIONS, TAGS } from '../syntax/scheme.ts'
import { type Tree as Parse, treeOf as parseOf } from '../syntax/tree.ts'
import { lexicon } from './lexicon/open.ts'

/** Relations by name, as the numbers that `Syntax.relations` holds. */
export const R: Readonly<Record<string, number>> = Object.fromEntries(RELATIONS.map((name, i) => [name, i]))

/** A set of relations. */
export function relations(names: string): Uint8Array {
  const set = new Uint8Array(RELATIONS.length)
  for (const name of names.split(' ')) set[R[name] ?? 0] = 1
  return set
}

const VERB = Uint8Array.from(TAGS, (tag) => (/^V/.test(tag) ? 1 : 0))
const MODAL = Uint8Array.from(TAGS, (tag) => (tag === 'MD' ? 1 : 0))
const NOUN = Uint8Array.from(TAGS, (tag) => (/^N|^CD$/.test(tag) ? 1 : 0))
const PAST = Uint8Array.from(TAGS, (tag) => (tag === 'VBN' || tag === 'VBD' ? 1 : 0))
const PROPER = Uint8Array.from(TAGS, (tag) => (/^NNP/.test(tag) ? 1 : 0))

/** Relations that make a phrase of a noun; not those that begin a clause or go on to another phrase. */
const PHRASE = relations(
  'amod compound nmod nmod:poss nmod:desc nmod:unmarked flat fixed nummod det case advmod punct conj cc appos',
)
/** Of these, what a participant's words leave out. */
const TRIMMED = relations('conj cc appos punct')

/** A phrase has no more words than this on either side of its head: the rest says more about it, not who it is. */
const WIDEST = 24

const PLACING = /^(?:in|at|on|during|after|before|since|because|near)$/

export interface Tree extends Pick<Parse, 'tokens' | 'head' | 'tag' | 'lower'> {
  relation(i: number): number
  verb(i: number): boolean
  noun(i: number): boolean
  proper(i: number): boolean
  /** What hangs on a word, in text order. */
  children(i: number): readonly number[]
  /** The first word that hangs on a word by one of the relations, or -1. */
  child(i: number, relation: Uint8Array): number
  /** In small letters for a name too. */
  lemma(i: number): string
  /** The words of the phrase whose head this is; `whole` with what is joined to it or set beside it. */
  phrase(i: number, whole?: boolean): Run
  /** The preposition of a phrase by its head, small letters; empty for none. */
  preposition(i: number): string
}

const CLAUSE = relations('root ccomp conj parataxis')

/**
 * The parse with one mistake of the parser undone: "Italian soldiers distributed food" read as food that is distributed, with a
 * subject and no verb.
 */
function mended({ heads, relations: by, tags }: Syntax): { heads: Int32Array; by: Uint8Array } {
  let copy: { heads: Int32Array; by: Uint8Array } | null = null
  for (let i = 0; i < heads.length; i++) {
    // A subject before a participle that describes the noun which the subject hangs on.
    if (by[i] !== R.nsubj) continue
    const noun = heads[i] ?? -1
    if (noun < i || NOUN[tags[noun] ?? 0] !== 1 || CLAUSE[by[noun] ?? 0] !== 1) continue
    let verb = -1
    for (let at = i + 1; at < noun && at - i < NEAR; at++) {
      if (heads[at] === noun && by[at] === R.cop) break
      if (heads[at] === noun && by[at] === R.amod && PAST[tags[at] ?? 0] === 1) {
        verb = at
        break
      }
    }
    if (verb < 0) continue
    copy ??= { heads: heads.slice(), by: by.slice() }
    copy.heads[verb] = heads[noun] ?? -1
    copy.by[verb] = by[noun] ?? 0
    copy.heads[noun] = verb
    copy.by[noun] = R.obj ?? 0
    copy.heads[i] = verb
  }
  return copy ?? { heads, by }
}

/** A verb stands no farther behind its subject, where the two are taken for words that describe the object. */
const NEAR = 8

const CASE = relations('case')

export function treeOf({ tokens }: Pick<Layers, 'tokens'>, syntax: Syntax): Tree {
  const { tags, lemmas } = syntax
  const { heads, by } = mended(syntax)
  const { head, tag, lower, children } = parseOf(tokens, { ...syntax, heads, relations: by })
  const verbal = new Set<number>()
  // "Would boycott", "must hand over": a verb, whatever its tag says.
  for (let i = 0; i < heads.length; i++) if (MODAL[tags[i] ?? 0] && by[i] === R.aux) verbal.add(head(i))
  const child = (i: number, set: Uint8Array) => {
    for (const one of children(i)) if (set[by[one] ?? 0]) return one
    return -1
  }
  const tree: Tree = {
    tokens,
    head,
    tag,
    lower,
    children,
    child,
    relation: (i) => by[i] ?? 0,
    verb: (i) => VERB[tags[i] ?? 0] === 1 || (NOUN[tags[i] ?? 0] === 1 && verbal.has(i)),
    noun: (i) => NOUN[tags[i] ?? 0] === 1 && !verbal.has(i),
    proper: (i) => PROPER[tags[i] ?? 0] === 1,
    lemma: (i) => (PROPER[tags[i] ?? 0] ? (lemmas[i] ?? '').toLowerCase() : (lemmas[i] ?? '')),
    phrase(i, whole = false) {
      let from = i
      let to = i + 1
      let end = tokens.length
      if (!whole) for (const one of children(i)) if (one > i && TRIMMED[by[one] ?? 0]) end = Math.min(end, one)
      const walk = [i]
      for (let next = walk.pop(); next !== undefined; next = walk.pop()) {
        for (const one of children(next)) {
          const relation = by[one] ?? 0
          if (!PHRASE[relation] || (!whole && TRIMMED[relation])) continue
          if (Math.abs(one - i) > WIDEST || one >= end) continue
          // Where somebody is, is no part of his name.
          if (!whole && next === i && relation === R.nmod && PLACING.test(tree.preposition(one))) continue
          // The preposition of the whole phrase is no part of it, and neither is a day.
          if (next === i && relation === R.case) continue
          if (relation === R.nmod && isTime(tree, one)) continue
          if (relation === R['nmod:unmarked'] && isTime(tree, one)) continue
          from = Math.min(from, one)
          to = Math.max(to, one + 1)
          walk.push(one)
        }
      }
      return { from, to }
    },
    preposition(i) {
      const at = child(i, CASE)
      return at < 0 ? '' : (tokens[at]?.lower ?? '')
    },
  }
  return tree
}

/** A day, a month or a length of time. */
export function isTime(tree: Tree, i: number): boolean {
  return lexicon.times.has(tree.lemma(i)) || /^\d{4}$/.test(tree.lower(i))
}
