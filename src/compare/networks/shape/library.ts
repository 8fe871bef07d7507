/** Our graphs as graphology's, for what that library computes. */
import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import type { Graph } from '../../../domain/index.ts'

// These modules are their functions, as CommonJS has it; their types tell of a `default` within.
export const louvain = louvainModule as unknown as typeof louvainModule.default
export const betweenness = betweennessModule as unknown as typeof betweennessModule.default

export interface Tie {
  weight: number
  /** Short where the tie is strong: for paths. */
  length: number
}

/** @param keep which edges count; all without */
export function libraryGraph(
  graph: Graph,
  keep: (weight: number) => boolean = () => true,
): UndirectedGraph<Record<string, never>, Tie> {
  const made = new UndirectedGraph<Record<string, never>, Tie>()
  for (const { id } of graph.nodes) made.addNode(id)
  for (const { source, target, weight } of graph.edges)
    if (keep(weight)) made.addEdge(source, target, { weight: Math.abs(weight), length: 1 / Math.abs(weight) })
  return made
}

/** Numbers from 0 to 1, the same on every machine and at every visit (Mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
