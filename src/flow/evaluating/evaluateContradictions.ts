/** How well pairs of statements that do not fit are told from those that do: our own pairs, or a benchmark's. */
import { z } from 'zod'
import { answerOf, answersLearnedFrom, claimOf, type Fit, fitOf, weigherOf } from '../../compare/index.ts'
import { ReadoutError, type Resource, snapshotHash } from '../../domain/index.ts'
import { type LabelScores, scoreLabels } from '../../measure/index.ts'
import { parse } from '../books.ts'
import { linesOf, parseLine } from './lines.ts'

const fits = ['inconsistent', 'consistent', 'unrelated'] as const
const pair = z.object({ fit: z.enum(fits), kind: z.string().optional(), a: z.string().min(1), b: z.string().min(1) })
const row = z.object({
  id: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((id) => (id == null ? undefined : String(id))),
  text1: z.string().min(1),
  text2: z.string().min(1),
  label3: z
    .string()
    .transform((label) => label.toLowerCase())
    .pipe(z.enum(fits)),
  peer: z
    .record(
      z.string(),
      z.string().transform((label) => label.toLowerCase()),
    )
    .default({}),
})

interface Pair {
  /** As the corpus has it, else its line or its place, from 1. */
  id: string
  fit: Fit
  a: string
  b: string
  peer: Record<string, string>
}

export interface PairCorpus {
  /** The file's name without its folders. */
  name: string
  /** SHA-256 of the file as it is. */
  sha256: string
  pairs: Pair[]
  refused: ReadoutError[]
}

export interface ContradictionEvaluation {
  corpus: { name: string; sha256: string; pairs: number }
  /** Where the words do not tell, it is silent, which is counted as "unrelated". */
  scores: LabelScores
  /** Where each pair has to be answered, as those beside it had to. */
  always: LabelScores
  /** Whether what always answers has learned from these very pairs, so that its scores tell little. */
  learnedFrom: boolean
  /** What is told of each pair, silent unless sure, and what is answered always. */
  answers: { id: string; told: Fit; always: Fit }[]
  /** Others' answers to the same pairs, as the corpus brings them. */
  peers: Record<string, LabelScores>
  misses: { a: string; b: string; label: Fit; answer: Fit }[]
}

/**
 * YAML with `fit`, `a` and `b` (test/corpus/contradictions), or JSON Lines with `text1`, `text2`, `label3` and `peer`.
 * @throws ReadoutError `file-invalid`
 */
export function parsePairs({ name: path, bytes }: Resource): PairCorpus {
  const named = { name: path.replace(/^.*[\\/]/, ''), sha256: snapshotHash(bytes) }
  if (/\.ya?ml$/i.test(path)) {
    const pairs = parse(new TextDecoder().decode(bytes), path, z.array(pair).min(1))
    return {
      ...named,
      pairs: pairs.map(({ fit, a, b }, i) => ({ id: String(i + 1), fit, a, b, peer: {} })),
      refused: [],
    }
  }
  const pairs: Pair[] = []
  const refused: ReadoutError[] = []
  for (const { number, bytes: written } of linesOf(bytes))
    try {
      const { id, text1, text2, label3, peer } = parseLine(written, row, `${path}:${number}`)
      pairs.push({ id: id ?? String(number), fit: label3, a: text1, b: text2, peer })
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error
      refused.push(error)
    }
  if (pairs.length === 0) throw refused[0] ?? new ReadoutError('file-invalid', path, 'it holds no pairs')
  return { ...named, pairs, refused }
}

export async function evaluateContradictions({ name, sha256, pairs }: PairCorpus): Promise<ContradictionEvaluation> {
  // Only for this is a reader's lexicon opened.
  const { kinOf } = await import('./kin.ts')
  const claims = pairs.map(({ a, b }) => [claimOf(a), claimOf(b)] as const)
  const weight = weigherOf(claims.flat())
  const rows = pairs.map(({ id, fit, a, b, peer }, i) => {
    const [one, other] = claims[i] as (typeof claims)[number]
    return { id, label: fit, answer: fitOf(one, other, weight).fit, always: answerOf(a, b, kinOf), a, b, peer }
  })
  const peers = [...new Set(rows.flatMap(({ peer }) => Object.keys(peer)))].sort()
  return {
    corpus: { name, sha256, pairs: pairs.length },
    scores: scoreLabels(rows),
    always: scoreLabels(rows.map(({ label, always }) => ({ label, answer: always }))),
    learnedFrom: sha256 === answersLearnedFrom,
    answers: rows.map(({ id, answer, always }) => ({ id, told: answer, always })),
    peers: Object.fromEntries(
      peers.map((peer) => [peer, scoreLabels(rows.map((one) => ({ label: one.label, answer: one.peer[peer] ?? '' })))]),
    ),
    misses: rows
      .filter(({ label, answer }) => label !== answer)
      .map(({ a, b, label, answer }) => ({ a, b, label, answer })),
  }
}
