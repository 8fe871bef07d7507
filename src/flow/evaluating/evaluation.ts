/**
 * What an evaluation says, as data: printed by `readout evaluate … --json`, kept as `models/evaluation.json`, shown by
 * the page on the reader. The Zod schema is the one definition.
 */
import { z } from 'zod'
import { isDate } from '../../domain/index.ts'
import { figures } from '../../measure/index.ts'

const percent = z.number().min(0).max(100)
const share = z.number().min(0).max(1)
const many = z.int().nonnegative()

/** Percent, with the interval that 95 of 100 draws of articles lie in; null where there was nothing to score. */
const score = z.object({ precision: percent, recall: percent, f1: percent, low: percent, high: percent }).nullable()
const scores = z.record(z.enum(figures), score)

/** How many points of F1 the reader is above the baseline, on the same draws. */
const gains = z.record(z.enum(figures), z.object({ f1: z.number(), low: z.number(), high: z.number() }).nullable())

const reader = z.object({ name: z.string().min(1), version: z.string().min(1), statements: many, scores })

export const evaluationSchema = z.object({
  format: z.literal('evaluation/1'),
  task: z.literal('statements'),
  on: z.string().refine(isDate, { error: 'a date that exists, YYYY-MM-DD' }),
  corpus: z.object({
    name: z.string().min(1),
    sha256: z.string(),
    articles: many,
    statements: many,
    /** Lines that could not be used. */
    refused: many,
  }),
  /** Findings less sure than this were left out, the baseline's too; 0 to 1. */
  threshold: share,
  /** Articles that could not be read; they count as read with nothing found. */
  failed: many,
  reader,
  /** The rules on the same articles; null where they are not at hand. */
  baseline: reader.extend({ gains }).nullable(),
  /** People scored against the first of them, as readers are; null where one person labelled each article. */
  people: z
    .object({
      corpora: z.array(z.string()).min(1),
      articles: many,
      /** How many labellings were scored: one for each person but the first of an article. */
      labellings: many,
      scores,
      /** People and reader on those of the articles that the reader read; null where it read none of them. */
      same: z.object({ articles: many, people: scores, reader: scores }).nullable(),
    })
    .nullable(),
  /** Lenient triples by outlet, by its name. */
  outlets: z.array(z.object({ name: z.string(), articles: many, reader: score, baseline: score })),
  /** How often findings of a confidence are right, as lenient triples; shares, 0 to 1. */
  calibration: z.object({
    bins: z.array(z.object({ from: share, to: share, found: many, confidence: share, right: share })),
    error: share.nullable(),
  }),
  bootstrap: z.object({ times: many, seed: many }),
})

/** An evaluation of a reader on labelled articles. */
export type Evaluation = z.infer<typeof evaluationSchema>
/** One line of figures: every figure with its interval. */
export type Scores = z.infer<typeof scores>
export type Gains = z.infer<typeof gains>
export type IntervalScore = z.infer<typeof score>
