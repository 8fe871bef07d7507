/** The parse as coreference asks of it: the role of a name, the clause it stands in, who governs whom. */
import type { Layers, Run, Syntax } from '../../layers.ts'
import { RELATIONS, TAGS } from '../../syntax/scheme.ts'

/** What a noun phrase is to its verb. */
export type Role = 'subject' | 'object' | 'oblique' | 'modifier' | 'possessor' | 'other'

const relation = (name: string) => RELATIONS.indexOf(name)
const ROLES = new Map<number, Role>([
  [relation('nsubj'), 'subject'],
  [relation('nsubj:pass'), 'subject'],
  [relation('obj'), 'object'],
  [relation('iobj'), 'object'],
  [relation('obl'), 'oblique'],
  [relation('obl:agent'), 'oblique'],
  [relation('obl:unmarked'), 'oblique'],
  [relation('nmod'), 'modifier'],
  [relation('nmod:desc'), 'modifier'],
  [relation('nmod:unmarked'), 'modifier'],
  [relation('nmod:poss'), 'possessor'],
])
/** A phrase that hangs so has the role of what it hangs on. */
const SAME = new Set(['appos', 'flat', 'compound', 'conj', 'fixed'].map(relation))
const CONJ = relation('conj')
const XCOMP = relation('xcomp')
const SUBJECTS = new Set([relation('nsubj'), relation('nsubj:pass')])
/** Heads of clauses hang so. */
const CLAUSES = new Set(
  ['root', 'ccomp', 'csubj', 'xcomp', 'advcl', 'acl', 'acl:relcl', 'parataxis', 'conj', 'list'].map(relation),
)
/** Walks up a tree end here: no sentence is that deep, but a bad parse of a page without stops may be. */
const STEPS = 30

/** A noun phrase in its clause. */
export interface Place {
  /** Its head's token. */
  head: number
  role: Role
  /** It stands in a coordination behind its first member. */
  joined: boolean
  /** The word that governs it, or -1. */
  governor: number
  /** The predicate of its clause that has a subject of its own, or the root. */
  clause: number
}

export interface Grammar {
  place(run: Run): Place
  /** The predicate of the clause that holds a token. */
  clauseOf(token: number): number
  /** The predicate of the clause above a clause, or -1. */
  above(clause: number): number
  /** A token hangs on another, over however many steps. */
  under(token: number, ancestor: number): boolean
  isRoot(token: number): boolean
  /** By token: index of its sentence. */
  sentence: Int32Array
}

export function grammarOf(have: Pick<Layers, 'tokens' | 'sentences'>, syntax: Syntax): Grammar {
  const { heads, relations, tags } = syntax
  const sentence = new Int32Array(have.tokens.length)
  for (const [i, { from, to }] of have.sentences.entries()) sentence.fill(i, from, to)
  const hasSubject = new Uint8Array(have.tokens.length)
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i] as number
    if (head >= 0 && SUBJECTS.has(relations[i] as number)) hasSubject[head] = 1
  }
  const isVerb = (i: number) => /^(?:V|MD)/.test(TAGS[tags[i] as number] ?? '')

  const clauseOf = (token: number): number => {
    let at = token
    for (let steps = 0; steps < STEPS; steps++) {
      const up = heads[at] as number
      if (up < 0) return at
      const is = relations[at] as number
      if (CLAUSES.has(is) && is !== XCOMP && (is !== CONJ || isVerb(at)) && at !== token && hasSubject[at]) return at
      at = up
    }
    return at
  }
  return {
    sentence,
    clauseOf,
    above: (clause) => ((heads[clause] as number) < 0 ? -1 : clauseOf(clause)),
    under(token, ancestor) {
      let at = token
      for (let steps = 0; steps < STEPS && at >= 0; steps++) {
        if (at === ancestor) return true
        at = heads[at] as number
      }
      return false
    },
    isRoot: (token) => (heads[token] as number) < 0,
    place(run) {
      let head = run.to - 1
      for (let i = run.from; i < run.to; i++) {
        const up = heads[i] as number
        if (up < run.from || up >= run.to) {
          head = i
          break
        }
      }
      let at = head
      let joined = false
      for (let steps = 0; steps < STEPS && SAME.has(relations[at] as number) && (heads[at] as number) >= 0; steps++) {
        if ((relations[at] as number) === CONJ) joined = true
        at = heads[at] as number
      }
      return {
        head,
        role: ROLES.get(relations[at] as number) ?? 'other',
        joined,
        governor: heads[at] as number,
        clause: clauseOf(at),
      }
    },
  }
}
