/** Who stands where, now: a row an actor, a column an issue. A cell opens the statements it rests on. */
import type { VNode } from 'preact'
import type { MatrixView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { counted } from '../text/counted.ts'
import { ActorName } from './names.tsx'
import { Sideways } from './Sideways.tsx'
import { Stance } from './Stance.tsx'

export function Matrix({ matrix, to }: { matrix: MatrixView; to: Addresses }): VNode {
  const shown = shownIssues(matrix)
  return (
    <Sideways name="Actors by issues">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">Actor</th>
            {shown.map(({ issue }) => (
              <th scope="col" key={issue.id}>
                <a href={to.issue(issue.id)}>{issue.name}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ actor, cells }) => (
            <tr key={actor.id}>
              <th scope="row">
                <ActorName actor={actor} to={to} />
              </th>
              {shown.map(({ issue, i }) => (
                <td key={issue.id}>
                  <Cell cell={cells[i] ?? null} href={to.issue(issue.id, actor.id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

/** The issues that somebody in it stands on, with their places in each row. */
export function shownIssues({ issues, rows }: MatrixView): { issue: MatrixView['issues'][number]; i: number }[] {
  return issues.map((issue, i) => ({ issue, i })).filter(({ i }) => rows.some((row) => row.cells[i]))
}

interface CellProps {
  cell: MatrixView['rows'][number]['cells'][number]
  href: string
}

function Cell({ cell, href }: CellProps): VNode {
  if (!cell) return <span class="nothing">–</span>
  return (
    <a href={href} class="plain" title={`${counted(cell.points, 'statement')}${byVoice(cell.voices)}`}>
      <Stance stance={cell.now} />
      {cell.shifts > 0 && <span class="moved">moved</span>}
    </a>
  )
}

/** Who says so: in quotations, in paraphrases, in the authors' inferences; left out where all that speak say the same. */
function byVoice(voices: NonNullable<CellProps['cell']>['voices']): string {
  const said = Object.entries(voices)
  if (new Set(Object.values(voices)).size < 2)
    return said.length > 0 ? `, ${said.map(([voice]) => voice).join(', ')}` : ''
  return `; ${said.map(([voice, stance]) => `${voice}: ${stance}`).join(', ')}`
}
