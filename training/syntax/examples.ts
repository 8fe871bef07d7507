/** Sentences to learn from, as numbers. */
import { RELATIONS, TAGS } from '../../src/read/syntax/scheme.ts'
import type { Written } from '../../src/read/syntax/words.ts'
import { type RawSentence, type Row, writtenOf } from './conllu.ts'
import { convertGold, convertSilver } from './convert.ts'
import { asWeTokenise } from './retoken.ts'

export interface Example {
  doc: string
  gold: boolean
  words: Written[]
  lemmas: string[]
  tags: Uint8Array
  /** By word, from 0; -1 is the root. The tree is projective. */
  heads: Int32Array
  relations: Uint8Array
}

const tagOf = new Map(TAGS.map((tag, i) => [tag, i]))
const relationOf = new Map(RELATIONS.map((relation, i) => [relation, i]))

/** @param gold GUM's scheme, or CoreNLP's */
export function examplesOf(sentences: readonly RawSentence[], gold: boolean): Example[] {
  return sentences
    .filter(({ rows }) => rows.length <= 240 && rows.some((row) => row.head < 0))
    .map(({ doc, rows: source }) => {
      const rows = gold ? source : asWeTokenise(source)
      const ours = gold ? convertGold(rows) : convertSilver(rows)
      return {
        doc,
        gold,
        words: writtenOf(rows),
        lemmas: rows.map((row) => row.lemma),
        tags: Uint8Array.from(ours, (row) => tagOf.get(row.tag) ?? 0),
        heads: projective(ours),
        relations: Uint8Array.from(ours, (row) => relationOf.get(row.relation) ?? relationOf.get('dep') ?? 0),
      }
    })
}

/** Lifts arcs that cross others to their head's head (Nivre and Nilsson 2005), the shortest first; one root stays. */
function projective(rows: readonly Row[]): Int32Array {
  const heads = Int32Array.from(rows, (row) => row.head)
  const root = heads.indexOf(-1)
  for (let i = 0; i < heads.length; i++) if (heads[i] === -1 && i !== root) heads[i] = root
  for (let round = 0; round < rows.length * 4; round++) {
    const worst = crossing(heads)
    if (worst < 0) break
    const head = heads[worst] as number
    heads[worst] = heads[head] === -1 ? head : (heads[head] as number)
    if (heads[head] === -1) break
  }
  return heads
}

/** The word whose arc is the shortest of those that some word under them does not hang below; -1 when there is none. */
function crossing(heads: Int32Array): number {
  let worst = -1
  let least = heads.length
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i] as number
    if (head < 0 || Math.abs(head - i) >= least) continue
    for (let j = Math.min(i, head) + 1; j < Math.max(i, head); j++) {
      let up = j
      let steps = 0
      while (up !== head && up !== -1 && steps++ < heads.length) up = heads[up] as number
      if (up === head) continue
      worst = i
      least = Math.abs(head - i)
      break
    }
  }
  return worst
}
