/** Days: the briefs of one, and which days of a month have any. */
import { z } from 'zod'
import { briefCard } from './briefs/card.ts'
import { toldList } from './briefs/told.ts'
import { meaning, named } from './named.ts'
import { operation } from './operation.ts'
import { after, day, month } from './parameters.ts'
import { day as dayShape, edition, next } from './values.ts'

const dayOfBriefs = named(
  'Day',
  z
    .object({
      day: meaning(dayShape, 'The day, in UTC', '2031-03-08'),
      previous: meaning(dayShape.nullable(), 'The last day before it that has briefs', '2031-03-06'),
      following: meaning(dayShape.nullable(), 'The first day after it that has briefs', '2031-03-12'),
      briefs: z.array(briefCard).describe('Newest first; empty on a day without any'),
      next,
    })
    .describe('The briefs of a day'),
)

const monthOfDays = named(
  'Month',
  z
    .object({
      month: meaning(z.string(), 'The month, in UTC', '2031-03'),
      days: meaning(z.array(dayShape), 'Its days that have briefs, in their order', ['2031-03-06', '2031-03-08']),
    })
    .describe('The days of a month that have briefs'),
)

export const oneDay = operation({
  id: 'day',
  method: 'get',
  path: '/{edition}/days/{day}',
  summary: 'The briefs of a day, and the days beside it that have some',
  parameters: { edition, day, after },
  answer: dayOfBriefs,
  list: 'briefs',
  async handle({ edition, day, after = null }, { flow, place }) {
    const { previous, following, ...list } = await flow.day(edition, day, after)
    return { day, previous, following, ...toldList(place, list) }
  },
})

export const days = operation({
  id: 'days',
  method: 'get',
  path: '/{edition}/days',
  summary: 'The days of a month that have briefs',
  parameters: { edition, month },
  answer: monthOfDays,
  async handle({ edition, month }, { flow }) {
    return { month, days: await flow.days(edition, month) }
  },
})
