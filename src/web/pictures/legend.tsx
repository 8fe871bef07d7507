/** What the shapes of a picture mean, in one line under it. */
import type { VNode } from 'preact'
import { stanceValues } from '../../domain/index.ts'
import { StanceShape } from '../parts/Stance.tsx'

const APART = 110

/** @param note what else there is to know, after the shapes */
export function StanceLegend({ note }: { note: string }): VNode {
  return (
    <g>
      {stanceValues.map((stance, i) => (
        <g key={stance}>
          <StanceShape stance={stance} x={6 + i * APART} y={24} size={6} />
          <text class="small" x={18 + i * APART} y={28}>
            {stance}
          </text>
        </g>
      ))}
      <text class="small" x={18 + stanceValues.length * APART} y={28}>
        {note}
      </text>
    </g>
  )
}

export function Legend({ text }: { text: string }): VNode {
  return (
    <text class="small" x={0} y={28}>
      {text}
    </text>
  )
}
