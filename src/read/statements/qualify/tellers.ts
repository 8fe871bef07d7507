/** Statements inside the content of others: who tells us of each. */
import type { Told } from '../../layers.ts'

/** More tellers one inside the other are no longer told apart. */
const DEEPEST = 3
/** How many contents that stand open at a place are looked through. */
const LOOKED = 16

/**
 * For each statement those that relay it, the nearest first: its cue and its source stand in their content.
 * @param told in text order of their cues
 */
export function tellersOf(told: readonly Told[]): Told[][] {
  const contents = told.flatMap((one) => (one.relays ? one.content.map((run) => ({ one, ...run })) : []))
  contents.sort((a, b) => a.from - b.from || b.to - a.to)
  const open: typeof contents = []
  let next = 0
  return told.map((one) => {
    const place = one.cue[0]
    if (!place) return []
    for (let run = contents[next]; run && run.from <= place.from; run = contents[++next]) {
      while (open.length > 0 && (open[open.length - 1]?.to ?? 0) <= run.from) open.pop()
      open.push(run)
    }
    const found: Told[] = []
    for (let i = open.length - 1; i >= 0 && open.length - i <= LOOKED && found.length < DEEPEST; i--) {
      const run = open[i]
      if (!run || run.one === one || run.to < place.to || found.includes(run.one)) continue
      if (one.source.every((own) => run.one.content.some(({ from, to }) => from <= own.from && own.to <= to)))
        found.push(run.one)
    }
    return found
  })
}
