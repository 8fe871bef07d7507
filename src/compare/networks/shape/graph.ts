/** A network as a graph: what is neither zero nor, where that is asked, isolated. */
import type { Graph, GraphEdge, GraphNode } from '../../../domain/index.ts'
import type { Network } from '../network.ts'
import type { NetworkSettings } from '../settings.ts'

/** Ids are the variable and the name, since a row and a column may be called alike: `organization:Orvenia`. */
export function graphOf(network: Network, settings: NetworkSettings): Graph {
  const { rows, columns, values, frequency } = network
  const two = settings.networkType === 'twomode'
  const nodesOf = (names: readonly string[], variable: string, counts: Int32Array) =>
    names.map((label, i): GraphNode => ({ id: `${variable}:${label}`, label, variable, frequency: counts[i] ?? 0 }))
  const left = nodesOf(rows, settings.variable1, frequency.rows)
  const right = two ? nodesOf(columns, settings.variable2, frequency.columns) : left
  const edges: GraphEdge[] = []
  for (const [i, source] of left.entries())
    for (let j = two ? 0 : i + 1; j < right.length; j++) {
      const weight = values[i * columns.length + j] ?? 0
      const target = right[j]
      if (weight !== 0 && target) edges.push({ source: source.id, target: target.id, weight })
    }
  return { nodes: two ? [...left, ...right] : left, edges }
}

/**
 * The graphs of several windows as one that knows when: a node or an edge has a spell for each window it is in, its weight
 * is the mean over these, its frequency the most of any.
 * @param bounds each window's first and last moment, as they stand in files
 */
export function graphOverTime(graphs: readonly Graph[], bounds: readonly { from: string; to: string }[]): Graph {
  const nodes = new Map<string, GraphNode & { spells: { from: string; to: string }[] }>()
  const edges = new Map<string, GraphEdge & { spells: { from: string; to: string }[]; sum: number }>()
  for (const [w, graph] of graphs.entries()) {
    const spell = bounds[w]
    if (!spell) continue
    for (const node of graph.nodes) {
      const known = nodes.get(node.id) ?? { ...node, spells: [] }
      known.spells.push(spell)
      known.frequency = Math.max(known.frequency, node.frequency)
      nodes.set(node.id, known)
    }
    for (const edge of graph.edges) {
      const key = JSON.stringify([edge.source, edge.target])
      const known = edges.get(key) ?? { ...edge, spells: [], sum: 0 }
      known.spells.push(spell)
      known.sum += edge.weight
      edges.set(key, known)
    }
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].map(({ sum, ...edge }) => ({ ...edge, weight: sum / edge.spells.length })),
  }
}
