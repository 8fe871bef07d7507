/** A stance: always a word with a shape, so that it never hangs on colour alone. */
import type { VNode } from 'preact'
import type { StanceValue } from '../../domain/index.ts'

export function Stance({ stance }: { stance: StanceValue }): VNode {
  return (
    <span class={`stance ${stance}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <StanceShape stance={stance} x={6} y={6} size={5} />
      </svg>
      {stance}
    </span>
  )
}

/** For a disc, against a square, conditional a triangle, unclear a ring; `size` is half the width. */
export function StanceShape({
  stance,
  x,
  y,
  size,
}: {
  stance: StanceValue
  x: number
  y: number
  size: number
}): VNode {
  const shape = `shape ${stance}`
  switch (stance) {
    case 'for':
      return <circle class={shape} cx={x} cy={y} r={size} />
    case 'against':
      return <rect class={shape} x={x - size * 0.9} y={y - size * 0.9} width={size * 1.8} height={size * 1.8} />
    case 'conditional':
      return (
        <path class={shape} d={`M${x} ${y - size} L${x + size} ${y + size * 0.85} L${x - size} ${y + size * 0.85} Z`} />
      )
    case 'unclear':
      return <circle class={shape} cx={x} cy={y} r={size * 0.75} />
  }
}
