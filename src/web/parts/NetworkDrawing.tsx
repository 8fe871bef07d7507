/**
 * A network, drawn on the server: a node's size is how much it says, its shape and colour the camp it is in, a line's width
 * how strong a tie is; conflict is dashed. The colours are Okabe and Ito's, which colour-blind eyes tell apart. Every line
 * opens the statements behind it. The tables under it say the same in words, so it is left out for screen readers.
 */
import type { VNode } from 'preact'
import type { NetworkView } from '../../flow/index.ts'
import { labelPlaces } from '../text/labels.ts'
import { clipped, withoutControls } from '../text/language.ts'
import { Leading } from './Leading.tsx'

/** Units of the drawing; it is scaled to the room there is. */
export const WIDTH = 1000
export const HEIGHT = 640
const MARGIN = 70
const LABEL = 28
/** Camps with a shape and colour of their own; further ones share the last. */
const CAMPS = 7
/** The most lines that are drawn; the strongest. */
const LINES = 120

type Shown = Pick<NetworkView, 'nodes' | 'ties'>

/** @param href where a tie leads; none in a file of its own */
export function NetworkDrawing({ view, href }: { view: Shown; href?: (a: string, b: string) => string }): VNode {
  const nodes = view.nodes.map((node) => ({
    ...node,
    ...spotOf(node),
    size: sizeOf(node.statements),
    label: labelOf(node.name),
  }))
  const byName = new Map(nodes.map((node) => [node.name, node]))
  const places = labelPlaces(
    nodes.map(({ x, y, size, label }) => ({ x, y, size, text: label })),
    { width: WIDTH, height: HEIGHT },
  )
  const most = Math.max(...view.ties.map(({ weight }) => Math.abs(weight)), 0) || 1
  return (
    <g>
      {view.ties
        .slice(0, LINES)
        .toReversed()
        .map(({ a, b, weight }) => {
          const [from, to] = [byName.get(a), byName.get(b)]
          if (!from || !to) return null
          const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
          const said = `${labelOf(a)} and ${labelOf(b)}: ${weight < 0 ? 'conflict' : 'agreement'}, ${weight.toFixed(2)}`
          return (
            <g key={`${a}|${b}`}>
              <title>{said}</title>
              <Leading href={href?.(a, b)}>
                <line
                  class={weight < 0 ? 'tie conflict' : 'tie'}
                  {...ends}
                  stroke-width={1 + (5 * Math.abs(weight)) / most}
                />
                <line class="grip" {...ends} />
              </Leading>
            </g>
          )
        })}
      {nodes.map((node) => (
        <g key={node.name}>
          <title>{`${node.label}: ${node.statements}`}</title>
          <CampShape community={node.community} x={node.x} y={node.y} size={node.size} />
        </g>
      ))}
      {nodes.map((node, i) => (
        <text key={node.name} class="name" x={places[i]?.x} y={places[i]?.y} text-anchor={places[i]?.anchor}>
          {node.label}
        </text>
      ))}
    </g>
  )
}

/** Which shape a camp has; the same in the drawing, the legend and the table. */
export function CampShape({ community, x, y, size }: { community: number; x: number; y: number; size: number }): VNode {
  const camp = Math.min(community, CAMPS - 1)
  const shape = `camp camp-${camp}`
  const path = (...points: [number, number][]) => (
    <path
      class={shape}
      d={`M${points.map(([dx, dy]) => `${round(x + dx * size)} ${round(y + dy * size)}`).join(' L')} Z`}
    />
  )
  switch (camp) {
    case 0:
      return <circle class={shape} cx={x} cy={y} r={size} />
    case 1:
      return path([-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88])
    case 2:
      return path([0, -1.1], [1.05, 0.8], [-1.05, 0.8])
    case 3:
      return path([0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0])
    case 4:
      return path([0, 1.1], [1.05, -0.8], [-1.05, -0.8])
    case 5:
      return path([-0.55, -1], [0.55, -1], [1.1, 0], [0.55, 1], [-0.55, 1], [-1.1, 0])
    default:
      // A cross: a size tells how much is said, so that no two camps may differ by it.
      return path(
        ...([1, -1].flatMap((s) => [
          [-0.4 * s, -1.1 * s],
          [0.4 * s, -1.1 * s],
          [0.4 * s, -0.4 * s],
          [1.1 * s, -0.4 * s],
          [1.1 * s, 0.4 * s],
          [0.4 * s, 0.4 * s],
        ]) as [number, number][]),
      )
  }
}

function spotOf({ x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: round(MARGIN + x * (WIDTH - 2 * MARGIN)), y: round(40 + y * (HEIGHT - 90)) }
}

function sizeOf(statements: number): number {
  return round(Math.min(22, 6 + 2.2 * Math.sqrt(statements)))
}

function labelOf(name: string): string {
  return clipped(withoutControls(name), LABEL)
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}
