/** What is published, as far as the site has the editions for it. */
import { type Edition, editions } from '../../domain/index.ts'
import type { BriefCard, Found } from '../../flow/index.ts'
import type { PublicFlow } from './flow.ts'

/** A site of all editions has all there is. */
export function offeredOf(flow: PublicFlow, offered: readonly Edition[]): PublicFlow {
  if (editions.every((edition) => offered.includes(edition))) return flow
  const inOrder = (languages: readonly Edition[]) => offered.filter((edition) => languages.includes(edition))
  const card = <C extends BriefCard>(one: C): C => ({ ...one, languages: inOrder(one.languages) })
  const cards = <L extends { briefs: BriefCard[] }>(list: L): L => ({ ...list, briefs: list.briefs.map(card) })
  const found = <F extends Found>(one: F): F => (one.kind === 'brief' ? { ...one, brief: card(one.brief) } : one)
  const { records } = flow
  return {
    ...flow,
    home: async (...asked) => cards(await flow.home(...asked)),
    day: async (...asked) => cards(await flow.day(...asked)),
    briefs: async (...asked) => cards(await flow.briefs(...asked)),
    feed: async (...asked) => (await flow.feed(...asked)).map(card),
    every: async (since) => (await flow.every(since)).filter(({ language }) => offered.includes(language)).map(card),
    async search(edition, asked, after) {
      const answer = await flow.search(edition, { ...asked, editions: offered }, after)
      return { ...answer, found: answer.found.map(found) }
    },
    searchNews: async (edition, asked) =>
      (await flow.searchNews(edition, { ...asked, editions: offered })).map((news) => ({
        ...news,
        found: found(news.found),
      })),
    corrections: async (edition) =>
      (await flow.corrections(edition)).map(({ brief, correction }) => ({ brief: card(brief), correction })),
    async brief(edition, slug) {
      const answer = await flow.brief(edition, slug)
      if (answer.kind === 'published') {
        const { brief } = answer
        return { ...answer, brief: { ...card(brief), related: brief.related.map(card) } }
      }
      if (answer.kind !== 'elsewhere') return answer
      const languages = inOrder(answer.languages)
      return languages.length > 0 ? { ...answer, languages } : { kind: 'unknown' }
    },
    records: {
      ...records,
      overview: async (...asked) => cards(await records.overview(...asked)),
      actor: async (...asked) => cards(await records.actor(...asked)),
      issue: async (...asked) => cards(await records.issue(...asked)),
      async statement(...asked) {
        const answer = await records.statement(...asked)
        return answer.kind === 'there' ? { ...answer, view: cards(answer.view) } : answer
      },
    },
  }
}
