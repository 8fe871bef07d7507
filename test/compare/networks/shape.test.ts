import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  backbone,
  centralityOf,
  communitiesOf,
  densityOf,
  graphOverTime,
  isolatesOf,
  layoutOf,
  polarisation,
  sidesPolarisation,
} from '../../../src/compare/index.ts'
import type { Graph } from '../../../src/domain/index.ts'

/** `a-b 2` are ties with their weights; a name alone is a node without one. */
function graph(...ties: string[]): Graph {
  const names = [...new Set(ties.flatMap((tie) => tie.split(' ')[0]?.split('-') ?? []))]
  return {
    nodes: names.map((id) => ({ id, label: id, variable: 'organization', frequency: 1 })),
    edges: ties.flatMap((tie) => {
      const [ends = '', weight = '1'] = tie.split(' ')
      const [source = '', target] = ends.split('-')
      return target ? [{ source, target, weight: Number(weight) }] : []
    }),
  }
}

const camps = graph('a-b', 'b-c', 'a-c', 'd-e', 'e-f', 'd-f', 'a-d -1', 'b-e -1', 'c-f -1')

test('two camps are found, numbered by size, and the same at every visit', () => {
  const larger = graph('x-y', 'a-b', 'b-c', 'a-c', 'z')
  assert.deepEqual(Object.fromEntries(communitiesOf(larger)), { a: 0, b: 0, c: 0, x: 1, y: 1, z: 2 })
  assert.deepEqual(communitiesOf(camps), communitiesOf(camps))
  assert.equal(new Set(communitiesOf(camps).values()).size, 2)
})

test('agreement within camps and conflict between them is polarised, the other way round is not', () => {
  const found = communitiesOf(camps)
  // Q+ is 6/6 − 2·(1/2)² = 1/2; Q− is 0 − 1/2; 6 ties agree and 3 do not: (6·½ + 3·½)/9.
  assert.ok(Math.abs(polarisation(camps, found) - 0.5) < 1e-12)
  const turned = { ...camps, edges: camps.edges.map((edge) => ({ ...edge, weight: -edge.weight })) }
  assert.ok(polarisation(turned, found) < 0)
  assert.equal(polarisation(graph('a', 'b'), new Map()), 0)
})

test('an issue splits most when its two sides are equal', () => {
  assert.deepEqual([sidesPolarisation(3, 3), sidesPolarisation(4, 0), sidesPolarisation(0, 0)], [1, 0, 0])
  assert.ok(sidesPolarisation(3, 1) < 1 && sidesPolarisation(3, 1) > sidesPolarisation(9, 1))
})

test('the disparity filter keeps what is too strong to be chance, and a pair of its own', () => {
  const star = graph('hub-a 100', 'hub-b', 'hub-c', 'hub-d', 'hub-e', 'x-y')
  const kept = backbone(star, 0.05).edges.map(({ source, target }) => `${source}-${target}`)
  // (1 − 100/104)^4 is far below 0.05, (1 − 1/104)^4 far above.
  assert.deepEqual(kept, ['hub-a', 'x-y'])
})

test('the one in the middle lies on the ways of all others', () => {
  const found = centralityOf(graph('a-b 2', 'b-c -3'))
  assert.deepEqual(found.get('b'), { degree: 2, strength: 5, betweenness: 1 })
  assert.equal(found.get('a')?.betweenness, 0)
})

test('density is of the ties there could be, isolates have none', () => {
  assert.equal(densityOf(graph('a-b', 'c')), 1 / 3)
  assert.deepEqual(isolatesOf(graph('a-b', 'c')), ['c'])
  const two = graph('a-x', 'b-x')
  const modes = { ...two, nodes: two.nodes.map((node) => (node.id === 'x' ? { ...node, variable: 'concept' } : node)) }
  assert.equal(densityOf(modes), 1)
})

test('a network is drawn the same at every visit, whatever order it comes in, and keeps its look when it grows', () => {
  const first = layoutOf(camps)
  assert.deepEqual(layoutOf(camps), first)
  for (const { x, y } of first.values()) assert.ok(x >= 0 && x <= 1 && y >= 0 && y <= 1)
  const apart = (a: string, b: string, spots = first) => {
    const [p, q] = [spots.get(a), spots.get(b)]
    return Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0))
  }
  assert.ok(
    Math.max(apart('a', 'b'), apart('b', 'c'), apart('d', 'e')) <
      Math.min(apart('a', 'd'), apart('b', 'e'), apart('c', 'f')),
  )
  const grown = layoutOf(
    graph(...camps.edges.map(({ source, target, weight }) => `${source}-${target} ${weight}`), 'f-g'),
    first,
  )
  const moved = [...first.keys()].map((id) =>
    Math.hypot((grown.get(id)?.x ?? 0) - (first.get(id)?.x ?? 0), (grown.get(id)?.y ?? 0) - (first.get(id)?.y ?? 0)),
  )
  assert.ok(moved.reduce((a, b) => a + b) / moved.length < 0.25, String(moved))
})

test('isolates stand below the others, and a network of nothing is drawn as nothing', () => {
  const spots = layoutOf(graph('a-b', 'b-c', 'z'))
  assert.ok(['a', 'b', 'c'].every((id) => (spots.get(id)?.y ?? 2) < (spots.get('z')?.y ?? 0)))
  assert.equal(layoutOf({ nodes: [], edges: [] }).size, 0)
})

test('windows become one graph that knows when each tie was there', () => {
  const over = graphOverTime(
    [graph('a-b 2'), graph('a-b 4', 'b-c')],
    [
      { from: '2031-01-01', to: '2031-01-31' },
      { from: '2031-02-01', to: '2031-02-28' },
    ],
  )
  assert.deepEqual(
    over.edges.map(({ source, target, weight, spells }) => [source, target, weight, spells?.length]),
    [
      ['a', 'b', 3, 2],
      ['b', 'c', 1, 1],
    ],
  )
})
