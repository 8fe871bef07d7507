/**
 * Where nodes are drawn: stress majorisation (Gansner, Koren and North 2004), which looks for places as far apart as nodes
 * should be: close where they agree, apart where nothing ties them, farther where they are in conflict. It begins where they
 * were, or at places that follow from their names alone, so that the same network is drawn the same at every visit and one
 * that grew keeps its look. Isolates stand in a row below the others.
 */
import { type Graph, hashOf } from '../../../domain/index.ts'
import { isolatesOf } from './centrality.ts'

export interface Spot {
  x: number
  y: number
}

/** How far apart: the strongest agreement, the weakest, no tie, the strongest conflict. */
const NEAR = 1
const FAR = 2
const UNTIED = 2.4
const OPPOSED = 3.4
/** Steps for a small network, and the most work for a large one: steps × pairs. */
const STEPS = 200
const WORK = 3e8

/**
 * @param before places of an earlier drawing
 * @returns places by node's id, each of x and y from 0 to 1
 */
export function layoutOf(graph: Graph, before: ReadonlyMap<string, Spot> = new Map()): Map<string, Spot> {
  const alone = new Set(isolatesOf(graph))
  const ids = graph.nodes.flatMap(({ id }) => (alone.has(id) ? [] : [id]))
  const spots = ids.map((id) => before.get(id) ?? placeFromName(id))
  if (ids.length > 1) majorise(spots, distances(graph, ids))
  const placed = toUnit(new Map(ids.map((id, i) => [id, spots[i] ?? { x: 0, y: 0 }])), alone.size > 0 ? 0.85 : 1)
  for (const [i, id] of [...alone].entries())
    placed.set(id, { x: (i + 0.5) / alone.size, y: ids.length === 0 ? 0.5 : 1 })
  return placed
}

/** Pair by pair, as far apart as they should be. */
function distances({ edges }: Graph, ids: readonly string[]): Float32Array {
  const count = ids.length
  const place = new Map(ids.map((id, i) => [id, i]))
  const wanted = new Float32Array(count * count).fill(UNTIED)
  const most = edges.reduce((max, { weight }) => Math.max(max, Math.abs(weight)), 0) || 1
  for (const { source, target, weight } of edges) {
    const [i = -1, j = -1] = [place.get(source), place.get(target)]
    const share = Math.sqrt(Math.abs(weight) / most)
    const distance = weight > 0 ? FAR - (FAR - NEAR) * share : UNTIED + (OPPOSED - UNTIED) * share
    wanted[i * count + j] = distance
    wanted[j * count + i] = distance
  }
  return wanted
}

/** Each node in turn moves to where all others would have it, pairs that should be close weighing more. */
function majorise(spots: Spot[], wanted: Float32Array): void {
  const count = spots.length
  const steps = Math.max(5, Math.min(STEPS, Math.floor(WORK / count ** 2)))
  for (let step = 0; step < steps; step++)
    for (const [i, own] of spots.entries()) {
      let [x, y, all] = [0, 0, 0]
      for (const [j, other] of spots.entries()) {
        if (i === j) continue
        const distance = wanted[i * count + j] ?? UNTIED
        const [dx, dy] = [own.x - other.x, own.y - other.y]
        const stretch = distance / Math.max(1e-6, Math.hypot(dx, dy))
        const weight = 1 / (distance * distance)
        x += weight * (other.x + dx * stretch)
        y += weight * (other.y + dy * stretch)
        all += weight
      }
      spots[i] = { x: x / all, y: y / all }
    }
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
    const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    return { least, size: most - least || 1 }
  }
  const [x, y] = [span('x'), span('y')]
  return new Map(
    [...spots].map(([id, spot]) => [id, { x: (spot.x - x.least) / x.size, y: ((spot.y - y.least) / y.size) * height }]),
  )
}
