/** Who published a document, as public pages name it. */
import type { Outlet } from '../../domain/index.ts'

/** The dossier's outlet of the document; one that is in no list by the name its page bears; null where nothing tells. */
export function documentOutlet(
  source: { outletId: string | null; document: { outlet: string | null } } | null,
  outlets: readonly Outlet[],
): Outlet | null {
  const known = outlets.find(({ id }) => id === source?.outletId)
  const name = source?.document.outlet ?? null
  return known ?? (name === null ? null : outletNamed(name))
}

/** What is known of a publisher that only a page names. */
export function outletNamed(name: string): Outlet {
  return { id: name, name, home: null, kind: null, country: null, description: null, owner: null }
}
