/** A network in the form that was asked for. */
import {
  communitiesOf,
  graphOf,
  graphOverTime,
  layoutOf,
  type NetworkSettings,
  type Networks,
  refused,
  timeText,
} from '../../compare/index.ts'
import type { Graph, StatementRow } from '../../domain/index.ts'
import { type Cell, csvText, eventList, gexf, graphml, matrixTable } from '../../formats/index.ts'
import type { NetworkFormat } from './formats.ts'

/**
 * @param rows those that the networks were made from, for an event list
 * @throws ReadoutError `usage` for a format that cannot hold windows
 */
export function networkText(
  made: Networks,
  settings: NetworkSettings,
  format: NetworkFormat,
  rows: readonly StatementRow[],
): string {
  if (format === 'eventlist')
    return eventList(Array.from(made.counted, (at) => rows[at]).filter((row) => row !== undefined))
  if (format === 'csv') return csvText(matrices(made))
  if (format === 'gexf') return gexf(drawn(overTime(made, settings)), { title: titleOf(settings), made: madeOn(rows) })
  const [network, second] = made.networks
  if (second) throw refused('format', format, 'windows go into csv or gexf')
  const graph = network ? graphOf(network, settings) : { nodes: [], edges: [] }
  return graphml(drawn(graph), format === 'visone' ? 'visone' : 'gephi')
}

/** Windows stand below each other, each after a line with its time. */
function matrices({ networks }: Networks): Cell[][] {
  return networks.flatMap((network) => [...(network.time ? [[network.time.middle]] : []), ...matrixTable(network)])
}

function overTime({ networks }: Networks, settings: NetworkSettings): Graph {
  const [only] = networks
  if (settings.timeWindow === 'no') return only ? graphOf(only, settings) : { nodes: [], edges: [] }
  const bounds = networks.map(({ time }) => ({ from: timeText(time?.start ?? 0), to: timeText(time?.stop ?? 0) }))
  return graphOverTime(
    networks.map((network) => graphOf(network, settings)),
    bounds,
  )
}

/** With places and communities, so that other programs open it looking as ours does. */
function drawn(graph: Graph): Graph {
  const places = layoutOf(graph)
  const communities = communitiesOf(graph)
  const nodes = graph.nodes.map((node) => {
    const { x = 0, y = 0 } = places.get(node.id) ?? {}
    const community = communities.get(node.id) ?? 0
    return {
      ...node,
      at: { x: Math.round(x * 1e4) / 10, y: Math.round(y * 1e4) / 10 },
      attributes: { ...node.attributes, community },
    }
  })
  return { nodes, edges: graph.edges }
}

function titleOf({ variable1, variable2, qualifierAggregation, networkType }: NetworkSettings): string {
  return `${networkType === 'onemode' ? 'one-mode' : 'two-mode'} network of ${variable1} by ${variable2}, ${qualifierAggregation}`
}

/** The day of the newest statement: the same statements make the same file. */
function madeOn(rows: readonly StatementRow[]): string {
  let last = '1970-01-01'
  for (const { time } of rows) if (time > last) last = time
  return last.slice(0, 10)
}
