/** Positions in words: for each its stance now, then every point with its day, voice and the quotation that opens its evidence. */
import type { VNode } from 'preact'
import type { PositionView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { counted } from '../text/counted.ts'
import { Day, OutletLink } from './names.tsx'
import { Stance } from './Stance.tsx'
import { Words } from './Words.tsx'

const WORDS = 240

/** A position under the name it has on this page: the actor's, or the issue's. */
export interface Named {
  position: PositionView
  /** Where links from other pages lead. */
  anchor: string
  name: VNode
}

interface PositionsTableProps {
  named: readonly Named[]
  to: Addresses
  caption: string
}

export function PositionsTable({ named, to, caption }: PositionsTableProps): VNode {
  return (
    <div class="sideways">
      <table class="points">
        <caption class="seen-by-ear">{caption}, oldest first</caption>
        <thead>
          <tr>
            <th scope="col" class="day">
              When
            </th>
            <th scope="col" class="which">
              Stance
            </th>
            <th scope="col">Words</th>
            <th scope="col" class="how">
              Voice
            </th>
            <th scope="col" class="where-from">
              Outlet
            </th>
          </tr>
        </thead>
        {named.map(({ position, anchor, name }) => (
          <tbody key={anchor} id={anchor}>
            <tr class="group">
              <th scope="rowgroup" colSpan={5}>
                {name} <span class="note">now</span> <Stance stance={position.now} />
                {position.shifts.length > 0 && <span class="note">{counted(position.shifts.length, 'shift')}</span>}
              </th>
            </tr>
            <Points position={position} to={to} />
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Points({ position, to }: { position: PositionView; to: Addresses }): VNode {
  const moved = new Map(position.shifts.map(([before, after]) => [after, before]))
  return (
    <>
      {position.points.map(({ point, words, document }, i) => {
        const before = moved.get(i)
        const was = before === undefined ? undefined : position.points[before]
        return (
          <tr key={`${i}${point.statement}`} class={was ? 'moved' : ''}>
            <td>{point.on ? <Day day={point.on} /> : 'no date'}</td>
            <td>
              <Stance stance={point.stance} />
              {was && (
                <span class="note from">
                  moved from <a href={to.statement(was.point.statement)}>{was.point.stance}</a>
                </span>
              )}
            </td>
            <td class="words">
              <a href={to.statement(point.statement)} class="plain">
                <Words pieces={[words]} language={document.language} most={WORDS} />
              </a>
            </td>
            <td>{point.voice}</td>
            <td>
              <OutletLink card={document} />
            </td>
          </tr>
        )
      })}
    </>
  )
}
