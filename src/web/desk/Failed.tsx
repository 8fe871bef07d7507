/** Texts that could not be read or had, each with its reason and what can be done. */
import type { VNode } from 'preact'
import type { InboxView } from '../../flow/index.ts'
import { DeedButton } from '../parts/DeedButton.tsx'
import { counted, numberText } from '../text/counted.ts'
import { momentText } from '../text/dates.ts'
import { clipped } from '../text/language.ts'
import type { Visit } from '../visit.ts'

const INPUT = 160
const REASON = 300

export function Failed({ visit, view }: { visit: Visit; view: InboxView }): VNode {
  const { dossier, failed, failedTotal } = view
  const to = visit.to(dossier.name)
  return (
    <section class="failed" aria-labelledby="failed">
      <h2 id="failed">{counted(failedTotal, 'text')} set aside</h2>
      <p class="empty">They could not be read. What was taken of them is kept, so each can be tried again.</p>
      <ul>
        {failed.map(({ id, input, reason, remedy, tries, at }) => (
          <li key={id}>
            <p>
              <strong>
                <bdi>{clipped(input, INPUT)}</bdi>
              </strong>
              : {clipped(reason, REASON)}. {remedy}.
            </p>
            <p class="facts">
              <time dateTime={at}>{momentText(at)}</time>, tried {counted(tries, 'time')}
            </p>
            <div class="buttons">
              <DeedButton visit={visit} address={to.retry} fields={{ id }} label={`Retry ${clipped(input, INPUT)}`}>
                Retry
              </DeedButton>
              <DeedButton
                visit={visit}
                address={to.letGo}
                fields={{ id }}
                label={`Let it go: ${clipped(input, INPUT)}`}
                quiet
              >
                Let it go
              </DeedButton>
            </div>
          </li>
        ))}
      </ul>
      {failedTotal > failed.length && (
        <p class="facts">The newest {numberText(failed.length)} are listed; “readout jobs list” tells of all.</p>
      )}
      {failedTotal > 1 && (
        <div class="buttons">
          <DeedButton visit={visit} address={to.retry} fields={{ id: 'all' }}>
            Retry all
          </DeedButton>
        </div>
      )}
    </section>
  )
}
