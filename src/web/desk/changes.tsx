/** What forms on the desk change. Each ends in a redirect back, so that reloading repeats nothing. */
import { isDate, ReadoutError, type Resource, snapshotHash } from '../../domain/index.ts'
import { findingAnchor, homeAddress } from '../addresses.ts'
import { backOf, withDone } from '../http/done.ts'
import { formOf } from '../http/form.ts'
import { pageResponse, seeOther } from '../http/page.ts'
import { type Ask, visitOf } from '../visit.ts'
import { freeName, ownDossiers } from './dossierNames.ts'
import { part } from './pages.tsx'
import { SampleRefusal } from './SampleRefusal.tsx'

export async function review(c: Ask): Promise<Response> {
  const dossier = part(c, 'dossier')
  const form = await formOf(c)
  const decision = form('decision')
  if (decision !== 'accept' && decision !== 'reject')
    throw new ReadoutError('invalid', 'decision', `"${decision}" is neither accept nor reject`)
  const finding = form('finding')
  const made = await c.get('flow').review(dossier, { finding, decision, by: c.get('by') })
  const back = backOf(form('back'), visitOf(c).to(dossier).document(made.document))
  const deed = decision === 'accept' ? 'accepted' : 'rejected'
  return seeOther(withDone(back, deed, { subject: made.review, finding }, findingAnchor(finding)))
}

export async function undo(c: Ask): Promise<Response> {
  const dossier = part(c, 'dossier')
  const form = await formOf(c)
  const { document } = await c.get('flow').undoReview(dossier, part(c, 'review'))
  const back = backOf(form('back'), visitOf(c).to(dossier).document(document))
  const finding = form('finding')
  return seeOther(withDone(back, 'undone', {}, finding ? findingAnchor(finding) : ''))
}

/** Pasted text into the dossier chosen in the form, or into a new one when none is. */
export async function addAnywhere(c: Ask): Promise<Response> {
  const form = await formOf(c)
  return add(c, form('dossier'), form)
}

export async function addHere(c: Ask): Promise<Response> {
  return add(c, part(c, 'dossier'), await formOf(c))
}

async function add(c: Ask, wanted: string, form: (name: string) => string): Promise<Response> {
  const flow = c.get('flow')
  const text = form('text').replaceAll('\r\n', '\n')
  const title = form('title').trim().replace(/\s+/g, ' ')
  const published = form('published')
  if (text.trim() === '') throw new ReadoutError('input-empty', 'the pasted text', 'there is nothing in it')
  if (published !== '' && !isDate(published))
    throw new ReadoutError('invalid', 'published', `"${published}" is no date`)
  const dossiers = await flow.listDossiers()
  const visit = visitOf(c)
  if (dossiers.some(({ name, sample }) => sample && name === wanted)) {
    const own = ownDossiers(dossiers)
    return pageResponse(<SampleRefusal {...{ visit, own, text, title, published }} />, 409)
  }
  let name = wanted
  if (name === '') {
    name = freeName('my-dossier', await flow.listDossiers({ removed: true }))
    await flow.createDossier({ name, title: name.replaceAll('-', ' ').replace(/^my/, 'My') })
  }
  const added = await flow.addPage(name, pasted(title, text), published ? { published } : {})
  const { document, outcome, statements } = added
  return seeOther(withDone(visit.to(name).document(document), outcome, { count: statements }))
}

/** A pasted text as a resource: named by its words, so that the same text is the same document. */
function pasted(title: string, text: string): Resource {
  const bytes = new TextEncoder().encode(title ? `${title}\n\n${text}` : text)
  const name = `pasted/${snapshotHash(bytes).slice(0, 12)}`
  return { name, url: null, bytes, mediaType: 'text/plain; charset=utf-8', retrieved: new Date().toISOString() }
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
