/** GEXF 1.3 (gexf.net): graphs with attributes and with times, so that Gephi can play a network's windows. */
import type { AttributeValue, Graph, Spell } from '../domain/index.ts'
import { attributeTypes } from './attributeTypes.ts'
import { attributes, xmlText } from './xml.ts'

/** @param about who made it and what it shows, for the file's `meta` */
export function gexf(graph: Graph, about: { title: string; made: string }): string {
  const dynamic = [...graph.nodes, ...graph.edges].some(({ spells }) => spells !== undefined)
  const ofNodes = new Map<string, string>([
    ['variable', 'string'],
    ['frequency', 'integer'],
    ...attributeTypes(graph.nodes),
  ])
  const nodes = graph.nodes.map((node, i) => {
    const { label, at, spells, variable, frequency, attributes: own } = node
    const inner = [
      values(ofNodes, { ...own, variable, frequency }),
      spellsText(spells),
      at ? `<viz:position${attributes({ x: at.x, y: at.y, z: 0 })} />` : '',
    ]
    return `      <node${attributes({ id: `n${i}`, label })}>${inner.join('')}</node>`
  })
  const ids = new Map(graph.nodes.map(({ id }, i) => [id, `n${i}`]))
  const edges = graph.edges.map(({ source, target, weight, spells }, i) => {
    const ends = { id: `e${i}`, source: ids.get(source), target: ids.get(target), weight }
    return `      <edge${attributes(ends)}>${spellsText(spells)}</edge>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `  <meta${attributes({ lastmodifieddate: about.made })}><creator>Readout</creator><description>${xmlText(about.title)}</description></meta>`,
    `  <graph defaultedgetype="undirected"${dynamic ? ' mode="dynamic" timeformat="dateTime" timerepresentation="interval"' : ' mode="static"'}>`,
    declared(ofNodes),
    '    <nodes>',
    ...nodes,
    '    </nodes>',
    '    <edges>',
    ...edges,
    '    </edges>',
    '  </graph>',
    '</gexf>\n',
  ].join('\n')
}

function declared(types: ReadonlyMap<string, string>): string {
  const each = [...types].map(([title, type], i) => `      <attribute${attributes({ id: i, title, type })} />`)
  return ['    <attributes class="node">', ...each, '    </attributes>'].join('\n')
}

function values(types: ReadonlyMap<string, string>, own: Readonly<Record<string, AttributeValue>>): string {
  const each = [...types.keys()].flatMap((name, i) =>
    own[name] === undefined ? [] : [`<attvalue${attributes({ for: i, value: String(own[name]) })} />`],
  )
  return each.length > 0 ? `<attvalues>${each.join('')}</attvalues>` : ''
}

function spellsText(spells: readonly Spell[] | undefined): string {
  if (!spells || spells.length === 0) return ''
  const each = spells.map(
    ({ from, to }) => `<spell${attributes({ start: from ?? undefined, end: to ?? undefined })} />`,
  )
  return `<spells>${each.join('')}</spells>`
}
