/** A position that moved, told in one line that opens both statements. It says what changed, never why. */
import type { VNode } from 'preact'
import type { PointView, ShiftView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { ActorName, outletName, PointTime } from './names.tsx'
import { Stance } from './Stance.tsx'
import { Words } from './Words.tsx'

const WORDS = 150

export function Shifts({ shifts, to }: { shifts: readonly ShiftView[]; to: Addresses }): VNode {
  return (
    <ol class="shifts">
      {shifts.map((shift) => (
        <li key={`${shift.before.point.statement} ${shift.after.point.statement} ${shift.issue.id}`}>
          <ShiftLine shift={shift} to={to} />
        </li>
      ))}
    </ol>
  )
}

function ShiftLine({ shift, to }: { shift: ShiftView; to: Addresses }): VNode {
  const { actor, issue, before, after } = shift
  return (
    <div class="shift">
      <p class="line">
        <ActorName actor={actor} to={to} /> on <a href={to.issue(issue.id, actor.id)}>{issue.name}</a>
      </p>
      <div class="sides">
        <Side point={before} to={to} label="Before" />
        <Side point={after} to={to} label="After" />
      </div>
    </div>
  )
}

function Side({ point: view, to, label }: { point: PointView; to: Addresses; label: string }): VNode {
  const { point, words, document } = view
  return (
    <div class="side">
      <p class="facts">
        <span class="seen-by-ear">{label}: </span>
        <Stance stance={point.stance} /> <PointTime point={point} />
      </p>
      <blockquote>
        <a class="plain" href={to.statement(point.statement)}>
          <Words pieces={[words]} language={document.language} most={WORDS} />
        </a>
      </blockquote>
      <p class="facts">
        {point.voice} <span aria-hidden="true">·</span> <bdi>{outletName(document)}</bdi>
      </p>
    </div>
  )
}
