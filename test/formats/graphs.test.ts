import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import gexfModule from 'graphology-gexf'
import graphmlModule from 'graphology-graphml'
import { graphOf, networksOf, settingsFrom, tableOf } from '../../src/compare/index.ts'
import type { Graph } from '../../src/domain/index.ts'
import { gexf, graphml, statementRowsFrom } from '../../src/formats/index.ts'
import { hostileText } from './hostile.ts'

// Their types tell of what CommonJS does not have.
const { parse: parseGexf } = gexfModule as unknown as typeof import('graphology-gexf')
const { parse: parseGraphml } = graphmlModule as unknown as typeof import('graphology-graphml')

const graph: fc.Arbitrary<Graph> = fc.uniqueArray(hostileText, { minLength: 2, maxLength: 6 }).chain((labels) =>
  fc
    .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: labels.length, maxLength: labels.length })
    .map((weights) => ({
      nodes: labels.map((label, i) => ({
        id: `organization:${label}`,
        label,
        variable: 'organization',
        frequency: i,
        at: { x: i, y: -i },
        attributes: { community: i, 'own "name"': label },
      })),
      edges: labels.slice(1).map((label, i) => ({
        source: `organization:${labels[0]}`,
        target: `organization:${label}`,
        weight: weights[i] || 0,
      })),
    })),
)

/** What XML can hold. */
const held = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
/** The reader used here trims texts and joins blanks. */
const squeezed = (text: unknown) =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()

test('GraphML of both flavours is read by another library with the same names, attributes and weights', () => {
  fc.assert(
    fc.property(graph, fc.constantFrom('gephi' as const, 'visone' as const), (given, flavour) => {
      const read = parseGraphml(UndirectedGraph, graphml(given, flavour))
      assert.equal(read.order, given.nodes.length)
      for (const [i, node] of given.nodes.entries()) {
        const own = read.getNodeAttributes(`n${i}`)
        assert.equal(squeezed(flavour === 'visone' ? own.name : own.label), squeezed(held(node.label)))
        assert.deepEqual([own.variable, own.frequency, own.community], ['organization', i, i])
      }
      for (const [i, { weight }] of given.edges.entries())
        assert.equal(read.getEdgeAttribute(read.edge('n0', `n${i + 1}`), 'weight'), weight)
    }),
    { numRuns: 60 },
  )
})

test('GEXF is read by another library with the same names, attributes and weights', () => {
  fc.assert(
    fc.property(graph, (given) => {
      const read = parseGexf(UndirectedGraph, gexf(given, { title: 'a < b', made: '2031-03-04' }))
      assert.equal(read.order, given.nodes.length)
      for (const [i, node] of given.nodes.entries()) {
        const own = read.getNodeAttributes(`n${i}`)
        assert.equal(squeezed(own.label), squeezed(held(node.label)))
        assert.deepEqual([own.variable, own.frequency, own.x], ['organization', i, i])
      }
      for (const [i, { weight }] of given.edges.entries())
        assert.equal(read.getEdgeAttribute(read.edge('n0', `n${i + 1}`), 'weight'), weight)
    }),
    { numRuns: 60 },
  )
})

test('what a GEXF file is about is text, the day that it was made too', () => {
  const text = gexf({ nodes: [], edges: [] }, { title: 'a < b', made: '2031-"3"' })
  assert.match(text, /<meta lastmodifieddate="2031-&quot;3&quot;"><creator>Readout<\/creator><description>a &lt; b</)
})

test('GEXF says when nodes and edges were there', () => {
  const spells = [{ from: '2031-01-01T00:00:00', to: '2031-02-01T00:00:00' }]
  const node = (label: string) => ({ id: label, label, variable: 'actor', frequency: 1, spells })
  const text = gexf(
    { nodes: [node('a'), node('b')], edges: [{ source: 'a', target: 'b', weight: 1, spells }] },
    { title: '', made: '2031-03-04' },
  )
  assert.match(
    text,
    /<graph defaultedgetype="undirected" mode="dynamic" timeformat="dateTime" timerepresentation="interval">/,
  )
  assert.equal(text.split('<spell start="2031-01-01T00:00:00" end="2031-02-01T00:00:00" />').length - 1, 3)
})

test("what we write for visone is read as DNA's own file is: names, variables, frequencies, weights", () => {
  const folder = new URL('../corpus/networks/', import.meta.url)
  const file = (name: string) => readFileSync(new URL(name, folder), 'utf8')
  const given = { networkType: 'onemode', qualifierAggregation: 'subtract', normalization: 'average' }
  const settings = settingsFrom(given, true)
  const [network] = networksOf(tableOf(statementRowsFrom(file('statements.csv'), 'statements.csv')), settings).networks
  assert.ok(network)
  const read = (text: string) => {
    const found = parseGraphml(UndirectedGraph, text)
    const name = (node: string) => String(found.getNodeAttribute(node, 'name'))
    const nodes = found.mapNodes((_, { name, variable, frequency }) => [name, variable, frequency])
    const edges = found.mapEdges((_, { weight }, a, b) => [name(a), name(b), Number(weight).toFixed(9)])
    // DNA writes a tie of weight zero, too.
    return { nodes, edges: edges.filter(([, , weight]) => Number(weight) !== 0).sort() }
  }
  assert.deepEqual(read(graphml(graphOf(network, settings), 'visone')), read(file('onemode.graphml')))
})
