/** Taking off the public what was published, and taking down what may not be shown. */
import { type Edition, hashOf, ReadoutError } from '../../domain/index.ts'
import type { DocumentCard, Store, StoredBriefCard } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'

export interface WithdrawAsked {
  slug: string
  /** That edition alone; all without it. */
  language?: Edition
  /** Why, for all to read. */
  note?: string
  by: string
}

/**
 * Shows the brief to nobody any more; publishing its file shows it again.
 * @throws ReadoutError `dossier-missing`, `not-found` when none of that slug is published
 */
export async function withdrawBrief(
  house: House,
  dossier: string,
  { slug, language, note, by }: WithdrawAsked,
): Promise<{ slug: string; languages: Edition[] }> {
  await openDossier(house.store, dossier)
  return house.store.transaction(async (store) => {
    await store.lock(dossier)
    const at = new Date(house.now()).toISOString()
    const own = (await store.briefs.named(slug)).filter((one) => one.dossier === dossier)
    const meant = own.filter(
      (one) => one.state === 'published' && (language === undefined || one.language === language),
    )
    if (meant.length === 0)
      throw new ReadoutError('not-found', `brief "${slug}"`, 'none of that slug is published', {
        remedy: `See readout brief list --dossier ${dossier}`,
      })
    for (const one of meant) await store.briefs.setState(one, 'withdrawn', at, note ?? null)
    const languages = meant.map((one) => one.language)
    await store.audit.write(dossier, { at, who: by, what: 'unpublish', subject: slug, detail: { languages, note } })
    return { slug, languages }
  })
}

export interface TakeDownAsked {
  /** A brief by its slug, or a document by its id or address. */
  named: string
  /** Takes it back: a brief may be published again, a document quoted. */
  undo?: boolean
  /** Why: of a brief for all to read, of a document for the record alone. */
  note?: string
  by: string
}

/** What was taken down, with the public briefs that this touches. */
export interface TakenDown {
  kind: 'brief' | 'document'
  /** The brief's slug, or the document's address. */
  name: string
  briefs: Pick<StoredBriefCard, 'slug' | 'language' | 'title'>[]
}

/**
 * Takes a brief down in every language, or has public pages show no more words of a document; at once.
 * @throws ReadoutError `dossier-missing`, `not-found` when the dossier has neither
 */
export async function takeDown(
  house: House,
  dossier: string,
  { named, undo = false, note, by }: TakeDownAsked,
): Promise<TakenDown> {
  await openDossier(house.store, dossier)
  return house.store.transaction(async (store) => {
    await store.lock(dossier)
    const at = new Date(house.now()).toISOString()
    const own = (await store.briefs.named(named)).filter((one) => one.dossier === dossier)
    const document = own.length > 0 ? null : await documentNamed(store, dossier, named)
    const what = undo ? 'takedown-undo' : 'takedown'
    await store.audit.write(dossier, { at, who: by, what, subject: document?.id ?? named, detail: { note } })
    if (document) {
      await store.briefs.setTakenDown(dossier, document.id, undo ? null : at)
      const briefs = await store.briefs.quoting(dossier, document.id)
      return { kind: 'document', name: document.address, briefs: briefs.map(shown) }
    }
    // What is taken down and back again was not published anew: it waits for a person to do that.
    const meant = own.filter(({ state }) => (state === 'taken-down') === undo)
    for (const one of meant) await store.briefs.setState(one, undo ? 'withdrawn' : 'taken-down', at, note ?? null)
    return { kind: 'brief', name: named, briefs: meant.map(shown) }
  })
}

function shown({ slug, language, title }: StoredBriefCard): TakenDown['briefs'][number] {
  return { slug, language, title }
}

async function documentNamed(store: Store, dossier: string, named: string): Promise<DocumentCard> {
  const [known] = await store.documents.cards(dossier, [named, hashOf('document', dossier, named)])
  if (known) return known
  // Its address was found by the id that follows from it; the page may give another.
  const all = await store.documents.cards(dossier, await store.documents.ids(dossier))
  const found = all.find(({ url }) => url === named)
  if (found) return found
  throw new ReadoutError(
    'not-found',
    `"${named}"`,
    `the dossier ${dossier} has no brief of that slug, nor a document`,
    {
      remedy: 'Give a slug, or the id or address of a document',
    },
  )
}
