/** Who quotes whom as a picture: a row an outlet, a column an actor, a square's size how many statements. */
import type { NetworkView } from '../../flow/index.ts'
import { HeldSquare } from '../parts/HeldSquare.tsx'
import { clipped, withoutControls } from '../text/language.ts'
import { Legend } from './legend.tsx'
import { linesOf } from './lines.ts'
import type { Picture } from './picture.tsx'

const NAMES = 230
const COLUMN = 104
const HEAD = 62
const ROW = 34

export function quotingPicture(title: string, { outlets, actors, cells }: NetworkView['carriers']): Picture {
  const most = Math.max(...cells.flat().map(({ statements }) => statements), 1)
  const width = Math.max(560, NAMES + actors.length * COLUMN)
  const drawing = (
    <g>
      {actors.map((actor, c) => {
        const lines = linesOf(actor, 13, 3)
        return (
          <text key={actor} class="small" y={HEAD - 10 - 15 * (lines.length - 1)}>
            {lines.map((line, l) => (
              <tspan key={line} x={NAMES + c * COLUMN} dy={l === 0 ? 0 : 15}>
                {line}
              </tspan>
            ))}
          </text>
        )
      })}
      {outlets.map((outlet, r) => {
        const y = HEAD + r * ROW
        return (
          <g key={outlet}>
            <line class="rule" x1={0} x2={width} y1={y} y2={y} />
            <text class="head" x={0} y={y + 22}>
              {clipped(withoutControls(outlet), 26)}
            </text>
            {actors.map((actor, c) => {
              const { statements, quoted } = cells[r]?.[c] ?? { statements: 0, quoted: 0 }
              const x = NAMES + c * COLUMN
              return (
                <g key={actor}>
                  {statements > 0 && (
                    <HeldSquare statements={statements} quoted={quoted} most={most} x={x + 12} y={y + 17} />
                  )}
                  <text class={statements > 0 ? 'count' : 'small'} x={statements > 0 ? x + 30 : x} y={y + 22}>
                    {statements || '–'}
                  </text>
                </g>
              )
            })}
          </g>
        )
      })}
    </g>
  )
  const legend = (
    <Legend text="Statements on the issues that each outlet carries; the filled part is in quotation marks." />
  )
  return { title, width, height: HEAD + outlets.length * ROW + 6, drawing, legend }
}
