/** What the benchmarks measure with: seconds of the processor, which other programs do not lengthen as they do the clock's. */

/** Seconds that this process, all its threads together, spent on it, in the system's part too. */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return since(before)
}

/** The same for work that is waited for, with the seconds that went by. */
export async function bothSeconds(work: () => Promise<void>): Promise<{ processor: number; clock: number }> {
  const before = process.cpuUsage()
  const start = performance.now()
  await work()
  return { processor: since(before), clock: (performance.now() - start) / 1000 }
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Adds up what each name took in a round, and keeps the least of all rounds: the others were disturbed. */
export function makeLeast() {
  const round = new Map<string, number>()
  const least = new Map<string, number>()
  return {
    /** Seconds by name, in the order they were first measured. */
    least,
    time<T>(name: string, work: () => T): T {
      const before = process.cpuUsage()
      const result = work()
      round.set(name, (round.get(name) ?? 0) + since(before))
      return result
    },
    endRound() {
      for (const [name, seconds] of round) least.set(name, Math.min(least.get(name) ?? Infinity, seconds))
      round.clear()
    },
  }
}

/** The most memory this process has held so far, in megabytes. */
export function mostMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024
}

export function whole(n: number): string {
  return Math.round(n).toLocaleString('en')
}

/** Prints rows with their columns one below the other, the first to the left and the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  for (const row of rows) {
    const cells = row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0)))
    console.log(cells.join('   ').trimEnd())
  }
}
