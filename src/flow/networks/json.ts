/** Networks as JSON: what `readout network --json` prints. */
import {
  backbone,
  centralityOf,
  communitiesOf,
  densityOf,
  graphOf,
  isolatesOf,
  type Network,
  type NetworkSettings,
  type Networks,
  polarisation,
  timeText,
} from '../../compare/index.ts'

export interface MatrixJson {
  rows: readonly string[]
  columns: readonly string[]
  values: number[][]
}

export function matrixJson({ rows, columns, values }: Network): MatrixJson {
  const width = columns.length
  return { rows, columns, values: rows.map((_, i) => Array.from(values.subarray(i * width, (i + 1) * width))) }
}

/** What the network looks like as a whole, and each node in it; names of rows come first, then those of columns. */
export interface MeasuresJson {
  density: number
  polarisation: number
  isolates: string[]
  nodes: {
    name: string
    variable: string
    frequency: number
    community: number
    degree: number
    strength: number
    betweenness: number | null
  }[]
  /** Pairs that the disparity filter keeps, by name. */
  backbone: { source: string; target: string; weight: number }[]
}

/** One network, or one a window with its time; `statements` are those that count. */
export function networksJson({ networks, statements }: Networks, settings: NetworkSettings, measured: boolean) {
  const one = (network: Network) => ({
    matrix: matrixJson(network),
    ...(measured ? { measures: measuresJson(network, settings) } : {}),
  })
  const [only] = networks
  if (settings.timeWindow === 'no') return { statements, ...(only ? one(only) : {}) }
  const windows = networks.map((network) => ({
    time: network.time?.middle,
    from: network.time && timeText(network.time.start),
    to: network.time && timeText(network.time.stop),
    statements: network.statements,
    ...one(network),
  }))
  return { statements, windows }
}

function measuresJson(network: Network, settings: NetworkSettings): MeasuresJson {
  const graph = graphOf(network, settings)
  const communities = communitiesOf(graph)
  const central = centralityOf(graph)
  const name = new Map(graph.nodes.map(({ id, label }) => [id, label]))
  return {
    density: densityOf(graph),
    polarisation: polarisation(graph, communities),
    isolates: isolatesOf(graph).map((id) => name.get(id) ?? id),
    nodes: graph.nodes.map(({ id, label, variable, frequency }) => {
      const { degree = 0, strength = 0, betweenness = Number.NaN } = central.get(id) ?? {}
      const community = communities.get(id) ?? 0
      // JSON has no NaN: too large a network has no betweenness.
      const between = Number.isNaN(betweenness) ? null : betweenness
      return { name: label, variable, frequency, community, degree, strength, betweenness: between }
    }),
    backbone: backbone(graph).edges.map(({ source, target, weight }) => ({
      source: name.get(source) ?? source,
      target: name.get(target) ?? target,
      weight,
    })),
  }
}
