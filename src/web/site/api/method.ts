/** What reads, and how well: the figures of the page on the method. */
import { z } from 'zod'
import { type Evaluation, figures } from '../../../flow/index.ts'
import { meaning, named } from './named.ts'
import { operation } from './operation.ts'

const percent = (description: string, example: number) => meaning(z.number(), `${description}; percent`, example)

const score = named(
  'Score',
  z
    .object({
      f1: percent('F1, the harmonic mean of precision and recall', 66.6),
      low: percent('The low end of its 95 percent interval', 63.1),
      high: percent('The high end', 70.1),
      precision: percent('How much of what was found is right', 67.6),
      recall: percent('How much of what is there was found', 65.6),
    })
    .describe('How well statements are found'),
)

const scores = named(
  'Scores',
  z
    .record(z.enum(figures), score.nullable())
    .describe(
      'By what had to be right: `strict` the exact spans, `lenient` spans that overlap; `source`, `cue` and `content` each by itself; `direct`, `mixed` and `indirect` the statements of that mode. Null where there was nothing to score',
    ),
)

const reader = named(
  'Reader',
  z
    .object({
      name: meaning(z.string(), 'What it is called', 'trained'),
      version: meaning(z.string(), 'Its version', '3'),
    })
    .describe('What reads statements out of pages'),
)

const measurement = named(
  'Measurement',
  z
    .object({
      on: meaning(z.iso.date(), 'The day it was made', '2031-03-04'),
      reader: reader.describe('What was measured; it may be another version than the one that reads'),
      articles: meaning(z.int(), 'How many labelled articles it was measured on', 12),
      statements: meaning(z.int(), 'How many statements people found in them', 1234),
      found: meaning(z.int(), 'How many it found', 1100),
      scores: scores.describe('Of the reader'),
      people: scores.nullable().describe('People against each other, measured alike; null where nobody was'),
    })
    .describe('How well it reads, against articles labelled by people'),
)

const methodShape = named(
  'Method',
  z
    .object({
      reader: reader.describe('What reads now'),
      measured: measurement.nullable(),
    })
    .describe('What reads, and how well'),
)

export const method = operation({
  id: 'method',
  method: 'get',
  path: '/method',
  summary: 'What reads, and how well it reads',
  parameters: {},
  answer: methodShape,
  async handle(_, { flow }) {
    const { reader, evaluation } = await flow.reader()
    return { reader, measured: evaluation && measuredIn(evaluation) }
  },
})

function measuredIn({ on, corpus, reader, people }: Evaluation): z.input<typeof measurement> {
  const { articles, statements } = corpus
  return {
    on,
    reader,
    articles,
    statements,
    found: reader.statements,
    scores: reader.scores,
    people: people?.scores ?? null,
  }
}
