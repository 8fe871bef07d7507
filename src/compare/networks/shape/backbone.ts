/** The ties that matter. */
import type { Graph } from '../../../domain/index.ts'

/**
 * The disparity filter (Serrano, Boguñá and Vespignani 2009): a tie stays when, for one of its ends at least, it is too
 * strong to be chance were that end's strength spread evenly: (1 − w/s)^(k−1) < α. The sign of a weight does not matter.
 * An end with a single tie cannot tell; a pair of two such ends stays.
 */
export function backbone(graph: Graph, alpha = 0.05): Graph {
  const strength = new Map<string, number>()
  const degree = new Map<string, number>()
  for (const { source, target, weight } of graph.edges)
    for (const end of [source, target]) {
      strength.set(end, (strength.get(end) ?? 0) + Math.abs(weight))
      degree.set(end, (degree.get(end) ?? 0) + 1)
    }
  const surprising = (end: string, weight: number) => {
    const ties = degree.get(end) ?? 0
    return ties > 1 && (1 - Math.abs(weight) / (strength.get(end) ?? 1)) ** (ties - 1) < alpha
  }
  const alone = (end: string) => degree.get(end) === 1
  return {
    nodes: graph.nodes,
    edges: graph.edges.filter(
      ({ source, target, weight }) =>
        surprising(source, weight) || surprising(target, weight) || (alone(source) && alone(target)),
    ),
  }
}
