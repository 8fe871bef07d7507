/** Reads CoNLL-U into sentences to learn from. */

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Written } from '../../src/read/syntax/words.ts'

/** One line of a file, as it stands there. Heads count from 0; -1 is the root. */
export interface Row {
  form: string
  lemma: string
  tag: string
  head: number
  relation: string
  misc: string
}

/** A sentence as it stands in the file. */
export interface RawSentence {
  doc: string
  rows: Row[]
}

/** @param path a .conllu file, or one packed by gzip */
export function readConllu(path: string): RawSentence[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const sentences: RawSentence[] = []
  let doc = ''
  for (const block of text.split(/\n\n+/)) {
    const rows: Row[] = []
    for (const line of block.split('\n')) {
      const named = /^# (?:newdoc id|doc) = (.*)$/.exec(line)
      if (named?.[1]) doc = named[1]
      if (!/^\d+\t/.test(line)) continue
      const [, form = '', lemma = '', , tag = '', , head = '', relation = '', , misc = ''] = line.split('\t')
      rows.push({ form, lemma, tag, head: Number(head) - 1, relation, misc })
    }
    if (rows.length > 0) sentences.push({ doc, rows })
  }
  return sentences
}

const BRACKETS: Record<string, string> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '-LCB-': '{',
  '-RCB-': '}',
}

/** The words of a sentence with places, as our tokeniser would give them: only whether they touch matters. */
export function writtenOf(rows: readonly Row[]): Written[] {
  let at = 0
  return rows.map(({ form, misc }) => {
    const text = BRACKETS[form] ?? form
    const given = /Start=(\d+)\|End=(\d+)/.exec(misc)
    const start = given ? Number(given[1]) : at
    const end = given ? Number(given[2]) : start + text.length
    at = end + (/SpaceAfter=No/.test(misc) ? 0 : 1)
    return { text, lower: text.toLowerCase(), start, end }
  })
}
