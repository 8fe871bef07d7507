/** A network as nodes and edges: what is drawn and what files of graphs hold. */

/** When a node or an edge was there, `2031-03-04T05:06:07` or days; null for an open end. */
export interface Spell {
  from: string | null
  to: string | null
}

export type AttributeValue = string | number | boolean

export interface GraphNode {
  /** Unique in its graph. */
  id: string
  label: string
  /** Which variable it is a value of: organization, concept. */
  variable: string
  /** How many statements it has. */
  frequency: number
  /** Where it is drawn, if it is. */
  at?: { x: number; y: number }
  attributes?: Readonly<Record<string, AttributeValue>>
  spells?: readonly Spell[]
}

export interface GraphEdge {
  /** Ids of nodes. */
  source: string
  target: string
  weight: number
  spells?: readonly Spell[]
}

/** Undirected; no edge from a node to itself, at most one between two. */
export interface Graph {
  nodes: readonly GraphNode[]
  edges: readonly GraphEdge[]
}
