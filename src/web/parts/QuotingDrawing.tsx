/**
 * Who quotes whom, drawn on the server: those who tell on the left, those who are told of on the right, a line from one to
 * the other as wide as the statements are many, dashed where most are reported in other words. An outlet is a square, a
 * person or any other a disc. Every line opens its statements; the table under it says the same and is what the Tab key
 * goes through.
 */
import type { VNode } from 'preact'
import { compareText } from '../../domain/index.ts'
import type { QuotingNode, QuotingView } from '../../flow/index.ts'
import { clipped, withoutControls } from '../text/language.ts'
import { Leading } from './Leading.tsx'

/** Units of the drawing. */
export const WIDTH = 1000
const LEFT = 300
const RIGHT = 700
const HEAD = 40
const ROW = 30
const LABEL = 38
/** The most lines that are drawn; the strongest. */
const LINES = 120

type Shown = Pick<QuotingView, 'tellers' | 'quoted' | 'links'>

/** How high the drawing is. */
export function heightOf({ tellers, quoted }: Shown): number {
  return HEAD + Math.max(tellers.length, quoted.length) * ROW + 10
}

interface QuotingDrawingProps {
  view: Shown
  /** Where the line from one to another leads; none in a file of its own. */
  href?: (by: string, whom: string) => string
}

export function QuotingDrawing({ view, href }: QuotingDrawingProps): VNode {
  const rows = Math.max(view.tellers.length, view.quoted.length)
  const left = placed(view.tellers, rows)
  const right = placed(inOrderOf(view, left), rows)
  const most = Math.max(...view.links.map(({ statements }) => statements), 1)
  const lines = view.links.filter(({ by, whom }) => left.has(by) && right.has(whom)).slice(0, LINES)
  return (
    <g>
      <text class="side" x={LEFT} y={16} text-anchor="end">
        who tells
      </text>
      <text class="side" x={RIGHT} y={16}>
        who said it
      </text>
      {lines.toReversed().map(({ by, whom, statements, quoted }) => {
        const [from = 0, to = 0] = [left.get(by)?.y, right.get(whom)?.y]
        const middle = (LEFT + RIGHT) / 2
        const path = `M${LEFT} ${from} C${middle} ${from} ${middle} ${to} ${RIGHT} ${to}`
        return (
          <g key={`${by}|${whom}`}>
            <Leading href={href?.(by, whom)}>
              <title>{`${labelOf(by)} tells what ${labelOf(whom)} said: ${statements}, ${quoted} quoted`}</title>
              <path
                class={quoted * 2 < statements ? 'tie reported' : 'tie'}
                d={path}
                fill="none"
                stroke-width={round(1 + (7 * statements) / most)}
              />
              <path class="grip" d={path} fill="none" />
            </Leading>
          </g>
        )
      })}
      {[...left.values()].map(({ node, y }) => (
        <Side key={node.name} node={node} x={LEFT} y={y} anchor="end" />
      ))}
      {[...right.values()].map(({ node, y }) => (
        <Side key={node.name} node={node} x={RIGHT} y={y} anchor="start" />
      ))}
    </g>
  )
}

interface SideProps {
  node: QuotingNode
  x: number
  y: number
  anchor: 'start' | 'end'
}

function Side({ node: { name, outlet, statements }, x, y, anchor }: SideProps): VNode {
  return (
    <g>
      <title>{`${labelOf(name)}: ${statements}`}</title>
      <TellerShape outlet={outlet} x={x} y={y} />
      <text class="name" x={anchor === 'end' ? x - 14 : x + 14} y={y + 4} text-anchor={anchor}>
        {labelOf(name)} ({statements})
      </text>
    </g>
  )
}

/** The same in the drawing and its legend. */
export function TellerShape({ outlet, x, y }: { outlet: boolean; x: number; y: number }): VNode {
  return outlet ? (
    <rect class="camp teller" x={x - 6} y={y - 6} width={12} height={12} />
  ) : (
    <circle class="camp teller person" cx={x} cy={y} r={6.5} />
  )
}

interface Placed {
  node: QuotingNode
  y: number
}

/** Spread over the height of the longer side. */
function placed(nodes: readonly QuotingNode[], rows: number): Map<string, Placed> {
  const room = rows * ROW
  return new Map(
    nodes.map((node, i) => [node.name, { node, y: round(HEAD + (room * (i + 0.5)) / nodes.length) }] as const),
  )
}

/** Those told of, each near those who tell of him, so that few lines cross. */
function inOrderOf({ quoted, links }: Shown, left: ReadonlyMap<string, Placed>): QuotingNode[] {
  const pull = new Map<string, { sum: number; weight: number }>()
  for (const { by, whom, statements } of links) {
    const y = left.get(by)?.y
    if (y === undefined) continue
    const { sum, weight } = pull.get(whom) ?? { sum: 0, weight: 0 }
    pull.set(whom, { sum: sum + y * statements, weight: weight + statements })
  }
  const at = ({ name }: QuotingNode) => {
    const { sum, weight } = pull.get(name) ?? { sum: 0, weight: 0 }
    return weight === 0 ? Number.MAX_SAFE_INTEGER : sum / weight
  }
  return quoted.toSorted((a, b) => at(a) - at(b) || compareText(a.name, b.name))
}

function labelOf(name: string): string {
  return clipped(withoutControls(name), LABEL)
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}
