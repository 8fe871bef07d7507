/**
 * GAP: rows of Wikipedia text, each with a pronoun and two names, and whether the pronoun means them (Webster, Recasens,
 * Axelrod and Baldridge 2018, "Mind the GAP"). A table with tabs; offsets count code points.
 */
import { gunzipSync } from 'node:zlib'
import { ReadoutError, type Resource, type Span, snapshotHash } from '../../domain/index.ts'
import { MAX_CORPUS } from './corpus.ts'

export interface GapRow {
  id: string
  text: string
  pronoun: Span
  gender: 'masculine' | 'feminine'
  names: { span: Span; meant: boolean }[]
}

export interface Gap {
  name: string
  sha256: string
  rows: GapRow[]
  refused: ReadoutError[]
}

const FIELDS = 10

/**
 * @param limit the most rows to take
 * @throws ReadoutError `file-invalid` when no row can be used
 */
export function parseGap({ name: path, bytes }: Resource | { name: string; bytes: Uint8Array }, limit = Infinity): Gap {
  const rows: GapRow[] = []
  const refused: ReadoutError[] = []
  const lines = unpacked(bytes, path).split('\n')
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '' || (i === 0 && line.startsWith('ID\t'))) continue
    if (rows.length >= limit) break
    const row = rowOf(line.replace(/\r$/, ''))
    if (typeof row === 'string') refused.push(new ReadoutError('file-invalid', `${path}:${i + 1}`, row))
    else rows.push(row)
  }
  if (rows.length === 0) throw refused[0] ?? new ReadoutError('file-invalid', path, 'it holds no rows')
  return { name: path.replace(/^.*[\\/]/, ''), sha256: snapshotHash(bytes), rows, refused }
}

/** @returns the row, or why it is none */
function rowOf(line: string): GapRow | string {
  const fields = line.split('\t')
  if (fields.length < FIELDS) return `it has ${fields.length} fields, and needs ${FIELDS}`
  const [id = '', text = '', pronoun = '', at, a = '', aAt, aMeant, b = '', bAt, bMeant] = fields
  const place = spans(text)
  const spanned = [place(pronoun, at), place(a, aAt), place(b, bAt)]
  const [first, second, third] = spanned
  if (!first || !second || !third) return `the pronoun or a name does not stand where the row says`
  return {
    id,
    text,
    pronoun: first,
    gender: /^(?:she|her|hers)$/i.test(pronoun) ? 'feminine' : 'masculine',
    names: [
      { span: second, meant: isTrue(aMeant) },
      { span: third, meant: isTrue(bMeant) },
    ],
  }
}

/** From offsets in code points to spans in code units. */
function spans(text: string): (words: string, at: string | undefined) => Span | null {
  const points = [...text]
  return (words, at) => {
    const start = points.slice(0, Number(at)).join('').length
    return words !== '' && text.startsWith(words, start) ? [start, start + words.length] : null
  }
}

function isTrue(field: string | undefined): boolean {
  return field?.trim().toUpperCase() === 'TRUE'
}

function unpacked(bytes: Uint8Array, path: string): string {
  try {
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MAX_CORPUS }) : bytes
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  } catch (cause) {
    throw new ReadoutError(
      'file-invalid',
      path,
      `it cannot be read as a table in UTF-8 (${(cause as Error).message})`,
      {
        cause,
      },
    )
  }
}
