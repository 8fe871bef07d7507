/** What the published briefs rest on, newest brief first: a row a footnote. Words that were taken down are in none. */
import { type Edition, type Footnote, quoteOf } from '../../../domain/index.ts'
import type { Annotated } from '../../../formats/index.ts'
import type { Store } from '../../../store/index.ts'
import type { House } from '../../house.ts'
import { footnoteViews, groundsOf } from '../../views/brief.ts'
import { everyBrief } from '../../views/briefs.ts'
import { type Names, namesIn } from '../../views/names.ts'
import type { BriefCard, FootnoteView } from '../../views/public.ts'
import { resolverFor } from '../../views/resolve.ts'
import { MOST_ROWS } from './files.ts'
import { linkOf, listed, type RowOf } from './recordRows.ts'

export interface CitedWords {
  brief: BriefCard
  footnote: Footnote
  shown: FootnoteView
}

/** Of the briefs in these languages. */
export async function citedWords(house: House, languages: readonly Edition[]): Promise<CitedWords[]> {
  const { store } = house
  const briefs = (await everyBrief(house)).filter(({ language }) => languages.includes(language))
  const known = new Map<string, Names>()
  const cited: CitedWords[] = []
  for (const brief of briefs) {
    const { dossier } = brief
    const stored = await store.briefs.published(brief)
    if (!stored) continue
    const names = known.get(dossier) ?? (await mainNames(store, dossier))
    known.set(dossier, names)
    // Asked for each brief: what is taken down meanwhile is gone at once.
    const grounds = await groundsOf(store, stored)
    const views = footnoteViews(stored.footnotes, grounds, names, await store.briefs.takenDown(dossier))
    const byNumber = new Map(views.map((view) => [view.number, view]))
    for (const footnote of stored.footnotes) {
      const shown = byNumber.get(footnote.number)
      if (shown && shown.takenDown === undefined) cited.push({ brief, footnote, shown })
    }
    if (cited.length >= MOST_ROWS) break
  }
  return cited
}

async function mainNames(store: Store, dossier: string): Promise<Names> {
  return namesIn(null, await resolverFor(store, dossier))
}

/** @param at where readers find a brief */
export function evidenceRow({ brief, shown }: CitedWords, at: (brief: BriefCard) => string): RowOf<'evidence'> {
  const { number, quote, document, outlet, reuse, statement } = shown
  return {
    brief: at(brief),
    brief_title: brief.title,
    brief_language: brief.language,
    brief_published: brief.published.slice(0, 10),
    number,
    actor: statement && listed(statement.sources.map(({ name }) => name)),
    voice: statement?.voice ?? null,
    day: statement?.on ?? null,
    statement: statement?.id ?? null,
    words: quote,
    outlet: outlet?.name ?? null,
    title: document.title,
    link: linkOf(document.url),
    published: document.published,
    language: document.language,
    reuse,
  }
}

/** The same as annotations of the pages that hold the words; of a page no other words are told. @param site whose they are where nobody signed */
export async function evidenceNotes(
  { store }: House,
  cited: readonly CitedWords[],
  at: (brief: BriefCard) => string,
  site: string,
): Promise<Annotated[]> {
  const texts = await store.documents.texts([...new Set(cited.map(({ footnote }) => footnote.revision))])
  return cited.flatMap(({ brief, footnote, shown }): Annotated[] => {
    const { document, revision, anchor, number } = footnote
    const text = texts.get(revision) ?? ''
    if (quoteOf(text, [anchor.start, anchor.end]) !== anchor.quote) return []
    const { statement } = shown
    const actor = statement && listed(statement.sources.map(({ name }) => name))
    const tags = { brief: brief.title, ...(actor ? { actor } : {}), ...(statement ? { voice: statement.voice } : {}) }
    const by =
      brief.byline === null
        ? { kind: 'organisation' as const, name: site, version: '' }
        : { kind: 'person' as const, name: brief.byline, version: '' }
    const id = `${at(brief)}#note:${number}`
    return [
      {
        id: document,
        source: linkOf(shown.document.url) ?? `urn:readout:document:${encodeURIComponent(document)}`,
        text,
        around: false,
        notes: [{ id, spans: [[anchor.start, anchor.end]], tags, by }],
      },
    ]
  })
}
