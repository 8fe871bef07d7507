/** Statements that people labelled with their stances: YAML, see test/corpus/stance/README.md. */
import { z } from 'zod'
import { readFileResource } from '../../collect/index.ts'
import {
  type Codebook,
  emptyRoster,
  ReadoutError,
  type Resource,
  type Roster,
  type Span,
  snapshotHash,
  stanceValues,
} from '../../domain/index.ts'
import type { HeldStance, StanceLabels } from '../../measure/index.ts'
import { parse, parseCodebook, parseRoster } from '../books.ts'

export interface StanceCase {
  readonly text: string
  readonly labels: StanceLabels
}

export interface StanceCorpus {
  /** The file's name without its folders. */
  readonly name: string
  /** SHA-256 of the file as it is. */
  readonly sha256: string
  readonly codebook: Codebook
  readonly roster: Roster
  readonly cases: readonly StanceCase[]
}

const label = z.string().regex(/^[^|]+\|[^|]+\|\s*(?:for|against|conditional|unclear)\s*$/, {
  error: `a label is written "source | issue | ${stanceValues.join(' or ')}"`,
})
const schema = z.object({
  codebook: z.string().min(1),
  roster: z.string().min(1).optional(),
  cases: z
    .array(z.object({ text: z.string().regex(/\S/), stances: z.array(label), others: z.array(label).default([]) }))
    .min(1),
})

/**
 * The corpus in a file's bytes, with the codebook and roster that it names; their files lie beside it.
 * @throws ReadoutError `file-invalid` naming line and key, `input-missing` and its like for the files it names
 */
export async function loadStanceCorpus({ name: path, bytes }: Resource): Promise<StanceCorpus> {
  const folder = path.replace(/[^\\/]*$/, '')
  const decode = (data: Uint8Array) => new TextDecoder().decode(data)
  const beside = async (file: string) => decode((await readFileResource(`${folder}${file}`)).bytes)
  const { codebook, roster, cases } = parse(decode(bytes), path, schema)
  const books = {
    codebook: parseCodebook(await beside(codebook), codebook),
    roster: roster === undefined ? emptyRoster : parseRoster(await beside(roster), roster),
  }
  const issues = new Set(books.codebook.issues.map(({ id }) => id))
  return {
    name: path.slice(folder.length),
    sha256: snapshotHash(bytes),
    ...books,
    cases: cases.map(({ text, stances, others }, i) => {
      const held = (written: string) => heldIn(text, written, issues, `${path}: cases.${i}`)
      return { text, labels: { asked: stances.map(held), others: others.map(held) } }
    }),
  }
}

function heldIn(text: string, written: string, issues: ReadonlySet<string>, where: string): HeldStance {
  const [source = '', issue = '', stance = ''] = written.split('|').map((part) => part.trim())
  const value = stanceValues.find((one) => one === stance)
  const span = spanOf(text, source)
  if (!span) throw new ReadoutError('file-invalid', where, `"${source}" does not stand in its text`)
  if (!issues.has(issue)) throw new ReadoutError('file-invalid', where, `the codebook has no issue "${issue}"`)
  return { source: [span], issue, stance: value ?? 'unclear' }
}

/** Where the words stand first, as whole words. */
function spanOf(text: string, words: string): Span | null {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ')) return [at, end]
  }
  return null
}
