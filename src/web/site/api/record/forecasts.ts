/** What was foretold, how surely, and what came of it. */
import { z } from 'zod'
import { outcomes } from '../../../../domain/index.ts'
import { actor } from '../briefs/footnote.ts'
import { meaning, named } from '../named.ts'
import { operation } from '../operation.ts'
import { after, limit, record } from '../parameters.ts'
import { edition, next } from '../values.ts'
import { evidenceFields, toldEvidence } from './evidence.ts'
import { when } from './occurrence.ts'
import { partOf } from './part.ts'

const likelihood = (description: string, example: number) => meaning(z.number().nullable(), description, example)

const forecast = named(
  'Forecast',
  z
    .object({
      id: meaning(z.string(), 'Stays the same as long as its text does', 'f1'),
      forecaster: actor.nullable(),
      author: meaning(z.string().nullable(), 'Who wrote the text, where the forecast is its own', 'Tove Lind'),
      phrase: meaning(z.string().nullable(), 'The words that say how likely it is', 'will probably'),
      low: likelihood('How likely it is at least by those words, from 0 to 1; null where they tell nothing', 0.55),
      high: likelihood('How likely it is at most', 0.8),
      due: when.nullable(),
      outcome: meaning(
        z.enum(outcomes).nullable(),
        'What came of it, as a person said; `void` where that cannot be told any more; null while nobody says',
        null,
      ),
      ...evidenceFields,
    })
    .describe('What somebody says will be'),
)

const number = (description: string, example: number) => meaning(z.number(), description, example)

const score = named(
  'BrierScore',
  z
    .object({
      count: meaning(z.int().positive(), 'Of how many forecasts; a score of a few says little', 4),
      low: number('As if each had meant the least that its words say; 0 is best, 1 is worst', 0.2),
      middle: number('As if each had meant the middle', 0.18),
      high: number('As if each had meant the most', 0.17),
      baseRate: number('What always saying how often such forecasts come true would have scored', 0.19),
      even: number('What always saying 50 in 100 scores', 0.25),
    })
    .describe('How well forecasts did (Brier)'),
)

const scoreOf = named(
  'NamedScore',
  z.object({ name: meaning(z.string(), 'Whose', 'Tove Lind'), score }).describe('How well the forecasts of one did'),
)

const scores = named(
  'ForecastScores',
  z
    .object({
      all: score,
      forecasters: z.array(scoreOf).describe('Those with most forecasts first'),
      outlets: z.array(scoreOf).describe('Likewise'),
    })
    .describe('How well those forecasts did whose outcome is known'),
)

const forecastList = named(
  'ForecastList',
  z
    .object({
      forecasts: z.array(forecast).describe('Newest first'),
      scores: scores.nullable(),
      next,
    })
    .describe('A page of the forecasts of a record; the scores are of all'),
)

export const forecasts = operation({
  id: 'forecasts',
  method: 'get',
  path: '/{edition}/records/{record}/forecasts',
  summary: 'What was foretold, how surely, and what came of it; newest first',
  parameters: { edition, record, limit, after },
  answer: forecastList,
  list: 'forecasts',
  async handle({ edition, record, limit, after }, { flow }) {
    const { forecasts, scores } = await flow.records.forecasts(edition, record)
    const { part, next } = partOf(forecasts, ({ source, id }) => ({ on: source.published, id }), { after, limit })
    return {
      forecasts: part.map(({ id, forecaster, author, phrase, range, due, outcome, ...shown }) => {
        const { statement: _, ...evidence } = toldEvidence(shown)
        return { id, forecaster, author, phrase, ...range, due, outcome, ...evidence }
      }),
      scores,
      next,
    }
  },
})
