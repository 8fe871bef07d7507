/** How many things are to come, as far as that is known: for the bar that shows progress. */

export interface Total {
  /** Whether anybody is told. */
  readonly told: boolean
  /** So many more are to come; fewer when negative. */
  expect(more: number): void
  /** Something was opened whose number of pages nobody knows before its end. @returns what tells that it has ended */
  open(): () => void
}

/** @param tell is given the total each time it changes; null while it is not known */
export function makeTotal(tell?: (total: number | null) => void): Total {
  let total = 0
  let open = 0
  const told = () => tell?.(open > 0 ? null : total)
  return {
    told: tell !== undefined,
    expect(more) {
      total += more
      told()
    },
    open() {
      open++
      told()
      return () => {
        open--
        told()
      }
    },
  }
}
