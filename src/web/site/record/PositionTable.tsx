/** Who stands where now, and in which words that was last said. */
import type { VNode } from 'preact'
import type { RecordPosition } from '../../../flow/index.ts'
import { Stance } from './marks.tsx'
import { ActorName, Day, EvidenceWords, type InRecord, IssueName } from './names.tsx'

const WORDS = 160

interface PositionTableProps extends InRecord {
  positions: readonly RecordPosition[]
  /** What a row is called after. */
  rows: 'actor' | 'issue'
  caption: string
}

export function PositionTable({ visit, slug, positions, rows, caption }: PositionTableProps): VNode {
  const { say } = visit
  return (
    <table class="stands">
      <caption class="seen-by-ear">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say(rows === 'actor' ? 'record.actor' : 'record.issue')}</th>
          <th scope="col">{say('position.now')}</th>
          <th scope="col">{say('position.last')}</th>
        </tr>
      </thead>
      <tbody>
        {positions.map((position) => {
          const last = position.points.findLast(({ stance }) => stance === position.now) ?? position.points.at(-1)
          return (
            <tr key={`${position.actor.id} ${position.issue.id}`}>
              <th scope="row">
                {rows === 'actor' ? (
                  <ActorName visit={visit} slug={slug} actor={position.actor} />
                ) : (
                  <IssueName visit={visit} slug={slug} issue={position.issue} />
                )}
              </th>
              <td>
                <Stance visit={visit} stance={position.now} />
                {position.shifts.length > 0 && <span class="moved">{say('position.moved')}</span>}
              </td>
              <td>
                {last && (
                  <>
                    <span class="quoted">
                      <EvidenceWords visit={visit} slug={slug} evidence={last.evidence} most={WORDS} />
                    </span>{' '}
                    <span class="facts">
                      <Day visit={visit} day={last.on} />
                    </span>
                  </>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
