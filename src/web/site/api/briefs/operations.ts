/** Briefs: lists of them, and each by its name. */
import { ReadoutError } from '../../../../domain/index.ts'
import { operation } from '../operation.ts'
import { after, category, limit, slug, tag } from '../parameters.ts'
import { Refusal } from '../problems.ts'
import { edition } from '../values.ts'
import { brief } from './brief.ts'
import { briefList } from './card.ts'
import { toldList, toldWhole } from './told.ts'

export const briefs = operation({
  id: 'briefs',
  method: 'get',
  path: '/{edition}/briefs',
  summary: 'The briefs of an edition, newest first',
  parameters: { edition, tag, category, limit, after },
  answer: briefList,
  list: 'briefs',
  async handle({ edition, after = null, limit, tag, category }, { flow, place }) {
    const of = { ...(tag === undefined ? {} : { tag }), ...(category === undefined ? {} : { category }) }
    return toldList(place, await flow.briefs(edition, of, { cursor: after, limit }))
  },
})

export const oneBrief = operation({
  id: 'brief',
  method: 'get',
  path: '/{edition}/briefs/{slug}',
  summary: 'A brief with its text, its evidence and its corrections',
  parameters: { edition, slug },
  answer: brief,
  mayBeGone: true,
  async handle({ edition, slug }, { flow, place }) {
    const answer = await flow.brief(edition, slug)
    switch (answer.kind) {
      case 'published':
        return toldWhole(place, answer.brief)
      case 'taken-down': {
        const { at, note } = answer
        throw new Refusal('gone', slug, 'it was taken off the site', { since: at, note })
      }
      case 'elsewhere': {
        const { languages } = answer
        const remedy = `Ask for it in ${languages.join(', ')}`
        throw new Refusal('not-found', slug, `the edition ${edition} does not have it`, { editions: languages }, remedy)
      }
      case 'unknown':
        throw new ReadoutError('not-found', slug, 'there is no such brief', { remedy: 'See the list of briefs' })
    }
  },
})
