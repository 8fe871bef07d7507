/** Adding a pasted text: into which dossier, and whether as a page or as it is. */
import { type InputForm, isDate, ReadoutError, type Resource, snapshotHash } from '../../domain/index.ts'
import type { Added } from '../../flow/index.ts'
import type { Flow } from '../flow.ts'
import type { Pasted } from '../parts/PasteBox.tsx'
import { freeName } from './dossierNames.ts'

/** From so many lines on, a text may be a whole page copied with its menus; fewer are surely meant as they are. */
const DUMP_LINES = 12

/**
 * Adds the text to the dossier named, or to a new one, which is gone again when that fails.
 *
 * @throws ReadoutError `invalid` for no text or a date that is none, and whatever kept the text from being added
 */
export async function addPasted(flow: Flow, pasted: Pasted): Promise<{ name: string; added: Added }> {
  const { text, published, dossier } = pasted
  if (text.trim() === '') throw new ReadoutError('invalid', 'the pasted text', 'there is nothing in it', { remedy })
  if (published !== '' && !isDate(published))
    throw new ReadoutError('invalid', 'published', `"${published}" is no date`, { remedy: 'Give a day, or none' })
  if (dossier !== '') return { name: dossier, added: await addText(flow, dossier, pasted) }

  const name = freeName('my-dossier', await flow.listDossiers({ removed: true }))
  await flow.createDossier({ name, title: name.replaceAll('-', ' ').replace(/^my/, 'My') })
  try {
    return { name, added: await addText(flow, name, pasted) }
  } catch (error) {
    await flow.discardDossier(name)
    throw error
  }
}

const remedy = 'Paste a text into the box'

async function addText(flow: Flow, dossier: string, { text, title, published }: Pasted): Promise<Added> {
  const resource = resourceOf(text)
  const add = (as: InputForm) =>
    flow.addPage(dossier, resource, { as, ...(title ? { title } : {}), ...(published ? { published } : {}) })
  const form = formOf(text)
  const added = await add(form)
  // Somebody who pastes words means them: where no article is found among them, they are all kept.
  if (form === 'text' || !added.warnings.some((warning) => warning.startsWith('no article found'))) return added
  const again = await add('text')
  return added.outcome === 'new' ? { ...again, outcome: 'new' } : again
}

function formOf(text: string): InputForm {
  if (/^\s*<(?:!doctype|html)\b/i.test(text)) return 'html'
  return text.trim().split('\n', DUMP_LINES).length < DUMP_LINES ? 'text' : 'page'
}

/** Named by its words, so that the same text is the same document. */
function resourceOf(text: string): Resource {
  const bytes = new TextEncoder().encode(text)
  const name = `pasted/${snapshotHash(bytes).slice(0, 12)}`
  return { name, url: null, bytes, mediaType: 'text/plain; charset=utf-8', retrieved: new Date().toISOString() }
}
