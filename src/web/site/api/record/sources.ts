/** The texts that a record rests on. */
import { z } from 'zod'
import { meaning, named } from '../named.ts'
import { operation } from '../operation.ts'
import { after, limit, record } from '../parameters.ts'
import { count, edition, next } from '../values.ts'
import { addressesIn } from './addresses.ts'
import { sourceFields, toldSource } from './evidence.ts'
import { partOf } from './part.ts'

const source = named(
  'Source',
  z
    .object({
      id: meaning(z.string(), 'What `source` asks for', 'd1'),
      url: meaning(z.string(), 'Its page', 'https://briefs.example/en/record/ford/source/d1'),
      ...sourceFields,
      statements: count('How many statements the record has of it', 2),
    })
    .describe('A text of others that a record rests on. Its words are with what is said of it'),
)

const sourceList = named(
  'SourceList',
  z
    .object({ sources: z.array(source).describe('Newest first'), next })
    .describe('A page of the texts that a record rests on'),
)

export const sources = operation({
  id: 'sources',
  method: 'get',
  path: '/{edition}/records/{record}/sources',
  summary: 'The texts that a record rests on, newest first',
  parameters: { edition, record, limit, after },
  answer: sourceList,
  list: 'sources',
  async handle({ edition, record, limit, after }, { flow, place }) {
    const at = addressesIn(place, edition, record)
    const all = await flow.records.sources(edition, record)
    const { part, next } = partOf(all, ({ published, id }) => ({ on: published, id }), { after, limit })
    return {
      sources: part.map((one) => ({
        id: one.id,
        url: at('source', one.id),
        ...toldSource(one),
        statements: one.statements,
      })),
      next,
    }
  },
})
