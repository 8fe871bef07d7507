/** A published brief's page, with the words that its footnotes open. */
import { holding } from '../../compare/index.ts'
import {
  type Anchor,
  type Brief,
  type CitedDocument,
  dayOf,
  type Edition,
  type Footnote,
  lineAround,
  type Statement,
} from '../../domain/index.ts'
import type { BriefKey, StoredDocument } from '../../store/index.ts'
import type { House } from '../house.ts'
import { isReviewed } from '../publishing/topics.ts'
import { withoutWords } from '../publishing/withoutWords.ts'
import { documentOutlet } from '../record/documentOutlet.ts'
import { briefCard, briefCards } from './briefs.ts'
import { type Names, namesIn } from './names.ts'
import type { BriefAnswer, BriefView, FootnoteView } from './public.ts'
import { resolverFor } from './resolve.ts'

/** How many words, and characters, at most, stand around a quotation on each side. */
const AROUND = 24
const FAR = 200
const RELATED = 5
/** What is shown of words that were taken down. */
const NOTHING = { reuse: null, quote: '', before: '', after: '', statement: null }

/** What an edition has to say of a slug: the brief, where else it is, or that it is gone. */
export async function briefView(house: House, language: Edition, slug: string): Promise<BriefAnswer> {
  const named = await house.store.briefs.named(slug)
  // Of two dossiers that have briefs of one slug, the newest that is public stands.
  for (const card of named.filter((one) => one.language === language)) {
    const brief = await publishedView(house, card)
    if (brief) return { kind: 'published', brief }
  }
  for (const gone of named.filter((one) => one.language === language && one.state !== 'published')) {
    const dossier = await house.store.dossiers.get(gone.dossier)
    if (dossier && !dossier.removed) return { kind: 'taken-down', at: gone.since, note: gone.why }
  }
  const shown = await house.store.briefs.latest({ slug }, { limit: 99 })
  if (shown.length > 0) return { kind: 'elsewhere', languages: [...new Set(shown.map((one) => one.language))] }
  return { kind: 'unknown' }
}

async function publishedView(house: House, key: BriefKey): Promise<BriefView | null> {
  const { store } = house
  const brief = await store.briefs.published(key)
  if (!brief) return null
  const { roster } = await store.dossiers.books(brief.dossier)
  const names = namesIn(brief.language, await resolverFor(store, brief.dossier), roster)
  const takenDown = await store.briefs.takenDown(brief.dossier)
  const shown = await withoutWords(store, brief, takenDown)
  return {
    ...briefCard(shown),
    blocks: shown.blocks,
    footnotes: await footnoteViews(house, brief, names, takenDown),
    corrections: shown.corrections,
    actors: brief.actors.map(names.actor),
    issues: brief.issues.map(names.issue),
    related: await briefCards(store, await store.briefs.related(brief, RELATED)),
    views: await store.briefs.views(brief, new Date(house.now()).toISOString().slice(0, 10)),
  }
}

/** The footnotes of a brief, without the words of documents that were taken down. */
export async function footnoteViews(
  house: House,
  { dossier, footnotes }: Pick<Brief, 'dossier' | 'footnotes'>,
  names: Names,
  takenDown: ReadonlyMap<string, string>,
): Promise<FootnoteView[]> {
  const { documents } = house.store
  const outlets = await house.store.outlets.list(dossier)
  const ids = [...new Set(footnotes.map(({ document }) => document))]
  const stored = await documents.several(dossier, ids)
  const texts = await documents.texts([...new Set(footnotes.map(({ revision }) => revision))])
  return Promise.all(
    footnotes.map(async (note): Promise<FootnoteView> => {
      const source = stored.get(note.document) ?? null
      const at = takenDown.get(note.document)
      const { number } = note
      const published = documentOutlet(source, outlets)
      const outlet = published && names.outlet(published)
      // Its title is words of it too.
      if (at !== undefined) return { number, ...NOTHING, document: cited(null), outlet, takenDown: at }
      const origin = { number, document: cited(source), outlet, reuse: source?.document.reuse ?? null }
      const around = contextOf(texts.get(note.revision) ?? '', note.anchor)
      const statement = source && (await statementOf(house, dossier, note, source, names))
      return { ...origin, quote: note.anchor.quote, ...around, statement }
    }),
  )
}

function cited(source: StoredDocument | null): CitedDocument {
  const { title = null, url = null, published = null, language = null } = source?.document ?? {}
  return { title, url, published: dayOf(published), language }
}

/** The statement a footnote names, as long as a person's decision for it stands. */
async function statementOf(
  { store }: House,
  dossier: string,
  { statement: id, document }: Footnote,
  source: StoredDocument,
  names: Names,
): Promise<FootnoteView['statement']> {
  if (id === null) return null
  const found = (await store.readings.findingsByIds(dossier, [id], { document })).filter(isReviewed)
  const [held] = holding(found)
  if (held?.kind !== 'statement') return null
  const { source: said, voice, when }: Statement = held.data
  return { id, sources: said.actors.map(names.actor), voice, on: dayOf(when ?? source.document.published) }
}

/** What stands around the words in their line, a few words of it; an ellipsis where the line goes on. */
export function contextOf(
  text: string,
  { start, end }: Pick<Anchor, 'start' | 'end'>,
): { before: string; after: string } {
  const [from, to] = lineAround(text, [start, end])
  const before = text.slice(from, start)
  const after = text.slice(end, to)
  const near = before.slice([...before.matchAll(/\S+/g)].at(-AROUND)?.index ?? 0)
  const next = after.slice(0, [...after.matchAll(/\S+/g)][AROUND]?.index ?? after.length)
  const [first, last] = [lastOf(near), firstOf(next)]
  return {
    before: `${before.slice(0, before.length - first.length).trim() && '… '}${first}`,
    after: `${last.length < after.length ? last.trimEnd() : last}${after.slice(last.length) && ' …'}`,
  }
}

/** As much of the end, or the beginning, as is near: whole words of it, or whole characters where it has one word. */
function lastOf(text: string): string {
  if (text.length <= FAR) return text
  const end = text.slice(-FAR)
  return /\s/.test(text.charAt(text.length - FAR - 1)) ? end : end.replace(/^\S*\s+(?=\S)|^[\uDC00-\uDFFF]/, '')
}

function firstOf(text: string): string {
  if (text.length <= FAR) return text
  const beginning = text.slice(0, FAR)
  return /\s/.test(text.charAt(FAR)) ? beginning : beginning.replace(/(?<=\S)\s+\S*$|[\uD800-\uDBFF]$/, '')
}
