/** What forms on the desk change. Each ends in a redirect back, so that reloading repeats nothing. */
import { makeJudgement, ReadoutError } from '../../domain/index.ts'
import { findingAnchor, homeAddress } from '../addresses.ts'
import { backOf, withDone } from '../http/done.ts'
import { formOf } from '../http/form.ts'
import { pageResponse, seeOther } from '../http/page.ts'
import type { Pasted } from '../parts/PasteBox.tsx'
import { type Ask, visitOf } from '../visit.ts'
import { freeName, ownDossiers } from './dossierNames.ts'
import { PasteRefusal } from './PasteRefusal.tsx'
import { part } from './pages.tsx'
import { addPasted } from './paste.ts'

export async function review(c: Ask): Promise<Response> {
  const dossier = part(c, 'dossier')
  const form = await formOf(c)
  const decision = form('decision')
  if (decision !== 'accept' && decision !== 'reject')
    throw new ReadoutError('invalid', 'decision', `"${decision}" is neither accept nor reject`)
  const finding = form('finding')
  const document = form('document')
  const made = await c.get('flow').review(dossier, { finding, document, decision, by: c.get('by') })
  const back = backOf(form('back'), visitOf(c).to(dossier).document(made.document))
  const deed = decision === 'accept' ? 'accepted' : 'rejected'
  return seeOther(withDone(back, deed, { subject: made.review, finding }, findingAnchor(finding)))
}

/** What came of a forecast; with a range in percent where the form gives one. */
export async function outcome(c: Ask): Promise<Response> {
  const dossier = part(c, 'dossier')
  const form = await formOf(c)
  const finding = form('finding')
  const judgement = makeJudgement(form('outcome'), rangeIn(form('low'), form('high')))
  const asked = { finding, document: form('document'), judgement, by: c.get('by') }
  const made = await c.get('flow').setOutcome(dossier, asked)
  const back = backOf(form('back'), visitOf(c).to(dossier).document(made.document))
  return seeOther(withDone(back, 'judged', { subject: made.review, finding }, findingAnchor(finding)))
}

/** A range as typed, in percent; null when neither end is given. */
function rangeIn(low: string, high: string): { low: number; high: number } | null {
  if (low.trim() === '' && high.trim() === '') return null
  // One end alone is that probability, and no range.
  const percent = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')) / 100)
  const [from, to] = [percent(low), percent(high)]
  return { low: Number.isNaN(from) ? to : from, high: Number.isNaN(to) ? from : to }
}

export async function undo(c: Ask): Promise<Response> {
  const dossier = part(c, 'dossier')
  const form = await formOf(c)
  const { document } = await c.get('flow').undoReview(dossier, part(c, 'review'))
  const back = backOf(form('back'), visitOf(c).to(dossier).document(document))
  const finding = form('finding')
  return seeOther(withDone(back, 'undone', {}, finding ? findingAnchor(finding) : ''))
}

/** Two tellings of one occurrence, or of two. */
export async function join(c: Ask): Promise<Response> {
  const dossier = part(c, 'dossier')
  const form = await formOf(c)
  const [a, b] = [form('a'), form('b')]
  if (a === '' || b === '') throw new ReadoutError('invalid', 'the form', 'it names no two tellings')
  const same = form('same') === 'yes'
  const { id } = await c.get('flow').joinTellings(dossier, { a, b, same, by: c.get('by') })
  const to = visitOf(c).to(dossier)
  return seeOther(withDone(backOf(form('back'), to.occurrence(b)), same ? 'joined' : 'split', { subject: id }))
}

export async function undoJoin(c: Ask): Promise<Response> {
  const dossier = part(c, 'dossier')
  const form = await formOf(c)
  await c.get('flow').undoJoin(dossier, part(c, 'id'), c.get('by'))
  return seeOther(withDone(backOf(form('back'), visitOf(c).to(dossier).occurrences), 'undone'))
}

/** Pasted text into the dossier chosen in the form, or into a new one when none is. */
export async function addAnywhere(c: Ask): Promise<Response> {
  const form = await formOf(c)
  return add(c, form('dossier'), form)
}

export async function addHere(c: Ask): Promise<Response> {
  return add(c, part(c, 'dossier'), await formOf(c))
}

async function add(c: Ask, dossier: string, form: (name: string) => string): Promise<Response> {
  const pasted: Pasted = {
    text: form('text').replaceAll('\r\n', '\n'),
    title: form('title').trim().replace(/\s+/g, ' '),
    published: form('published'),
    dossier,
  }
  try {
    const { name, added } = await addPasted(c.get('flow'), pasted)
    return seeOther(withDone(visitOf(c).to(name).document(added.document), added.outcome, { count: added.statements }))
  } catch (error) {
    // Nobody should have to find a text again because it could not be added: it stays in the box.
    if (!(error instanceof ReadoutError)) throw error
    const own = ownDossiers(await c.get('flow').listDossiers()).toReversed()
    return pageResponse(<PasteRefusal visit={visitOf(c)} own={own} pasted={pasted} error={error} />, error.status)
  }
}

export async function createDossier(c: Ask): Promise<Response> {
  const form = await formOf(c)
  const title = form('title').trim().slice(0, 200)
  if (title === '') throw new ReadoutError('invalid', 'title', 'a dossier needs one')
  const flow = c.get('flow')
  const name = freeName(title, await flow.listDossiers({ removed: true }))
  await flow.createDossier({ name, title })
  return seeOther(withDone(visitOf(c).to(name).dossier, 'created', { subject: name }))
}

export async function removeDossier(c: Ask): Promise<Response> {
  const name = part(c, 'name')
  await c.get('flow').removeDossier(name)
  return seeOther(withDone(homeAddress(visitOf(c).language), 'removed', { subject: name }))
}

export async function restoreDossier(c: Ask): Promise<Response> {
  const name = part(c, 'name')
  await c.get('flow').restoreDossier(name)
  return seeOther(withDone(visitOf(c).to(name).dossier, 'restored', { subject: name }))
}
