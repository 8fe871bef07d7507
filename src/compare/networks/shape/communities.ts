/** Who belongs together, and how far the camps are apart. */
import type { Graph } from '../../../domain/index.ts'
import { libraryGraph, louvain, seeded } from './library.ts'

/**
 * Communities by the Louvain method (Blondel et al. 2008) over the ties above zero, the same at every visit. They are
 * numbered by size, the largest 0; of equal ones that comes first whose first member does.
 * @returns each node's community by id; a node without such a tie is one by itself
 */
export function communitiesOf(graph: Graph): Map<string, number> {
  const made = libraryGraph(graph, (weight) => weight > 0)
  const found = made.size === 0 ? {} : louvain(made, { getEdgeWeight: 'weight', randomWalk: false, rng: seeded(1) })
  const members = Map.groupBy(
    graph.nodes.map(({ id }) => id),
    (id) => (made.size === 0 || made.degree(id) === 0 ? `alone ${id}` : String(found[id])),
  )
  const ordered = [...members.values()].sort((a, b) => b.length - a.length)
  return new Map(ordered.flatMap((ids, community) => ids.map((id) => [id, community] as const)))
}

/**
 * How polarised a network is by given camps: modularity for ties of both signs (Gómez, Jensen and Arenas 2009). It is high
 * when agreement stays within the camps and conflict runs between them, about 0 when camps explain nothing, and for a
 * network without ties it is 0.
 */
export function polarisation(graph: Graph, communities: ReadonlyMap<string, number>): number {
  const plus = modularity(graph, communities, (weight) => Math.max(0, weight))
  const minus = modularity(graph, communities, (weight) => Math.max(0, -weight))
  const all = plus.total + minus.total
  return all === 0 ? 0 : (plus.total * plus.value - minus.total * minus.value) / all
}

/** Newman's modularity (2004) of the ties as `part` sees them, and what these add up to. */
function modularity(graph: Graph, communities: ReadonlyMap<string, number>, part: (weight: number) => number) {
  const strength = new Map<number, number>()
  let total = 0
  let within = 0
  for (const { source, target, weight } of graph.edges) {
    const own = part(weight)
    const [a, b] = [communities.get(source) ?? -1, communities.get(target) ?? -1]
    total += own
    if (a === b) within += own
    strength.set(a, (strength.get(a) ?? 0) + own)
    strength.set(b, (strength.get(b) ?? 0) + own)
  }
  if (total === 0) return { value: 0, total: 0 }
  let expected = 0
  for (const sum of strength.values()) expected += (sum / (2 * total)) ** 2
  return { value: within / total - expected, total }
}

/**
 * Polarisation of one issue after Esteban and Ray (1994) with two sides a distance of 1 apart and α = 1, scaled so that two
 * equal sides give 1: 4·(π₁²π₂ + π₂²π₁). Nobody, or everybody on one side, gives 0.
 */
export function sidesPolarisation(inFavour: number, against: number): number {
  const all = inFavour + against
  if (all === 0) return 0
  const [p, q] = [inFavour / all, against / all]
  return 4 * (p * p * q + q * q * p)
}
