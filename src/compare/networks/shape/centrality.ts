/** How much each node matters, and how full the network is. */
import type { Graph } from '../../../domain/index.ts'
import { betweenness, libraryGraph } from './library.ts'

export interface Centrality {
  /** How many ties. */
  degree: number
  /** What their weights add up to, signs left out. */
  strength: number
  /** The share of shortest ways between others that lead through it (Freeman 1977, Brandes 2001); strong ties are short. */
  betweenness: number
}

/** More nodes than these have no betweenness: it costs nodes × ties. */
const MOST = 2000

/** @returns by node's id; betweenness is NaN where the network is too large for it */
export function centralityOf(graph: Graph): Map<string, Centrality> {
  const found = new Map<string, Centrality>(
    graph.nodes.map(({ id }) => [id, { degree: 0, strength: 0, betweenness: Number.NaN }]),
  )
  for (const { source, target, weight } of graph.edges)
    for (const end of [source, target]) {
      const own = found.get(end)
      if (!own) continue
      own.degree++
      own.strength += Math.abs(weight)
    }
  if (graph.nodes.length > MOST) return found
  const between = betweenness(libraryGraph(graph), { getEdgeWeight: 'length', normalized: graph.nodes.length > 2 })
  for (const [id, own] of found) own.betweenness = between[id] ?? 0
  return found
}

/** Ties there are of those that there could be: 0 to 1. In a two-mode network ties join one mode to the other only. */
export function densityOf({ nodes, edges }: Graph): number {
  const byVariable = new Map<string, number>()
  for (const { variable } of nodes) byVariable.set(variable, (byVariable.get(variable) ?? 0) + 1)
  const [first = 0, second] = byVariable.values()
  const possible = second === undefined ? (first * (first - 1)) / 2 : first * second
  return possible === 0 ? 0 : edges.length / possible
}

/** Ids of nodes without a tie. */
export function isolatesOf({ nodes, edges }: Graph): string[] {
  const tied = new Set(edges.flatMap(({ source, target }) => [source, target]))
  return nodes.flatMap(({ id }) => (tied.has(id) ? [] : [id]))
}
