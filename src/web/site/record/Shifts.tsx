/** Positions that moved, each with the two statements it lies between. It says what changed, never why. */
import type { VNode } from 'preact'
import type { RecordPoint, RecordShift } from '../../../flow/index.ts'
import { Stance } from './marks.tsx'
import { ActorName, Day, EvidenceWords, type InRecord, IssueName } from './names.tsx'
import { publisherOf } from './wording.ts'

const WORDS = 220

interface ShiftsProps extends InRecord {
  shifts: readonly RecordShift[]
  /** What all of them have in common, and needs no saying. */
  without?: 'actor' | 'issue'
}

export function Shifts({ visit, slug, shifts, without }: ShiftsProps): VNode {
  return (
    <ol class="shifts">
      {shifts.map(({ actor, issue, before, after }) => (
        <li key={`${before.evidence.statement} ${after.evidence.statement} ${actor.id} ${issue.id}`}>
          <p class="who">
            {without !== 'actor' && (
              <strong>
                <ActorName visit={visit} slug={slug} actor={actor} />
              </strong>
            )}
            {without !== 'issue' && (
              <span class="how">
                <IssueName visit={visit} slug={slug} issue={issue} />
              </span>
            )}
          </p>
          <div class="two">
            <Side visit={visit} slug={slug} point={before} label={visit.say('shift.before')} />
            <Side visit={visit} slug={slug} point={after} label={visit.say('shift.after')} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Side({ visit, slug, point, label }: InRecord & { point: RecordPoint; label: string }): VNode {
  const { stance, on, voice, evidence } = point
  return (
    <div class="side">
      <p class="facts">
        <span class="seen-by-ear">{label} </span>
        <Stance visit={visit} stance={stance} /> <Day visit={visit} day={on} />
      </p>
      <blockquote>
        <EvidenceWords visit={visit} slug={slug} evidence={evidence} most={WORDS} />
      </blockquote>
      <p class="facts">
        <bdi>{publisherOf(visit, evidence.source)}</bdi>, {visit.say(`voice.${voice}`)}
      </p>
    </div>
  )
}
