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
  type Outlet,
  type Statement,
} from '../../domain/index.ts'
import type { BriefKey, Store, StoredDocument, StoredFinding } from '../../store/index.ts'
import type { House } from '../house.ts'
import { isReviewed } from '../publishing/topics.ts'
import { withoutWords } from '../publishing/withoutWords.ts'
import { documentOutlet } from '../record/documentOutlet.ts'
import { briefCard, briefCards } from './briefs.ts'
import { namedIn } from './named.ts'
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
  const takenDown = await store.briefs.takenDown(brief.dossier)
  const grounds = await groundsOf(store, brief)
  const resolver = await resolverFor(store, brief.dossier, {
    named: [...new Set([...brief.actors, ...namedIn(grounds.statements)])],
  })
  const names = namesIn(brief.language, resolver)
  const shown = await withoutWords(store, brief, takenDown)
  return {
    ...briefCard(shown),
    blocks: shown.blocks,
    footnotes: footnoteViews(brief.footnotes, grounds, names, takenDown),
    corrections: shown.corrections,
    actors: brief.actors.map(names.actor),
    issues: brief.issues.map(names.issue),
    related: await briefCards(store, await store.briefs.related(brief, RELATED)),
    views: await store.briefs.views(brief, new Date(house.now()).toISOString().slice(0, 10)),
  }
}

/** What the footnotes of a brief rest on, as it is now. */
export interface Grounds {
  documents: ReadonlyMap<string, StoredDocument>
  /** By revision. */
  texts: ReadonlyMap<string, string>
  outlets: readonly Outlet[]
  /** The statements that they name. */
  statements: readonly StoredFinding[]
}

export async function groundsOf(
  { documents, outlets, readings }: Store,
  { dossier, footnotes }: Pick<Brief, 'dossier' | 'footnotes'>,
): Promise<Grounds> {
  const cited = await documents.several(dossier, [...new Set(footnotes.map(({ document }) => document))])
  const texts = new Map([...cited.values()].map(({ revision, document }) => [revision, document.text]))
  const former = new Set(footnotes.map(({ revision }) => revision).filter((revision) => !texts.has(revision)))
  for (const [revision, text] of await documents.texts([...former])) texts.set(revision, text)
  const named = footnotes.flatMap(({ document, statement: id }) => (id === null ? [] : [{ document, id }]))
  return {
    documents: cited,
    texts,
    outlets: await outlets.list(dossier),
    statements: await readings.findingsIn(dossier, named),
  }
}

/** Footnotes without the words of documents that were taken down. */
export function footnoteViews(
  footnotes: readonly Footnote[],
  grounds: Grounds,
  names: Names,
  takenDown: ReadonlyMap<string, string>,
): FootnoteView[] {
  return footnotes.map((note): FootnoteView => {
    const source = grounds.documents.get(note.document) ?? null
    const at = takenDown.get(note.document)
    const { number } = note
    const published = documentOutlet(source, grounds.outlets)
    const outlet = published && names.outlet(published)
    // Its title is words of it too.
    if (at !== undefined) return { number, ...NOTHING, document: cited(null), outlet, takenDown: at }
    const origin = { number, document: cited(source), outlet, reuse: source?.document.reuse ?? null }
    const around = contextOf(grounds.texts.get(note.revision) ?? '', note.anchor)
    const statement = source && statementOf(note, source, grounds, names)
    return { ...origin, quote: note.anchor.quote, ...around, statement }
  })
}

function cited(source: StoredDocument | null): CitedDocument {
  const { title = null, url = null, published = null, language = null } = source?.document ?? {}
  return { title, url, published: dayOf(published), language }
}

/** The statement a footnote names, as long as a person's decision for it stands. */
function statementOf(
  { statement: id, document }: Footnote,
  source: StoredDocument,
  { statements }: Grounds,
  names: Names,
): FootnoteView['statement'] {
  if (id === null) return null
  const found = statements.filter((one) => one.finding.id === id && one.document === document && isReviewed(one))
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
