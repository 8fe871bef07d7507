/**
 * CoreNLP keeps the full stop of "Mr." and a double hyphen in one token; our tokeniser parts both. What is learned from
 * should look as what will be read.
 */
import type { Row } from './conllu.ts'

const ABBREVIATION = /^\p{L}+\.$/u

/** The same tree over our tokens: a part that was cut off hangs on what it was cut from. */
export function asWeTokenise(rows: readonly Row[]): Row[] {
  const parts = rows.map(partsOf)
  const starts: number[] = []
  let at = 0
  for (const own of parts) {
    starts.push(at)
    at += own.length
  }
  return parts.flatMap((own, i) =>
    own.map((row, k) =>
      k === 0 ? { ...row, head: row.head < 0 ? -1 : (starts[row.head] ?? -1) } : { ...row, head: starts[i] ?? -1 },
    ),
  )
}

function partsOf(row: Row): Row[] {
  const place = /Start=(\d+)\|End=(\d+)/.exec(row.misc)
  if (!place) return [row]
  const start = Number(place[1])
  const end = Number(place[2])
  const cut = (form: string, tag: string, from: number, to: number): Row => ({
    ...row,
    form,
    lemma: form,
    tag,
    misc: row.misc.replace(place[0], `Start=${from}|End=${to}`),
  })
  if (ABBREVIATION.test(row.form) && end - start === row.form.length)
    return [cut(row.form.slice(0, -1), row.tag, start, end - 1), { ...cut('.', '.', end - 1, end), relation: 'punct' }]
  if (row.form === '--' && end - start === 2)
    return [cut('-', ':', start, start + 1), { ...cut('-', ':', start + 1, end), relation: 'punct' }]
  return [row]
}
