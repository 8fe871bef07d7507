/**
 * A count for each of some days as small bars, drawn on the server. The table of the same counts says it in words, so the
 * drawing is left out for screen readers.
 */
import type { VNode } from 'preact'

const WIDTH = 9
const GAP = 2
const HEIGHT = 24
/** A day with anything at all is seen, however many another has; one with nothing is a line. */
const LEAST = 3

export function Bars({ counts }: { counts: readonly number[] }): VNode {
  const most = Math.max(1, ...counts)
  const width = counts.length * (WIDTH + GAP) - GAP
  return (
    <svg class="bars" width={width} height={HEIGHT} aria-hidden="true" focusable="false">
      {counts.map((count, i) => {
        const height = count === 0 ? 1 : Math.max(LEAST, Math.round((count / most) * HEIGHT))
        return (
          <rect
            key={i}
            class={count === 0 ? 'none' : ''}
            x={i * (WIDTH + GAP)}
            y={HEIGHT - height}
            width={WIDTH}
            height={height}
          />
        )
      })}
    </svg>
  )
}
