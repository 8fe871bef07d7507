/** Positions in words: for each its stance now, then every point with its day, voice and the quotation that opens its evidence. */
// biome-ignore-all lint/a11y/useSemanticElements: as below; the row group's header is one already
// biome-ignore-all lint/a11y/noRedundantRoles: where a phone lays a table out as cards, browsers forget that it is one
import type { VNode } from 'preact'
import type { PositionView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { counted } from '../text/counted.ts'
import { OutletLink, PointTime } from './names.tsx'
import { Stance } from './Stance.tsx'
import { Words } from './Words.tsx'

const WORDS = 240

/** A position under the name it has on this page: the actor's, or the issue's. */
export interface Named {
  position: PositionView
  /** Where links from other pages lead. */
  anchor: string
  label: string
  /** The name as a link. */
  name: VNode
}

interface PositionsTableProps {
  named: readonly Named[]
  to: Addresses
  caption: string
}

/** On a phone each row is a card; the roles keep it a table for those who hear it, whatever it is laid out as. */
export function PositionsTable({ named, to, caption }: PositionsTableProps): VNode {
  return (
    <table class="points" role="table">
      <caption class="seen-by-ear">{caption}, oldest first</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" class="day">
            When
          </th>
          <th scope="col" role="columnheader" class="which">
            Stance
          </th>
          <th scope="col" role="columnheader">
            Words
          </th>
          <th scope="col" role="columnheader" class="how">
            Voice
          </th>
          <th scope="col" role="columnheader" class="where-from">
            Outlet
          </th>
        </tr>
      </thead>
      {named.map(({ position, anchor, name }) => (
        <tbody key={anchor} id={anchor} role="rowgroup">
          <tr class="group" role="row">
            <th scope="rowgroup" role="rowheader" colSpan={5}>
              {name} <span class="note">now</span> <Stance stance={position.now} />
              {position.shifts.length > 0 && <span class="note">{counted(position.shifts.length, 'shift')}</span>}
            </th>
          </tr>
          <Points position={position} to={to} />
        </tbody>
      ))}
    </table>
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
          <tr key={`${i}${point.statement}`} class={was ? 'moved' : ''} role="row">
            <td role="cell" class="day">
              <PointTime point={point} />
            </td>
            <td role="cell" class="which">
              <Stance stance={point.stance} />
              {was && (
                <span class="note from">
                  moved from <a href={to.statement(was.point.statement)}>{was.point.stance}</a>
                </span>
              )}
            </td>
            <td role="cell" class="words">
              <a href={to.statement(point.statement)} class="plain">
                <Words pieces={[words]} language={document.language} most={WORDS} />
              </a>
            </td>
            <td role="cell" class="how">
              {point.voice}
            </td>
            <td role="cell" class="where-from">
              <OutletLink card={document} />
            </td>
          </tr>
        )
      })}
    </>
  )
}
