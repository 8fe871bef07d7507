/** That time grows with the size of the input and no faster. */
import assert from 'node:assert/strict'

/** Eight times the input may take eight times as long, and as much again for a machine that is busy. */
const GROWTH = 24

export function assertLinear(run: (characters: number) => void): void {
  const time = (characters: number) => {
    const began = process.cpuUsage()
    run(characters)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
  time(4000)
  const small = Math.max(time(40_000), 8)
  const large = time(320_000)
  assert.ok(large < small * GROWTH, `${large} ms for eight times what took ${small} ms`)
}
