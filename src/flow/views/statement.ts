/** A statement on a page of its own; an address outlives the reading that the statement was found in. */
import { carry } from '../../compare/index.ts'
import { type Carriage, type Dossier, lineAround, type Outlet, ReadoutError, type Review } from '../../domain/index.ts'
import type { FormerFinding, Store, StoredFinding } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { resolverFor } from './resolve.ts'
import type { StatementView } from './types.ts'

/** `/{lang}/{dossier}/statement/{id}` */
export interface StatementPage {
  dossier: Dossier
  view: StatementView
  /** The paragraphs the statement stands in, and where in the document's text they begin. */
  context: { text: string; offset: number }
  outlet: Outlet | null
  /** Where the address is one of an earlier reading; null for a present statement's own. */
  former: FormerView | null
}

/** What became of a statement that was found in an earlier revision, or by an earlier reader. */
export interface FormerView {
  /**
   * `carried`: this is what it has become in the present reading. `unread`: its words still stand in the present text, but
   * no statement is read in them. `gone`: its words are no longer in the present text.
   */
  became: 'carried' | 'unread' | 'gone'
  /** How it was found again; `lost` when it was not. */
  carriage: Carriage
  /** The revision it was said in, and when its bytes were taken; whether that is still the present one. */
  revision: string
  retrieved: string
  present: boolean
  reader: { name: string; version: string }
}

/**
 * The statement of that id in the present reading of its document; of an earlier reading, what it has become there, else
 * its words as they stood.
 *
 * @throws ReadoutError `dossier-missing`, `not-found` for a statement that no reading ever had
 */
export async function statementPage(house: House, name: string, id: string): Promise<StatementPage> {
  const { store } = house
  const dossier = await openDossier(store, name)
  const found = await find(store, name, id)
  if (!found) throw new ReadoutError('not-found', `statement ${id}`, 'no reading ever held one of that number')
  const { view, text, former } = found
  const outlets = await store.outlets.list(name)
  const { source, cue, content, via } = view.statement
  const spans = [...source.spans, ...cue.spans, ...content.spans, ...via.map((link) => link.span)]
  const from = Math.min(...spans.map(([start]) => start))
  const to = Math.max(...spans.map(([, end]) => end))
  const around = lineAround(text, [from, to])
  return {
    dossier,
    view,
    context: { text: text.slice(...around), offset: around[0] },
    outlet: outlets.find((outlet) => outlet.id === view.document.outletId) ?? null,
    former,
  }
}

interface Found {
  view: StatementView
  /** The text it stands in. */
  text: string
  former: FormerView | null
}

async function find(store: Store, dossier: string, id: string): Promise<Found | null> {
  const textOf = async (revision: string) => (await store.documents.text(revision)) ?? ''
  const [now] = await store.readings.findingsByIds(dossier, [id])
  if (now) {
    const [view] = await (await resolverFor(store, dossier)).statements([now])
    return view ? { view, text: await textOf(view.document.revision), former: null } : null
  }
  const was = await store.readings.former(dossier, id)
  const [card] = was ? await store.documents.cards(dossier, [was.document]) : []
  if (!was || !card || was.finding.kind !== 'statement') return null
  const resolver = await resolverFor(store, dossier, { former: was.actors })
  const text = await textOf(card.revision)
  const revisions = await store.documents.revisions(dossier, was.document)
  const told = {
    revision: was.revision,
    retrieved: revisions.find(({ revision }) => revision === was.revision)?.retrieved ?? card.retrieved,
    present: was.revision === card.revision,
    reader: was.reader,
  }
  const { successor, carriage } = await successorOf(store, dossier, was, text)
  if (successor) {
    const [view] = await resolver.statements([successor])
    return view ? { view, text, former: { became: 'carried', carriage, ...told } } : null
  }
  const stands = was.anchors.every(({ quote }) => text.includes(quote))
  const old = await textOf(was.revision)
  const view = resolver.statementIn({ ...was, review: null }, card, old)
  return { view, text: old, former: { became: stands ? 'unread' : 'gone', carriage: 'lost', ...told } }
}

/**
 * What a statement of an earlier reading has become: found as a decision on it would be, with all that was read beside it,
 * so that none is taken for what another has become.
 */
async function successorOf(
  store: Store,
  dossier: string,
  { finding: { id, kind }, document, beside }: FormerFinding,
  text: string,
): Promise<{ successor: StoredFinding | null; carriage: FormerView['carriage'] }> {
  const now = await store.readings.findings(dossier, document, { kind: 'statement' })
  const asDecided = beside.map((one): Review => {
    return { id: one.id, kind, decision: 'accept', anchors: one.anchors, change: null, by: '', at: '' }
  })
  const findings = now.map((one) => one.finding)
  const placed = carry(asDecided, findings, text).find((one) => one.review === id)
  const successor = now.find((one) => one.finding.id === placed?.finding) ?? null
  return { successor, carriage: placed?.carriage ?? 'lost' }
}
