/** `readout evaluate pronouns`: whom do the pronouns of GAP mean, and does the reader say so? */
import {
  asReadoutError,
  emptyCodebook,
  emptyRoster,
  overlaps,
  type Readout,
  type ReadoutError,
  type Resource,
  type Span,
} from '../../domain/index.ts'
import type { Readers } from '../reading/readers.ts'
import type { Gap, GapRow } from './gap.ts'

/** What makes or holds the readings of rows. */
export interface RowReader {
  readonly name: string
  readonly version: string
  /** How many rows it takes at once. */
  readonly width: number
  /** @throws ReadoutError when the row cannot be read */
  read(row: GapRow): Promise<Pick<Readout, 'document' | 'mentions'>>
}

interface PronounScore {
  /** Names that the pronoun was said to mean: rightly, and wrongly; and those missed. */
  right: number
  wrong: number
  missed: number
  /** Percent, to one decimal; null where there was nothing to score. */
  precision: number | null
  recall: number | null
  f1: number | null
}

/** What `--json` prints. */
export interface PronounEvaluation {
  format: 'evaluation/1'
  task: 'pronouns'
  on: string
  corpus: { name: string; sha256: string; rows: number; refused: number }
  reader: { name: string; version: string }
  threshold: number
  /** Rows that could not be read; they count as read with nothing found. */
  failed: number
  scores: { all: PronounScore; masculine: PronounScore; feminine: PronounScore }
  /** Feminine F1 over masculine. */
  bias: number | null
}

/** The reader in use, on the threads of the pool. */
export async function rowReader(readers: Readers, threshold: number): Promise<RowReader> {
  const books = { codebook: emptyCodebook, roster: emptyRoster }
  return {
    ...(await readers.current()),
    width: readers.size * 2,
    async read(row) {
      const resource: Resource = {
        name: row.id,
        url: null,
        bytes: new TextEncoder().encode(row.text),
        mediaType: null,
        retrieved: '',
      }
      return (await readers.page(resource, { as: 'text', language: 'en', threshold }, books)).readout
    },
  }
}

/**
 * A name is meant by the pronoun when a mention over it and a mention over the pronoun have the same actor.
 *
 * @returns the evaluation, and the rows that could not be read, each with its reason
 */
export async function evaluatePronouns(
  gap: Gap,
  reader: RowReader,
  threshold: number,
  done: (id: string) => void = () => {},
): Promise<{ evaluation: PronounEvaluation; failures: ReadoutError[] }> {
  const failures: ReadoutError[] = []
  const scores = { all: score(), masculine: score(), feminine: score() }
  const left = gap.rows.values()
  const worker = async () => {
    for (const row of left) {
      const mentions = await reader.read(row).then(
        (reading) => reading.mentions,
        (error: unknown) => {
          failures.push(asReadoutError(error, row.id))
          return []
        },
      )
      count(row, mentions, [scores.all, scores[row.gender]])
      done(row.id)
    }
  }
  await Promise.all(Array.from({ length: reader.width }, worker))
  const all = finished(scores.all)
  const masculine = finished(scores.masculine)
  const feminine = finished(scores.feminine)
  const bias = masculine.f1 && feminine.f1 !== null ? Number((feminine.f1 / masculine.f1).toFixed(2)) : null
  const evaluation: PronounEvaluation = {
    format: 'evaluation/1',
    task: 'pronouns',
    on: new Date().toISOString().slice(0, 10),
    corpus: { name: gap.name, sha256: gap.sha256, rows: gap.rows.length, refused: gap.refused.length },
    reader: { name: reader.name, version: reader.version },
    threshold,
    failed: failures.length,
    scores: { all, masculine, feminine },
    bias,
  }
  return { evaluation, failures }
}

function count(row: GapRow, mentions: Readout['mentions'], scores: readonly PronounScore[]): void {
  const at = (span: Span) =>
    new Set(mentions.flatMap((one) => (one.actor && overlaps([one.start, one.end], span) ? [one.actor] : [])))
  const who = at(row.pronoun)
  for (const { span, meant } of row.names) {
    const said = [...at(span)].some((actor) => who.has(actor))
    for (const one of scores) {
      if (said && meant) one.right++
      else if (said) one.wrong++
      else if (meant) one.missed++
    }
  }
}

function score(): PronounScore {
  return { right: 0, wrong: 0, missed: 0, precision: null, recall: null, f1: null }
}

function finished({ right, wrong, missed }: PronounScore): PronounScore {
  const percent = (part: number, whole: number) => (whole === 0 ? null : Number(((100 * part) / whole).toFixed(1)))
  return {
    right,
    wrong,
    missed,
    precision: percent(right, right + wrong),
    recall: percent(right, right + missed),
    f1: percent(2 * right, 2 * right + wrong + missed),
  }
}
