/** Asking sources now: each answer is told as it comes, and what they brought is waited for. */
import { setTimeout as wait } from 'node:timers/promises'
import { oneLine } from '../domain/index.ts'
import type { SourceCard } from '../flow/index.ts'
import type { Owner } from './owner.ts'
import { count, type Wiring, writeLine } from './wiring.ts'

/** How often it is looked whether a source has answered, in milliseconds. */
const LOOK = 250

export interface Polling {
  owner: Pick<Owner, 'server' | 'sources' | 'askSources' | 'setAside' | 'work'>
  dossier: string
  json: boolean
  wiring: Pick<Wiring, 'stdout' | 'stderr' | 'stopped'>
}

/**
 * Has sources asked, these by id or address or all, and waits for each one's answer; where this process does the work,
 * also for what they brought to be read. @returns the exit code
 */
export async function pollSources(
  { owner, dossier, json, wiring }: Polling,
  named: readonly string[] | 'all',
): Promise<number> {
  let stopped = false
  void wiring.stopped().then(() => {
    stopped = true
  })
  const before = new Map((await owner.sources(dossier)).map((one) => [one.id, lastOf(one)?.at]))
  const working = await owner.work()
  try {
    const open = new Map((await owner.askSources(dossier, named)).map(({ id, address }) => [id, address]))
    let failed = 0
    while (open.size > 0 && !stopped) {
      const there = new Map((await owner.sources(dossier)).map((one) => [one.id, one]))
      for (const [id, address] of open) {
        const one = there.get(id)
        const last = one && lastOf(one)
        if (one && last?.at === before.get(id)) continue
        open.delete(id)
        if (!one) {
          await writeLine(wiring.stderr, oneLine(`${address} was removed before it answered`))
          continue
        }
        if (last?.outcome === 'failed') failed++
        await writeLine(wiring.stdout, json ? JSON.stringify(one) : sourceLine(one))
      }
      if (open.size > 0) await wait(LOOK)
    }
    while (owner.server === null && !stopped && (await owner.setAside(dossier)).waiting > 0) await wait(LOOK)
    return failed > 0 || stopped ? 1 : 0
  } finally {
    await working.stop()
  }
}

/** `feed https://vta.example/rss  every 30 minutes  2031-03-04T10:00  3 new`, or what went wrong. */
export function sourceLine(one: SourceCard): string {
  const last = lastOf(one)
  const what = `${one.kind} ${one.address}  every ${count(one.every, 'minute')}`
  if (!last) return `${what}  not asked yet`
  const when = last.at.slice(0, 16)
  if (last.outcome === 'failed')
    return oneLine(`${what}  ${when}  failed ${count(one.failures, 'time')}: ${last.reason}. ${last.remedy}.`)
  return `${what}  ${when}  ${last.brought > 0 ? `${last.brought} new or changed` : 'nothing new'}`
}

/** The last time the source itself was asked; texts it led to that failed are attempts too. */
function lastOf({ address, attempts }: SourceCard) {
  return attempts.find((attempt) => attempt.address === address)
}
