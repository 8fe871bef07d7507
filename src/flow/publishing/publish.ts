/** A brief's file made public, or only looked through. */
import { isDeepStrictEqual } from 'node:util'
import { type Brief, makeBrief, ReadoutError } from '../../domain/index.ts'
import type { Store, StoredBrief } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { type BriefFile, parseBrief } from './briefFile.ts'
import { type CheckedNote, checkNotes } from './footnotes.ts'
import { topicsOf } from './topics.ts'

/** A brief's file, as given. */
export interface BriefAsked {
  /** What the file is called, for errors; its name is the slug where the front matter gives none. */
  file: string
  text: string
  /** What was corrected in a text that is public already. */
  note?: string
  by: string
}

/**
 * What publishing does, or would do: put up a new brief, another text in the place of the public one (a correction), the
 * same text with another category, other tags or other statements of the same words, what was withdrawn once more, or
 * nothing.
 */
export type BriefChange = 'new' | 'corrected' | 'refiled' | 'again' | 'unchanged'

export interface CheckedBrief extends Pick<Brief, 'dossier' | 'slug' | 'language' | 'title'> {
  change: BriefChange
  /** Each with its words or with what is wrong with it. */
  notes: CheckedNote[]
}

/**
 * What publishing would do. Nothing is changed, and footnotes that are refused are in the answer.
 * @throws ReadoutError `dossier-missing`, `file-invalid` naming the line, `conflict` as {@link publishBrief}
 */
export async function checkBrief(
  house: House,
  dossier: string,
  asked: Pick<BriefAsked, 'file' | 'text'>,
): Promise<CheckedBrief> {
  const { checked } = await check(house, dossier, asked)
  return checked
}

/**
 * Makes the brief public, in the place of the one of its slug and language.
 *
 * @throws ReadoutError `dossier-missing`, `dossier-sample`; `file-invalid` naming the line; `conflict` for one that was
 *   taken down, a slug that another dossier's brief has, or a change of a public text that no note explains
 */
export async function publishBrief(house: House, dossier: string, asked: BriefAsked): Promise<CheckedBrief> {
  const { sample } = await openDossier(house.store, dossier)
  if (sample)
    throw new ReadoutError('dossier-sample', `dossier "${dossier}"`, 'nothing of one’s own goes into the sample')
  return putUp(house, dossier, asked)
}

/** The same without asking whose dossier it is: the sample's own briefs are published with it. */
export async function putUp(house: House, dossier: string, asked: BriefAsked): Promise<CheckedBrief> {
  const { file, checked } = await check(house, dossier, asked)
  const wrong = checked.notes.flatMap((note) => ('refused' in note ? [note] : []))
  const [first] = wrong
  if (first) {
    const more = wrong.length > 1 ? ` (${wrong.length - 1} more footnotes are refused: --dry-run shows each)` : ''
    throw new ReadoutError(
      'file-invalid',
      `${asked.file}:${first.line}`,
      `footnote ${first.number}: ${first.refused}${more}`,
    )
  }
  const footnotes = checked.notes.flatMap((note) => ('footnote' in note ? [note.footnote] : []))
  return house.store.transaction(async (store) => {
    await store.lock(dossier)
    const at = new Date(house.now()).toISOString()
    const before = await store.briefs.get(checked)
    const change = await changeOf(store, dossier, file, checked.notes, before)
    const corrections = [...(before?.corrections ?? []), ...correctionsOf(asked, change, at)]
    const { notes: _, ...front } = file
    const published = before?.published ?? at
    const modified = change === 'again' || change === 'unchanged' ? (before?.modified ?? at) : at
    const brief: Brief = makeBrief({ dossier, ...front, footnotes, published, modified, corrections })
    if (change === 'unchanged') return { ...checked, change }
    const topics = await topicsOf(store, dossier, footnotes)
    await store.briefs.put({ ...brief, ...topics, state: 'published', since: at, why: null })
    const { slug, language } = brief
    const detail = { language, change, ...(asked.note === undefined ? {} : { note: asked.note }) }
    await store.audit.write(dossier, { at, who: asked.by, what: 'publish', subject: slug, detail })
    return { ...checked, change }
  })
}

async function check(house: House, dossier: string, asked: Pick<BriefAsked, 'file' | 'text'>) {
  await openDossier(house.store, dossier)
  const file = parseBrief(asked.text, asked.file)
  const { slug, language, title } = file
  const notes = await checkNotes(house, dossier, file.notes)
  const before = await house.store.briefs.get({ dossier, slug, language })
  const change = await changeOf(house.store, dossier, file, notes, before)
  const checked: CheckedBrief = { dossier, slug, language, title, change, notes }
  return { file, checked }
}

async function changeOf(
  store: Store,
  dossier: string,
  file: BriefFile,
  notes: readonly CheckedNote[],
  before: StoredBrief | null,
): Promise<BriefChange> {
  const named = `brief "${file.slug}"`
  const all = await store.briefs.named(file.slug)
  // Taken down in one language or by one dossier, it is not shown in another or by another either.
  const gone = all.find(({ state }) => state === 'taken-down')
  if (gone) {
    const whose = gone.dossier === dossier ? '' : ` --dossier ${gone.dossier}`
    throw new ReadoutError('conflict', named, `it was taken down on ${gone.since.slice(0, 10)}`, {
      remedy: `Undo that first: readout takedown --undo ${file.slug}${whose}`,
    })
  }
  const theirs = all.find((one) => one.dossier !== dossier && one.state === 'published')
  if (theirs)
    throw new ReadoutError('conflict', named, `the dossier ${theirs.dossier} has published one of that slug`, {
      remedy: 'Give it another slug',
    })
  if (!before) return 'new'
  const words = notes.map((note) => ('footnote' in note ? wordsOf(note.footnote) : null))
  if (!isDeepStrictEqual([textOf(file), words], [textOf(before), before.footnotes.map(wordsOf)])) return 'corrected'
  if (before.state === 'withdrawn') return 'again'
  // The same words may be those of another statement, or of one at last.
  const statements = notes.map((note) => ('footnote' in note ? note.footnote.statement : null))
  const filed = [file.category, file.tags, statements]
  const asBefore = [before.category, before.tags, before.footnotes.map(({ statement }) => statement)]
  return isDeepStrictEqual(filed, asBefore) ? 'unchanged' : 'refiled'
}

/** What readers read: of two that are the same in this, neither corrects the other. */
function textOf({ title, lead, byline, dateline, blocks }: Omit<BriefFile, 'notes'>) {
  return { title, lead, byline, dateline, blocks }
}

function wordsOf({ document, anchor }: StoredBrief['footnotes'][number]) {
  return { document, quote: anchor.quote }
}

function correctionsOf({ file, note }: BriefAsked, change: BriefChange, at: string): Brief['corrections'] {
  const said = note?.trim()
  if (change === 'corrected') {
    if (said) return [{ at, note: said }]
    const remedy = 'Tell readers what was corrected: --note "…"'
    throw new ReadoutError('conflict', file, 'its text differs from the one that was made public', { remedy })
  }
  if (said === undefined) return []
  const remedy = 'Leave --note out'
  throw new ReadoutError('conflict', file, 'there is nothing to correct in what is public', { remedy })
}
