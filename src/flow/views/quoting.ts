/** Who quotes or reports whom in a dossier, by statements of every kind, with those behind one link. */

import { type Attributed, type Quoting, quotingsOf } from '../../compare/index.ts'
import { type Actor, compareText, type Dossier, type Roster, type Statement } from '../../domain/index.ts'
import type { Attribution } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { withDefaults } from '../knowledge/index.ts'
import { resolverFor } from './resolve.ts'
import type { StatementView } from './types.ts'

/** `/{lang}/{dossier}/quoting`: who tells what whom said, by statements of every kind. */
export interface QuotingView {
  dossier: Dossier
  /** Those who tell and those who are told of, most statements first. */
  tellers: QuotingNode[]
  tellersTotal: number
  quoted: QuotingNode[]
  quotedTotal: number
  /** Most statements first; `quoted` counts those in the source's own words. */
  links: { by: string; whom: string; statements: number; quoted: number }[]
  linksTotal: number
  statements: number
  /** The statements of one link. */
  said: { by: string; whom: string; total: number; statements: StatementView[] } | null
}

export interface QuotingNode {
  name: string
  /** An actor's id, where the name is one's. */
  actor: string | null
  /** Whether documents are published under the name. */
  outlet: boolean
  statements: number
}

/** How many names a side of the drawing has room for, and how many links a page lists. */
const SIDE = 24
const LINKS = 200
/** How many statements of a link are shown. */
const STATEMENTS = 100
const NO_OUTLET = 'unknown outlet'

/**
 * @param between who tells and who is told of, by name: their statements are to be listed
 * @throws ReadoutError `dossier-missing`
 */
export async function quotingView(
  { store }: House,
  name: string,
  between?: readonly [by: string, whom: string],
): Promise<QuotingView> {
  const dossier = await openDossier(store, name)
  const resolver = await resolverFor(store, name)
  const { roster } = await store.dossiers.books(name)
  const found = await store.readings.attributions(name)
  const outletOf = outletsAmong(found, withDefaults(roster))
  const ids = new Map<string, string>()
  const nameOf = (id: string) => {
    const actor = resolver.actor(id)
    const name = outletOf(actor) ?? actor.name
    if (!ids.has(name)) ids.set(name, id)
    return name
  }
  const statements = found.flatMap((one) => attributed(one, nameOf))
  const outlets = new Set(statements.map(({ outlet }) => outlet))
  const links = quotingsOf(statements)
  const side = (of: 'by' | 'whom') =>
    mostIn(links, of, (name) => ({ actor: ids.get(name) ?? null, outlet: outlets.has(name) }))
  const [tellers, quoted] = [side('by'), side('whom')]
  const asked = between && links.find(({ by, whom }) => by === between[0] && whom === between[1])
  const shown = asked?.statements.slice(0, STATEMENTS) ?? []
  return {
    dossier,
    tellers: tellers.slice(0, SIDE),
    tellersTotal: tellers.length,
    quoted: quoted.slice(0, SIDE),
    quotedTotal: quoted.length,
    links: links
      .slice(0, LINKS)
      .map(({ by, whom, statements, quoted }) => ({ by, whom, statements: statements.length, quoted })),
    linksTotal: links.length,
    statements: new Set(links.flatMap((link) => link.statements)).size,
    said: between
      ? {
          by: between[0],
          whom: between[1],
          total: asked?.statements.length ?? 0,
          statements: await resolver.statements(await store.readings.findingsByIds(name, shown)),
        }
      : null,
  }
}

/** Which actors are outlets of the dossier: by their name, by that of their pages, or by one the roster gives them. */
function outletsAmong(
  found: readonly Attribution[],
  roster: Roster,
): (actor: Pick<Actor, 'id' | 'name'>) => string | undefined {
  const outlets = new Map(
    found.flatMap(({ outlet }) => {
      const name = outletName(outlet)
      return [outlet.printed, outlet.name].flatMap((known) =>
        known === null ? [] : ([[known.toLowerCase(), name]] as const),
      )
    }),
  )
  const byRoster = new Map(
    roster.actors.flatMap(({ id, aliases }) => {
      const known = Object.values(aliases)
        .flat()
        .find((alias) => outlets.has(alias.toLowerCase()))
      return known === undefined ? [] : [[id, outlets.get(known.toLowerCase())] as const]
    }),
  )
  return ({ id, name }) => byRoster.get(id) ?? outlets.get(name.toLowerCase())
}

function outletName({ name, printed }: Attribution['outlet']): string {
  return name ?? printed ?? NO_OUTLET
}

/** As people decided; a rejected one is none. */
function attributed({ id, outlet, data, review }: Attribution, nameOf: (id: string) => string): Attributed[] {
  if (review?.decision === 'reject') return []
  const held = review?.decision === 'change' ? { ...data, ...(review.change as Partial<Statement>) } : data
  return [
    {
      id,
      outlet: outletName(outlet),
      sources: held.source.actors.map(nameOf),
      via: held.via.map(({ actor }) => (actor === null ? null : nameOf(actor))),
      voice: held.voice,
      negated: held.negated,
    },
  ]
}

/** Those on one side of the links, by how many statements they have there. */
function mostIn(
  links: readonly Quoting[],
  of: 'by' | 'whom',
  about: (name: string) => Pick<QuotingNode, 'actor' | 'outlet'>,
): QuotingNode[] {
  const bySide = Map.groupBy(links, (link) => link[of])
  return [...bySide]
    .map(([name, own]) => ({
      name,
      ...about(name),
      statements: new Set(own.flatMap(({ statements }) => statements)).size,
    }))
    .sort((a, b) => b.statements - a.statements || compareText(a.name, b.name))
}
