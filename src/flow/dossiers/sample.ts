/** The sample dossier that comes with Readout: loaded once with its briefs, kept apart from one's own. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { describedOutletSchema, editions, ReadoutError } from '../../domain/index.ts'
import { keepPage } from '../adding/addPage.ts'
import { parse, parseCodebook, parseRoster } from '../books.ts'
import type { House } from '../house.ts'
import { parseBrief } from '../publishing/briefFile.ts'
import { putUp } from '../publishing/publish.ts'
import { putUpRecord } from '../record/publishRecord.ts'
import { createDossier, sampleLoaded } from './dossiers.ts'
import { keepBooks } from './readAgain.ts'
import { decideInSample, EDITOR } from './sampleDecisions.ts'

const folder = new URL('../../../demo/', import.meta.url)

/** `demo/dossier.yaml`: what a dossier is made of, with its pages. */
const manifestSchema = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  codebook: z.string(),
  roster: z.string(),
  outlets: z.array(describedOutletSchema.extend({ id: z.string() })),
  pages: z.array(z.object({ file: z.string(), url: z.string(), outlet: z.string(), fetched: z.string() })),
  briefs: z.array(z.string()),
  decisions: z.string(),
  record: z.object({ slug: z.string(), titles: z.partialRecord(z.enum(editions), z.string()) }),
})

/**
 * Loads the sample unless it is there already, or was once and then removed. Interrupted half way, the next call goes on
 * where it stopped: a page that is there changes nothing. Where an older program loaded it, it gets
 * this one's codebook and roster; `catchUpLater` has its pages read again with them.
 *
 * @returns the sample's name, and whether it was loaded now
 */
export async function loadSample(
  house: House,
  progress: (done: number, all: number) => void = () => {},
): Promise<{ name: string; loaded: boolean }> {
  const text = (name: string) => readFile(new URL(name, folder), 'utf8')
  const manifest = parse(await text('dossier.yaml'), 'demo/dossier.yaml', manifestSchema)
  const { name, title, description, outlets, pages } = manifest
  const there = await house.store.dossiers.get(name)
  // A dossier of one's own may have the sample's name; it is left alone.
  if (there && !there.sample) return { name, loaded: false }
  if (there?.removed) return { name, loaded: false }
  if (!there && (await house.store.audit.has(null, sampleLoaded(name)))) return { name, loaded: false }
  const codebook = parseCodebook(await text(manifest.codebook), `demo/${manifest.codebook}`)
  const roster = parseRoster(await text(manifest.roster), `demo/${manifest.roster}`)
  // An older program knew less of them, and of its outlets. People cannot change a sample's books.
  if (there) await keepBooks(house, name, () => ({ books: { codebook, roster } }))
  else await createDossier(house, { name, title, description, codebook, roster }, { sample: true })
  for (const outlet of outlets) await house.store.outlets.put(name, outlet)
  const missing = (await house.store.documents.ids(name)).length < pages.length
  if (missing) await loadPages(house, name, pages, progress)
  // Once: whatever a person does with it then stays so.
  const { slug, titles } = manifest.record
  if (!(await house.store.audit.has(name, { what: 'record-publish', subject: slug }))) {
    await decideInSample(house, name, await text(manifest.decisions), pages)
    await putUpRecord(house, name, { slug, titles, by: EDITOR }).catch(unlessTaken)
  }
  await publishBriefs(house, name, manifest.briefs)
  return { name, loaded: missing }
}

async function loadPages(
  house: House,
  name: string,
  pages: z.infer<typeof manifestSchema>['pages'],
  progress: (done: number, all: number) => void,
): Promise<void> {
  let done = 0
  const load = async (page: (typeof pages)[number]) => {
    const bytes = new Uint8Array(await readFile(new URL(page.file, folder)))
    const resource = { name: page.file, url: page.url, bytes, mediaType: null, retrieved: page.fetched }
    await keepPage(house, name, resource)
    progress(++done, pages.length)
  }
  await Promise.all(pages.map(load))
}

/** Publishes the sample's briefs once: whatever a person does with them then stays so. */
async function publishBriefs(house: House, name: string, files: readonly string[]): Promise<void> {
  for (const path of files) {
    const file = `demo/${path}`
    const text = await readFile(new URL(path, folder), 'utf8')
    const { slug, language } = parseBrief(text, file)
    if (await house.store.briefs.get({ dossier: name, slug, language })) continue
    await putUp(house, name, { file, text, by: EDITOR }).catch(unlessTaken)
  }
}

/** One's own brief or record may have its slug, and texts that an older program extracted may lack its words: it is left out. */
function unlessTaken(error: unknown): void {
  if (!(error instanceof ReadoutError && ['conflict', 'file-invalid'].includes(error.code))) throw error
}
