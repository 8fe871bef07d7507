/** What the public site asks of flow. Only what a person published comes through here. Tests put a stand-in here. */
import type { Edition } from '../../domain/index.ts'
import {
  type BriefAnswer,
  type BriefCard,
  type BriefList,
  briefDay,
  briefDays,
  briefList,
  briefView,
  type CorrectedBrief,
  correctionsView,
  countView,
  everyBrief,
  type House,
  type PublicDayView,
  type ReaderView,
  readerView,
} from '../../flow/index.ts'
import type { SiteSettings } from './settings.ts'

/** Which briefs of an edition a feed is of; all where nothing is said. */
export interface Followed {
  tag?: string
  category?: string
}

export interface PublicFlow {
  /** The newest briefs, from where an earlier page ended. @throws ReadoutError `invalid` for a cursor that is none */
  home(edition: Edition, cursor: string | null): Promise<BriefList>
  /** A day (`YYYY-MM-DD`), also one without briefs. @throws ReadoutError `invalid` for a cursor that is none */
  day(edition: Edition, day: string, cursor: string | null): Promise<PublicDayView>
  /** The days with briefs in a month (`YYYY-MM`), in their order. */
  days(edition: Edition, month: string): Promise<string[]>
  brief(edition: Edition, slug: string): Promise<BriefAnswer>
  /** Counts one reading of a brief, today. */
  count(brief: Pick<BriefCard, 'dossier' | 'slug' | 'language'>): Promise<void>
  /** Newest first. */
  corrections(edition: Edition): Promise<CorrectedBrief[]>
  /** The newest briefs for a feed. */
  feed(edition: Edition, of: Followed): Promise<BriefCard[]>
  /** Every brief of every edition, newest first; or those first published since (ISO 8601 UTC). */
  every(since: string | null): Promise<BriefCard[]>
  /** What reads, and how well. */
  reader(): Promise<ReaderView>
  /** The moment, ISO 8601 UTC. */
  now(): string
}

/** How many briefs a feed has. */
const FEED = 50

/** What the house has published, its categories called as the settings call them. */
export function publicFlowOf(house: House, settings: SiteSettings): PublicFlow {
  const now = () => new Date(house.now()).toISOString()
  const named = <B extends BriefCard>(brief: B): B => {
    const found = settings.categories.find(({ id }) => id === brief.category?.id)?.in[brief.language]
    return brief.category && found ? { ...brief, category: { id: brief.category.id, ...found } } : brief
  }
  const listed = <L extends BriefList>(list: L): L => ({ ...list, briefs: list.briefs.map(named) })
  return {
    home: async (language, cursor) => listed(await briefList(house, { language }, { cursor })),
    day: async (language, day, cursor) => listed(await briefDay(house, language, day, { cursor })),
    days: (language, month) => briefDays(house, language, month),
    async brief(language, slug) {
      const answer = await briefView(house, language, slug)
      if (answer.kind !== 'published') return answer
      const { brief } = answer
      return { kind: 'published', brief: { ...named(brief), related: brief.related.map(named) } }
    },
    count: (brief) => countView(house, brief, now().slice(0, 10)),
    corrections: (language) => correctionsView(house, language),
    feed: async (language, of) => listed(await briefList(house, { language, ...of }, { limit: FEED })).briefs,
    every: async (since) => (await everyBrief(house, since)).map(named),
    reader: () => readerView(house),
    now,
  }
}
