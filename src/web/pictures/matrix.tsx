/** Who stands where, now, as a picture: a row an actor, a column an issue. */
import type { MatrixView } from '../../flow/index.ts'
import { shownIssues } from '../parts/Matrix.tsx'
import { StanceShape } from '../parts/Stance.tsx'
import { clipped, withoutControls } from '../text/language.ts'
import { StanceLegend } from './legend.tsx'
import { linesOf } from './lines.ts'
import type { Picture } from './picture.tsx'

const NAMES = 230
const COLUMN = 124
const HEAD = 62
const ROW = 30

export function matrixPicture(title: string, matrix: MatrixView): Picture {
  const { rows } = matrix
  const columns = shownIssues(matrix)
  const width = Math.max(560, NAMES + columns.length * COLUMN)
  const drawing = (
    <g>
      {columns.map(({ issue }, c) => {
        const lines = linesOf(issue.name, 15, 3)
        return (
          <text key={issue.id} class="small" y={HEAD - 10 - 15 * (lines.length - 1)}>
            {lines.map((line, l) => (
              <tspan key={line} x={NAMES + c * COLUMN} dy={l === 0 ? 0 : 15}>
                {line}
              </tspan>
            ))}
          </text>
        )
      })}
      {rows.map(({ actor, cells }, r) => {
        const y = HEAD + r * ROW
        return (
          <g key={actor.id}>
            <line class="rule" x1={0} x2={width} y1={y} y2={y} />
            <text class="head" x={0} y={y + 20}>
              {clipped(withoutControls(actor.name), 26)}
            </text>
            {columns.map(({ issue, i }, c) => {
              const cell = cells[i]
              const x = NAMES + c * COLUMN
              if (!cell)
                return (
                  <text key={issue.id} class="small" x={x} y={y + 20}>
                    –
                  </text>
                )
              return (
                <g key={issue.id}>
                  <StanceShape stance={cell.now} x={x + 6} y={y + 15} size={6} />
                  <text x={x + 18} y={y + 20}>
                    {cell.now}
                    {cell.shifts > 0 && ' *'}
                  </text>
                </g>
              )
            })}
          </g>
        )
      })}
    </g>
  )
  return { title, width, height: HEAD + rows.length * ROW + 6, drawing, legend: <StanceLegend note="* moved" /> }
}
