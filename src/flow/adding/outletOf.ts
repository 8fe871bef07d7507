/** Which of a dossier's outlets published a document; one that is new to the dossier is added to its list. */
import { type Document, hashOf, type Outlet } from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'

/** The outlet's id, or null when the page does not say who published it. */
export async function outletOf(
  store: Store,
  dossier: string,
  document: Pick<Document, 'outlet' | 'url'>,
): Promise<string | null> {
  const home = homeOf(document.url)
  const known = (await store.outlets.list(dossier)).find(
    (outlet) => (home !== null && homeOf(outlet.home) === home) || sameName(outlet.name, document.outlet),
  )
  if (known) return known.id
  const name = document.outlet ?? (home === null ? null : new URL(home).hostname)
  if (name === null) return null
  const outlet: Outlet = { id: slug(name), name, home, kind: null, country: null, description: null }
  await store.outlets.put(dossier, outlet)
  return outlet.id
}

function homeOf(url: string | null): string | null {
  if (url === null || !/^https?:/i.test(url) || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${hostname.replace(/^www\./, '')}/`
}

function sameName(a: string, b: string | null): boolean {
  return b !== null && a.toLowerCase() === b.toLowerCase()
}

/** `The Ellory Dispatch` → `the-ellory-dispatch`; a name in another script keeps its letters, an odd one gets a hash. */
function slug(name: string): string {
  const kept = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return kept || hashOf('outlet', name)
}
