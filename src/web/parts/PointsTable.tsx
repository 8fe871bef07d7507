/** A position's points in words: the day, the stance, the voice, the quotation that opens its evidence. */
import type { VNode } from 'preact'
import type { PositionView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { Day, OutletLink } from './names.tsx'
import { Stance } from './Stance.tsx'
import { Words } from './Words.tsx'

const WORDS = 240

export function PointsTable({
  position,
  to,
  caption,
}: {
  position: PositionView
  to: Addresses
  caption: string
}): VNode {
  const moved = new Map(position.shifts.map(([before, after]) => [after, before]))
  return (
    <div class="sideways">
      <table class="points">
        <caption class="seen-by-ear">{caption}, oldest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Stance</th>
            <th scope="col">Words</th>
            <th scope="col">Voice</th>
            <th scope="col">Outlet</th>
          </tr>
        </thead>
        <tbody>
          {position.points.map(({ point, words, document }, i) => {
            const before = moved.get(i)
            const was = before === undefined ? undefined : position.points[before]
            return (
              <tr key={`${i}${point.statement}`} class={was ? 'moved' : ''}>
                <td class="day">{point.on ? <Day day={point.on} /> : 'no date'}</td>
                <td>
                  <Stance stance={point.stance} />
                  {was && (
                    <span class="note">
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
        </tbody>
      </table>
    </div>
  )
}
