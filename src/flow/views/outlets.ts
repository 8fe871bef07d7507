/** Who is quoted in the published briefs of an edition: the outlets, whose they are, and how often. */
import { type Edition, outletKey, statesOf } from '../../domain/index.ts'
import type { Quotations, Store } from '../../store/index.ts'
import type { House } from '../house.ts'
import { defaultRoster } from '../knowledge/index.ts'
import { outletNamed } from '../record/documentOutlet.ts'
import { calledIn } from './names.ts'
import type { QuotedOutlet } from './public.ts'

/** Most quoted first, then by name. An outlet that several dossiers quote is one. */
export async function quotedOutlets({ store }: House, language: Edition): Promise<QuotedOutlet[]> {
  const all = Map.groupBy(await store.briefs.quotations(language), ({ dossier }) => dossier)
  const quoted = new Map<string, QuotedOutlet>()
  for (const [dossier, rows] of all)
    for (const one of await ofDossier(store, dossier, rows, language)) {
      const known = quoted.get(outletKey(one.outlet))
      quoted.set(outletKey(one.outlet), known ? joined(known, one) : one)
    }
  const called = [...quoted.values()].map(({ outlet, ...one }) => {
    return { ...one, outlet: { ...outlet, name: calledIn(language, outlet).name } }
  })
  return called.sort((a, b) => b.quotations - a.quotations || a.outlet.name.localeCompare(b.outlet.name, language))
}

async function ofDossier(
  store: Store,
  dossier: string,
  rows: readonly Quotations[],
  language: Edition,
): Promise<QuotedOutlet[]> {
  const outlets = new Map((await store.outlets.list(dossier)).map((outlet) => [outlet.id, outlet]))
  const known = statesOf(defaultRoster())
  const own = statesOf((await store.dossiers.books(dossier)).roster)
  const nameOf = (code: string) => {
    const state = known.get(code) ?? own.get(code)
    return state ? calledIn(language, state).name : code
  }
  return rows.flatMap(({ outlet: id, printed, footnotes, reuse }) => {
    const outlet = outlets.get(id ?? '') ?? (printed === null ? null : outletNamed(printed))
    if (!outlet) return []
    return [{ outlet, country: outlet.country && nameOf(outlet.country), reuse, quotations: footnotes }]
  })
}

/** What one dossier does not know of it the other may. */
function joined(a: QuotedOutlet, b: QuotedOutlet): QuotedOutlet {
  return {
    outlet: {
      ...a.outlet,
      names: { ...b.outlet.names, ...a.outlet.names },
      kind: a.outlet.kind ?? b.outlet.kind,
      country: a.outlet.country ?? b.outlet.country,
      description: a.outlet.description ?? b.outlet.description,
      owner: a.outlet.owner ?? b.outlet.owner,
    },
    country: a.country ?? b.country,
    reuse: a.reuse ?? b.reuse,
    quotations: a.quotations + b.quotations,
  }
}
