/** Who agrees with whom in a dossier: a one-mode network of those who take sides, drawn, with the statements behind it. */
import {
  communitiesOf,
  densityOf,
  graphOf,
  layoutOf,
  networksOf,
  polarisation,
  settingsFrom,
  sidesPolarisation,
  tableOf,
} from '../../compare/index.ts'
import { compareText, type Dossier, type StanceValue, type StatementRow, stanceValues } from '../../domain/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { sidedRowsIn } from '../networks/dossierRows.ts'
import { resolverFor } from './resolve.ts'

/** `/{lang}/{dossier}/network` */
export interface NetworkView {
  dossier: Dossier
  of: 'actor' | 'organization'
  /** Those with most statements, each at its place, x and y from 0 to 1; `actor` is an id where the name is one's own. */
  nodes: NetworkNode[]
  nodesTotal: number
  /** Strongest first; below zero is conflict. */
  ties: { a: string; b: string; weight: number }[]
  tiesTotal: number
  statements: number
  density: number
  polarisation: number
  /** How many stand on either side of each issue, and how far that splits them, 0 to 1. */
  issues: { name: string; for: number; against: number; polarisation: number }[]
  between: NetworkPair | null
}

export interface NetworkNode {
  name: string
  actor: string | null
  statements: number
  /** From 0, the largest. */
  community: number
  x: number
  y: number
}

/** What two said on the same issues. */
export interface NetworkPair {
  a: string
  b: string
  issues: { name: string; a: NetworkSaid[]; b: NetworkSaid[] }[]
}

export interface NetworkSaid {
  statement: string
  day: string
  stance: StanceValue
  source: string
}

/** How many nodes a drawing has room for, and how many ties a page lists. */
const NODES = 60
const TIES = 200
/** How many statements of a pair are shown. */
const STATEMENTS = 200

/** Whose names the nodes bear: those who spoke, or the states and organisations they speak for. */
export const networkNodes = ['actor', 'organization'] as const
export type NetworkNodes = (typeof networkNodes)[number]

/**
 * @param choice.between two names whose statements on the same issues are to be listed
 * @throws ReadoutError `dossier-missing`
 */
export async function networkView(
  { store }: House,
  name: string,
  choice: { of: NetworkNodes; between?: readonly [string, string] },
): Promise<NetworkView> {
  const dossier = await openDossier(store, name)
  const resolver = await resolverFor(store, name)
  const sided = await sidedRowsIn(store, name, resolver)
  const settings = settingsFrom({
    networkType: 'onemode',
    variable1: choice.of,
    qualifierAggregation: 'subtract',
    normalization: 'average',
  })
  const many = mostSaid(sided, choice.of)
  const shown = sided.filter(({ variables }) => many.has(variables[choice.of] ?? ''))
  const [network] = shown.length > 0 ? networksOf(tableOf(shown), settings).networks : []
  const graph = network ? graphOf(network, settings) : { nodes: [], edges: [] }
  const communities = communitiesOf(graph)
  const places = layoutOf(graph)
  const labels = new Map(graph.nodes.map(({ id, label }) => [id, label]))
  const ties = graph.edges
    .map(({ source, target, weight }) => ({ a: labels.get(source) ?? '', b: labels.get(target) ?? '', weight }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || compareText(a.a, b.a))
  return {
    dossier,
    of: choice.of,
    nodes: graph.nodes.map(({ id, label, frequency }) => ({
      name: label,
      actor: resolver.idOf(label),
      statements: frequency,
      community: communities.get(id) ?? 0,
      ...(places.get(id) ?? { x: 0.5, y: 0.5 }),
    })),
    nodesTotal: new Set(sided.map(({ variables }) => variables[choice.of])).size,
    ties: ties.slice(0, TIES),
    tiesTotal: ties.length,
    statements: shown.length,
    density: densityOf(graph),
    polarisation: polarisation(graph, communities),
    issues: issuesOf(sided, choice.of),
    between: choice.between ? pairOf(sided, choice.of, choice.between) : null,
  }
}

/** Names with most statements; of equally many the first in order. */
function mostSaid(rows: readonly StatementRow[], of: NetworkNodes): Set<string> {
  const counts = new Map<string, number>()
  for (const { variables } of rows) {
    const name = variables[of] ?? ''
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b))
  return new Set(ordered.slice(0, NODES).map(([name]) => name))
}

/** How far each issue splits those who take sides on it, most first. Who took both sides counts for the one taken more often. */
function issuesOf(rows: readonly StatementRow[], of: NetworkNodes): NetworkView['issues'] {
  const issues = Map.groupBy(rows, ({ variables }) => variables.concept ?? '')
  return [...issues]
    .map(([name, own]) => {
      const sides = new Map<string, number>()
      for (const { variables } of own) {
        const who = variables[of] ?? ''
        sides.set(who, (sides.get(who) ?? 0) + (variables.agreement === '1' ? 1 : -1))
      }
      const inFavour = [...sides.values()].filter((side) => side > 0).length
      const against = [...sides.values()].filter((side) => side < 0).length
      return { name, for: inFavour, against, polarisation: sidesPolarisation(inFavour, against) }
    })
    .sort(
      (a, b) => b.polarisation - a.polarisation || b.for + b.against - a.for - a.against || compareText(a.name, b.name),
    )
}

/** What two said on the issues that both took sides on. */
function pairOf(rows: readonly StatementRow[], of: NetworkNodes, [a, b]: readonly [string, string]): NetworkPair {
  const by = (name: string) =>
    Map.groupBy(
      rows.filter((row) => row.variables[of] === name),
      ({ variables }) => variables.concept,
    )
  const [first, second] = [by(a), by(b)]
  const said = (own: readonly StatementRow[] = []) =>
    own.slice(0, STATEMENTS).map(({ id, time, variables, document }) => ({
      statement: id,
      day: time.slice(0, 10),
      stance: stanceOf(variables.stance),
      source: document.source ?? '',
    }))
  const issues = [...first.keys()].filter((issue) => second.has(issue))
  return {
    a,
    b,
    issues: issues.map((issue) => ({ name: issue ?? '', a: said(first.get(issue)), b: said(second.get(issue)) })),
  }
}

function stanceOf(text: string | undefined): StanceValue {
  return stanceValues.find((stance) => stance === text) ?? 'unclear'
}
