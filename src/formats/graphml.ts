/**
 * GraphML (Brandes et al. 2002) in two flavours: plain with attributes, which Gephi and every reader of GraphML take, and
 * visone's, which is what DNA writes: names, frequencies and weights as data, and the look of nodes and edges as yFiles
 * graphics. Weights below zero are conflicts: red edges, the others green.
 */
import type { AttributeValue, Graph } from '../domain/index.ts'
import { attributeTypes } from './attributeTypes.ts'
import { attributes, xmlText } from './xml.ts'

export type GraphmlFlavour = 'gephi' | 'visone'

export function graphml(graph: Graph, flavour: GraphmlFlavour = 'gephi'): string {
  const visone = flavour === 'visone'
  const ofNodes = attributeTypes(graph.nodes)
  const key = (id: string, of: 'node' | 'edge', name: string, type: string) =>
    `  <key${attributes({ id, for: of, 'attr.name': name, 'attr.type': type })} />`
  const ids = new Map(graph.nodes.map(({ id }, i) => [id, `n${i}`]))
  const data = (key: string, value: AttributeValue) => `      <data key="${key}">${xmlText(String(value))}</data>`
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"${visone ? VISONE : ''}>`,
    ...(visone ? VISONE_KEYS : []),
    key('id', 'node', 'id', 'string'),
    key('name', 'node', visone ? 'name' : 'label', 'string'),
    key('variable', 'node', 'variable', 'string'),
    key('frequency', 'node', 'frequency', 'int'),
    ...(visone ? [] : [key('x', 'node', 'x', 'double'), key('y', 'node', 'y', 'double')]),
    ...[...ofNodes].map(([name, type], i) => key(`na${i}`, 'node', name, type)),
    key('weight', 'edge', 'weight', 'double'),
    `  <graph edgedefault="undirected" id="G">`,
    ...(visone ? [VISONE_LABELS] : []),
  ]
  for (const node of graph.nodes) {
    const { id, label, variable, frequency, at, attributes: own = {} } = node
    lines.push(`    <node id="${ids.get(id)}">`)
    lines.push(data('id', id), data('name', label), data('variable', variable), data('frequency', frequency))
    if (at && !visone) lines.push(data('x', at.x), data('y', at.y))
    for (const [i, name] of [...ofNodes.keys()].entries())
      if (own[name] !== undefined) lines.push(data(`na${i}`, own[name]))
    if (visone) lines.push(nodeGraphics(label, at ?? { x: 0, y: 0 }))
    lines.push('    </node>')
  }
  for (const { source, target, weight } of graph.edges) {
    lines.push(`    <edge source="${ids.get(source)}" target="${ids.get(target)}">`, data('weight', weight))
    if (visone) lines.push(edgeGraphics(weight))
    lines.push('    </edge>')
  }
  return [...lines, '  </graph>', '</graphml>', ''].join('\n')
}

const VISONE = ' xmlns:visone="http://visone.info/xmlns" xmlns:y="http://www.yworks.com/xml/graphml"'
const VISONE_KEYS = [
  '  <key for="node" id="d0" yfiles.type="nodegraphics" />',
  '  <key for="edge" id="e0" yfiles.type="edgegraphics" />',
  '  <key for="graph" id="prop" visone.type="properties" />',
]
const VISONE_LABELS = '    <data key="prop"><visone:labelAttribute edgeLabel="weight" nodeLabel="name" /></data>'

function nodeGraphics(label: string, { x, y }: { x: number; y: number }): string {
  return [
    '      <data key="d0"><visone:shapeNode><y:ShapeNode>',
    `        <y:Geometry${attributes({ height: '20.0', width: '20.0', x, y })} />`,
    '        <y:Fill color="#000000" transparent="false" />',
    `        <y:NodeLabel alignment="center" fontSize="12" modelName="eight_pos" modelPosition="n">${xmlText(label)}</y:NodeLabel>`,
    '        <y:Shape type="ellipse" />',
    '      </y:ShapeNode></visone:shapeNode></data>',
  ].join('\n')
}

function edgeGraphics(weight: number): string {
  const colour = weight < 0 ? '#ff0000' : '#00ff00'
  return `      <data key="e0"><visone:polyLineEdge><y:PolyLineEdge><y:LineStyle color="${colour}" type="line" width="2.0" /></y:PolyLineEdge></visone:polyLineEdge></data>`
}
