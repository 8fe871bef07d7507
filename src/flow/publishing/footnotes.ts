/** From what an author writes in a footnote to the place of the words; or why there is none. */
import { anchorOf, asReadoutError, type Footnote, ReadoutError, type Span } from '../../domain/index.ts'
import type { DocumentCard } from '../../store/index.ts'
import type { House } from '../house.ts'
import { statementPage } from '../views/statement.ts'
import { MOST_CHARACTERS, MOST_WORDS, type QuotedCount, quotedCount } from './limits.ts'
import { type Hit, hitsOf, nearestOf } from './lookUp.ts'
import { countWords } from './nearest.ts'
import type { Note } from './notes.ts'

/** A footnote with its words, or with what is wrong with it. */
export type CheckedNote = { number: number; line: number } & (
  | { footnote: Footnote; document: Pick<DocumentCard, 'id' | 'title' | 'address' | 'url'> }
  | { refused: string }
)

/** Looks all footnotes up, each by itself. @throws ReadoutError of the store alone */
export async function checkNotes(house: House, dossier: string, notes: readonly Note[]): Promise<CheckedNote[]> {
  const { store } = house
  const quotes = notes.map(({ says }) => ('quote' in says ? says.quote : ''))
  const hits = await hitsOf(store, dossier, quotes)
  const lost = notes.flatMap(({ says }, i) => ('quote' in says && hits[i]?.length === 0 ? [i] : []))
  const lostQuotes = lost.map((i) => quotes[i] ?? '')
  const near = await nearestOf(store, dossier, lostQuotes)
  const nearestTo = (i: number) => near[lost.indexOf(i)] ?? null

  const takenDown = await store.briefs.takenDown(dossier)

  const found = async ({ says }: Note, i: number): Promise<Hit & { statement: string | null }> => {
    if ('statement' in says) return statementHit(house, dossier, says.statement)
    const here = hits[i] ?? []
    if (here.length === 0) throw refused(missing(nearestTo(i)))
    return { ...one(here, says.address), statement: null }
  }

  const places = new Map<number, { text: string; span: Span }>()
  const checked = await Promise.all(
    notes.map(async (note, i): Promise<CheckedNote> => {
      const { number, line } = note
      try {
        const { document, text, span, statement } = await found(note, i)
        refuseLong(text.slice(...span))
        const at = takenDown.get(document.id)
        if (at) throw refused(`${document.address} was taken down on ${at.slice(0, 10)} and is quoted no more`)
        const { id, title, address, url, revision } = document
        const footnote = { number, document: id, revision, anchor: anchorOf(text, span), statement }
        places.set(number, { text, span })
        return { number, line, footnote, document: { id, title, address, url } }
      } catch (error) {
        const { code, reason } = asReadoutError(error, '')
        if (code !== 'file-invalid' && code !== 'not-found') throw error
        return { number, line, refused: reason }
      }
    }),
  )
  return withoutTooMuch(checked, places)
}

/** Refuses the footnotes with which a brief quotes too much of one document. */
function withoutTooMuch(
  checked: readonly CheckedNote[],
  places: ReadonlyMap<number, { text: string; span: Span }>,
): CheckedNote[] {
  const counts = new Map<string, QuotedCount>()
  return checked.map((note) => {
    const place = places.get(note.number)
    if (!('footnote' in note) || !place) return note
    const { number, line, document } = note
    const count = counts.get(document.id) ?? quotedCount(place.text)
    counts.set(document.id, count)
    const { all, most } = count
    const quoted = count.add(place.span)
    if (quoted <= most) return note
    const reason = `with it the brief quotes ${quoted} of the ${all} words of ${document.address}; ${most} are the most`
    return { number, line, refused: reason }
  })
}

/** The content of a statement of the dossier that a person has accepted, changed or added. */
async function statementHit(house: House, dossier: string, id: string): Promise<Hit & { statement: string }> {
  const { view, former } = await statementPage(house, dossier, id).catch((error: unknown) => {
    if (!(error instanceof ReadoutError && error.code === 'not-found')) throw error
    throw refused(`the dossier ${dossier} has no statement ${id}`)
  })
  if (former && former.became !== 'carried')
    throw refused(`statement ${id} is no longer read in ${view.document.address}; quote its words instead`)
  if (!view.review)
    throw refused(`nobody has decided on statement ${id} yet: accept it on its document’s page, or quote its words`)
  if (view.review.decision === 'reject') throw refused(`statement ${id} was rejected by a person`)
  const { spans } = view.statement.content
  const span: Span = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
  const text = (await house.store.documents.text(view.document.revision)) ?? ''
  return { document: view.document, text, span, statement: view.statement.id }
}

function one(hits: readonly Hit[], address: string | null): Hit {
  const meant = hits.filter(
    ({ document: { id, address: own, url } }) => address === null || [id, own, url].includes(address),
  )
  const [hit, ...others] = meant
  const places = (list: readonly Hit[]) => {
    const some = list.slice(0, 3).map(({ document }) => document.address)
    return `${some.join(', ')}${list.length > some.length ? ` and ${list.length - some.length} more` : ''}`
  }
  if (!hit) throw refused(`these words stand in ${places(hits)}, not in ${address}`)
  if (others.length > 0)
    throw refused(`these words stand in ${places(meant)}: write — and the address of the one meant`)
  return hit
}

function missing(near: Awaited<ReturnType<typeof nearestOf>>[number]): string {
  if (!near) return 'no text of the dossier holds these words, nor any like them'
  const { marked, document } = near
  const differs = marked.includes('⟦') ? '⟦⟧ stands there, ⟦–⟧ does not' : 'what differs are signs or capitals'
  return `no text of the dossier holds these words; nearest, in ${document.address}: "${marked}" (${differs})`
}

function refuseLong(words: string): void {
  const count = countWords(words)
  if (count > MOST_WORDS) throw refused(`it quotes ${count} words; ${MOST_WORDS} are the most`)
  if (words.length > MOST_CHARACTERS)
    throw refused(`it quotes ${words.length} characters; ${MOST_CHARACTERS} are the most`)
}

function refused(reason: string): ReadoutError {
  return new ReadoutError('file-invalid', '', reason)
}
