/** Who stands where now, and in which words that was last said. */
import type { VNode } from 'preact'
import type { RecordPosition } from '../../../flow/index.ts'
import { clipped } from '../../text/language.ts'
import { siteAddresses } from '../addresses.ts'
import { Stance } from './marks.tsx'
import { ActorName, Day, type InRecord, IssueName, Words } from './names.tsx'

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
                    <a
                      class="quoted"
                      href={siteAddresses.record.statement(visit.edition, slug, last.evidence.statement ?? '')}
                    >
                      <Words
                        visit={visit}
                        words={last.evidence.words && clipped(last.evidence.words, WORDS)}
                        source={last.evidence.source}
                      />
                    </a>{' '}
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
