/** How many statements an outlet carries of somebody: a square of that size, filled as far as they are in quotation marks. */
import type { VNode } from 'preact'

interface HeldSquareProps {
  statements: number
  quoted: number
  /** The most that any square stands for. */
  most: number
  /** Its middle. */
  x: number
  y: number
}

export function HeldSquare({ statements, quoted, most, x, y }: HeldSquareProps): VNode {
  const side = 6 + 18 * Math.sqrt(statements / most)
  const filled = (side * quoted) / statements
  return (
    <>
      <rect class="held" x={x - side / 2} y={y - side / 2} width={side} height={side} />
      <rect class="held quoted" x={x - side / 2} y={y + side / 2 - filled} width={side} height={filled} />
    </>
  )
}
