/**
 * Positions, kept step by step. `apply` is the only way in: what was read or reviewed anew adds points, what no longer
 * holds removes them, and the result is the same as if all had been computed at once.
 */
import { comparePoints, compareText, type Position, type PositionPoint, type StanceValue } from '../../domain/index.ts'

/**
 * The positions after points came and went. Neither input is changed; a position without points is left out.
 *
 * Cost: the points of the pairs touched, sorted once each; untouched positions are passed through as they are.
 *
 * @param removed points as they were added, matched by actor, issue, document, statement, span and stance
 */
export function apply(
  state: readonly Position[],
  added: readonly PositionPoint[],
  removed: readonly PositionPoint[],
): Position[] {
  const pairs = new Map<string, Position>(state.map((position) => [pairKey(position), position]))
  const changes = new Map<string, { added: PositionPoint[]; gone: Set<string> }>()
  const changeOf = (point: PositionPoint) => {
    const key = pairKey(point)
    const change = changes.get(key) ?? { added: [], gone: new Set() }
    changes.set(key, change)
    return change
  }
  for (const point of removed) changeOf(point).gone.add(pointKey(point))
  for (const point of added) changeOf(point).added.push(point)

  for (const [key, { added, gone }] of changes) {
    const kept = pairs.get(key)?.points.filter((point) => !gone.has(pointKey(point))) ?? []
    const points = unique([...kept, ...added])
    const first = points[0]
    if (first) pairs.set(key, makePosition(first.actor, first.issue, points))
    else pairs.delete(key)
  }
  return [...pairs.values()].sort(comparePairs)
}

/** What came and what went between two sets of points, and the pairs of actor and issue that this touches. */
export function difference(
  was: readonly PositionPoint[],
  is: readonly PositionPoint[],
): { added: PositionPoint[]; removed: PositionPoint[]; pairs: { actor: string; issue: string }[] } {
  const added = without(is, was)
  const removed = without(was, is)
  const pairs = new Map([...added, ...removed].map(({ actor, issue }) => [pairKey({ actor, issue }), { actor, issue }]))
  return { added, removed, pairs: [...pairs.values()] }
}

/** All positions of a set of points, computed at once. */
export function positionsOf(points: readonly PositionPoint[]): Position[] {
  return apply([], points, [])
}

function makePosition(actor: string, issue: string, unordered: PositionPoint[]): Position {
  const points = unordered.sort(comparePoints)
  const all = points.flatMap(({ stance, voice }, i) => (stance === 'unclear' ? [] : [{ stance, voice, i }]))
  // What an author infers moves nobody who has been heard.
  const heard = all.filter(({ voice }) => voice !== 'inferred')
  const taken = heard.length > 0 ? heard : all
  const shifts: [number, number][] = []
  taken.forEach(({ stance, i }, n) => {
    const before = taken[n - 1]
    if (before && before.stance !== stance) shifts.push([before.i, i])
  })
  const now: StanceValue = taken.at(-1)?.stance ?? 'unclear'
  return { actor, issue, now, points, shifts }
}

function comparePairs(a: Position, b: Position): number {
  return compareText(a.actor, b.actor) || compareText(a.issue, b.issue)
}

/** The points of `all` that are not among `others`. */
function without(all: readonly PositionPoint[], others: readonly PositionPoint[]): PositionPoint[] {
  const keys = new Set(others.map(pointKey))
  return all.filter((point) => !keys.has(pointKey(point)))
}

function unique(points: PositionPoint[]): PositionPoint[] {
  return [...new Map(points.map((point) => [pointKey(point), point])).values()]
}

function pairKey({ actor, issue }: { actor: string; issue: string }): string {
  return JSON.stringify([actor, issue])
}

function pointKey(point: PositionPoint): string {
  const { actor, issue, on, time, stance, voice, document, statement, span } = point
  return JSON.stringify([actor, issue, on, time, stance, voice, document, statement, span])
}
