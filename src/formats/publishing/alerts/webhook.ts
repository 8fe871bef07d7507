/** A digest as the JSON that a webhook is sent. */
import type { Edition } from '../../../domain/index.ts'
import { jsonText } from '../../json.ts'
import { plainLine } from '../../line.ts'
import type { Digest } from './alert.ts'
import { reasonOf, wordings } from './wording.ts'

/** The body. Its `type` changes when a receiver would have to. */
export function alertJson({ id, at, follows, alerts, more, stop }: Digest, edition: Edition): string {
  const because = plainLine(reasonOf(wordings[edition], follows))
  const test = alerts.length === 0
  return `${jsonText({ type: 'readout-alerts/1', id, at, test, because, follows, alerts, more, stop }, 2)}\n`
}
