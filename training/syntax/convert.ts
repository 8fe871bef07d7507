/**
 * Brings a corpus's own scheme to ours (src/read/syntax/scheme.ts). GUM needs its subtypes cut; the silver trees are
 * Universal Dependencies 1 as CoreNLP writes them (Schuster and Manning 2016) and are turned into version 2: objects and
 * passives by name, `nmod` parted into `nmod` and `obl`, the conjunction hung on the conjunct after it, names of people
 * headed by their first word.
 */
import { RELATIONS } from '../../src/read/syntax/scheme.ts'
import type { Row } from './conllu.ts'

const known = new Set(RELATIONS)

/** A relation of version 2 as ours: subtypes that we do not keep are cut, and what is unknown is `dep`. */
function ours(relation: string): string {
  if (known.has(relation)) return relation
  const plain = relation.split(':')[0] ?? ''
  return known.has(plain) ? plain : 'dep'
}

export function convertGold(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, relation: ours(row.relation) }))
}

const RENAMED: Record<string, string> = {
  dobj: 'obj',
  nsubjpass: 'nsubj:pass',
  csubjpass: 'csubj',
  auxpass: 'aux:pass',
  mwe: 'fixed',
}

export function convertSilver(source: readonly Row[]): Row[] {
  const rows = source.map((row) => ({ ...row, relation: RENAMED[row.relation] ?? row.relation }))
  const original = source.map((row) => row.relation)
  const has = (head: number, relation: string) => rows.some((row) => row.head === head && row.relation === relation)
  for (const [i, row] of rows.entries()) {
    const head = rows[row.head]
    const was = original[i]
    if (was === 'neg') row.relation = row.tag === 'DT' ? 'det' : row.tag === 'CC' ? 'cc' : 'advmod'
    if (row.tag === 'TO' && (was === 'case' || was === 'mwe' || was === 'compound:prt')) row.tag = 'IN'
    if (row.tag === '#') row.tag = 'SYM'
    if (!head) continue
    if (was === 'nmod') {
      const predicate =
        /^(?:V|MD|JJ|RB|IN)/.test(head.tag) ||
        (i < row.head && has(row.head, 'cop')) ||
        (has(row.head, 'cop') &&
          rows.some(
            (r, j) =>
              r.head === i &&
              j < i &&
              r.relation === 'case' &&
              !/^(?:of|for|to|between|with|from|about|on|in|at)$/i.test(r.form),
          ))
      if (predicate) row.relation = isAgent(rows, i) ? 'obl:agent' : 'obl'
      else if (isAgent(rows, i) && head.tag === 'VBN') row.relation = 'obl:agent'
    }
    if (was === 'nmod:tmod' || was === 'nmod:npmod')
      row.relation = /^(?:V|MD|JJ|RB|IN)/.test(head.tag) ? 'obl:unmarked' : 'nmod:unmarked'
    if (was === 'acl' && /^(?:V|MD|JJ)/.test(head.tag) && head.relation !== 'amod') row.relation = 'advcl'
  }
  conjunctions(rows)
  names(rows)
  return rows.map((row) => ({ ...row, relation: ours(row.relation) }))
}

/** A "by" phrase of a passive verb. */
function isAgent(rows: readonly Row[], i: number): boolean {
  const head = rows[i]?.head ?? -1
  if (rows[head]?.tag !== 'VBN') return false
  return rows.some((row) => row.head === i && row.relation === 'case' && row.form.toLowerCase() === 'by')
}

/** A conjunction and the comma before it hang on the conjunct that follows, not on the first. */
function conjunctions(rows: Row[]): void {
  for (const [i, row] of rows.entries()) {
    if (row.relation !== 'cc' && !(row.relation === 'punct' && row.tag === ',')) continue
    if (row.head < 0 || row.head > i) continue
    const next = rows.findIndex((other, j) => j > i && other.head === row.head && other.relation === 'conj')
    if (next < 0) continue
    const crossed = rows.some((other, j) => j > i && j < next && other.head === row.head)
    if (!crossed) row.head = next
  }
}

/** "Barack Obama" is headed by "Obama" there and by "Barack" here; a title before it describes it. */
function names(rows: Row[]): void {
  for (let last = rows.length - 1; last >= 0; last--) {
    const end = rows[last]
    if (end?.tag !== 'NNP' || !isPerson(end)) continue
    let first = last
    while (first > 0 && isPartOfName(rows, first - 1, last)) first--
    let titles = first
    while (titles > 0 && isTitle(rows, titles - 1, last)) titles--
    if (first === last && titles === first) continue
    const head = first
    if (head !== last) {
      const front = rows[head]
      if (!front) continue
      front.head = end.head
      front.relation = end.relation
      for (const [j, row] of rows.entries()) {
        if (row.head !== last || j === head) continue
        row.head = head
        if (j > head && j < last) row.relation = 'flat'
      }
      end.head = head
      end.relation = 'flat'
    }
    for (let j = titles; j < first; j++) {
      const row = rows[j]
      if (!row || row.head !== (head === last ? last : head)) continue
      row.relation = j === first - 1 ? 'nmod:desc' : row.relation
      if (j < first - 1) {
        row.head = first - 1
        row.relation = 'compound'
      }
    }
    last = titles
  }
}

const TITLE =
  /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Prof|St)\.?$|^(?:President|Minister|Secretary|Senator|Chancellor|King|Queen|Prince|Princess|Pope|Justice|Judge|General|Governor|Mayor|Speaker|Chairman|Chairwoman|Representative|Congressman|Congresswoman|Ambassador|Premier|Director|Sheriff|Chief|Captain|Colonel|Lieutenant|Sergeant|Officer|Detective|Professor|Sir|Lord|Lady|Attorney|Commissioner|Spokesman|Spokeswoman|Treasurer|Vice|Foreign|Prime|Minister|Candidate|Leader|Deputy|Former)$/i

function isPerson(row: Row): boolean {
  return /NER=PERSON/.test(row.misc)
}

function isPartOfName(rows: readonly Row[], i: number, last: number): boolean {
  const row = rows[i]
  return (
    !!row &&
    row.head === last &&
    row.relation === 'compound' &&
    isPerson(row) &&
    /^(?:NNP|FW|NN)$/.test(row.tag) &&
    !TITLE.test(row.form)
  )
}

function isTitle(rows: readonly Row[], i: number, last: number): boolean {
  const row = rows[i]
  return row &&
    row.head === last &&
    row.relation === 'compound' &&
    (TITLE.test(row.form) || /^NNP?$/.test(row.tag)) &&
    !isPerson(row)
    ? true
    : !!row && row.head === last && row.relation === 'compound' && TITLE.test(row.form)
}
