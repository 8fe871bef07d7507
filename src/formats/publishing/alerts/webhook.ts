/** An alert as the JSON that a webhook is sent. */
import type { Edition } from '../../../domain/index.ts'
import { jsonText } from '../../json.ts'
import { plainLine } from '../../line.ts'
import type { Alert, Subscription } from './alert.ts'
import { reasonOf, wordings } from './wording.ts'

/** The body. Its `type` changes when a receiver would have to. */
export function alertJson(alert: Alert, { follows, stop }: Subscription, edition: Edition): string {
  const { id, at, kind, dossier, actor, issue, words } = alert
  const because = plainLine(reasonOf(wordings[edition], follows))
  const body = { type: 'readout-alert/1', id, at, kind, dossier, actor, issue, words, because, follows, stop }
  return `${jsonText(body, 2)}\n`
}
