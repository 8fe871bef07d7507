/** Who stands where, now: a row an actor, a column an issue; each cell leads to the issue. */
import type { VNode } from 'preact'
import type { RecordMatrix } from '../../../flow/index.ts'
import { Sideways } from '../../parts/Sideways.tsx'
import { siteAddresses } from '../addresses.ts'
import { Stance } from './marks.tsx'
import { ActorName, type InRecord, IssueName } from './names.tsx'

export function Matrix({ visit, slug, matrix }: InRecord & { matrix: RecordMatrix }): VNode {
  const { say, edition } = visit
  return (
    <Sideways name={`${say('record.actor')} · ${say('record.issue')}`}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{say('record.actor')}</th>
            {matrix.issues.map((issue) => (
              <th scope="col" key={issue.id}>
                <IssueName visit={visit} slug={slug} issue={issue} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ actor, cells }) => (
            <tr key={actor.id}>
              <th scope="row">
                <ActorName visit={visit} slug={slug} actor={actor} />
              </th>
              {matrix.issues.map((issue, i) => {
                const cell = cells[i]
                return (
                  <td key={issue.id}>
                    {cell ? (
                      <a href={siteAddresses.record.issue(edition, slug, issue.id)}>
                        <Stance visit={visit} stance={cell.now} />
                        {cell.moved && <span class="moved">{say('position.moved')}</span>}
                      </a>
                    ) : (
                      <span class="nothing">–</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}
