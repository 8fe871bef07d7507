/** What a run of `readout add` came to, in a few lines. */
import { oneLine, type ReadoutError } from '../domain/index.ts'
import type { Added } from '../flow/index.ts'
import { count } from './wiring.ts'

/** How many different reasons are told, the most frequent first. */
const REASONS = 8

export interface Summary {
  dossier: string
  outcomes: ReadonlyMap<Added['outcome'], number>
  failures: readonly ReadoutError[]
  /** How many of the failures were set aside in the store. */
  setAside: number
  seconds: number
  /** How many wait to be read after the command was stopped; null when it was not. */
  left: number | null
}

/** `950 new in talks, 50 failed; 63 s, 15.8 pages a second`, and what the failures were. */
export function summaryLines({ dossier, outcomes, failures, setAside, seconds, left }: Summary): string[] {
  const done = [...outcomes.values()].reduce((sum, n) => sum + n, 0)
  const kinds = [...outcomes].map(([outcome, n]) => `${n} ${outcome}`).join(', ') || 'nothing added'
  const failed = failures.length > 0 ? `, ${failures.length} failed` : ''
  const pace = done > 1 && seconds > 0 ? `; ${seconds.toFixed(1)} s, ${(done / seconds).toFixed(1)} pages a second` : ''
  const lines = [`${kinds} in ${dossier}${failed}${pace}`]
  if (failures.length > 1) {
    const reasons = [...Map.groupBy(failures, ({ reason }) => reason)].sort(([, a], [, b]) => b.length - a.length)
    for (const [reason, all] of reasons.slice(0, REASONS)) lines.push(oneLine(`  ${all.length} failed: ${reason}`))
    if (reasons.length > REASONS) lines.push(`  and for ${count(reasons.length - REASONS, 'other reason')}`)
  }
  if (setAside > 0)
    lines.push(
      `${setAside} set aside; "readout jobs list --dossier ${dossier}" tells of them, "readout jobs retry" tries again`,
    )
  if (left !== null)
    lines.push(
      `stopped${left > 0 ? ` with ${count(left, 'page')} taken and not yet read` : ''}; the same command goes on from here`,
    )
  return lines
}

/** The failure's message, with the input's own name in front when it speaks of something else: the store, the server. */
export function failureLine(input: string, error: ReadoutError): string {
  const ofInput = error.input === input || error.input.endsWith(input.replace(/^\.+\//, ''))
  return `readout: ${ofInput ? error.message : oneLine(`${input}: ${error.message}`)}`
}
