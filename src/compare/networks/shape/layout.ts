/**
 * Where nodes are drawn: ForceAtlas2 (Jacomy et al. 2014) for a fixed number of steps, begun from where they were, or from
 * places that follow from their names alone. The same network is drawn the same at every visit, and one that grew keeps
 * its look. Isolates stand in a row below the others.
 */
import { type Graph, hashOf } from '../../../domain/index.ts'
import { isolatesOf } from './centrality.ts'
import { forceAtlas2, libraryGraph } from './library.ts'

export interface Spot {
  x: number
  y: number
}

const STEPS = 400

/**
 * @param before places of an earlier drawing
 * @returns places by node's id, each of x and y from 0 to 1
 */
export function layoutOf(graph: Graph, before: ReadonlyMap<string, Spot> = new Map()): Map<string, Spot> {
  const alone = new Set(isolatesOf(graph))
  const nodes = graph.nodes.filter(({ id }) => !alone.has(id))
  // Only agreement draws together.
  const made = libraryGraph({ nodes, edges: graph.edges }, (weight) => weight > 0)
  const most = graph.edges.reduce((max, { weight }) => Math.max(max, Math.abs(weight)), 0) || 1
  for (const { id } of nodes) made.mergeNodeAttributes(id, before.get(id) ?? placeFromName(id))
  const placed =
    nodes.length < 2
      ? new Map(nodes.map(({ id }) => [id, { x: 0.5, y: 0.5 }]))
      : toUnit(
          new Map(
            Object.entries(
              forceAtlas2(made, {
                iterations: STEPS,
                // By the strongest one's measure, so that drawing does not depend on how weights were normalised.
                getEdgeWeight: (_, { weight }) => weight / most,
                settings: { linLogMode: false, gravity: 1, scalingRatio: 8, slowDown: 4, strongGravityMode: false },
              }),
            ).map(([id, { x, y }]) => [id, { x: x ?? 0, y: y ?? 0 }]),
          ),
          alone.size > 0 ? 0.85 : 1,
        )
  for (const [i, id] of [...alone].entries())
    placed.set(id, { x: (i + 0.5) / alone.size, y: nodes.length === 0 ? 0.5 : 1 })
  return placed
}

/** On a circle at an angle that the name's hash gives, a little apart from others of nearly that angle. */
function placeFromName(id: string): Spot {
  const hash = Number.parseInt(hashOf('place', id).slice(0, 8), 16)
  const angle = (hash / 2 ** 32) * 2 * Math.PI
  const radius = 0.8 + 0.4 * ((hash % 1000) / 1000)
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}

/** Stretched so that they fill the square from 0 to 1, `height` of it downwards. */
function toUnit(spots: Map<string, Spot>, height: number): Map<string, Spot> {
  const all = [...spots.values()]
  const span = (of: 'x' | 'y') => {
    const values = all.map((spot) => spot[of])
    const [least, most] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
    return { least, size: most - least || 1 }
  }
  const [x, y] = [span('x'), span('y')]
  return new Map(
    [...spots].map(([id, spot]) => [id, { x: (spot.x - x.least) / x.size, y: ((spot.y - y.least) / y.size) * height }]),
  )
}
