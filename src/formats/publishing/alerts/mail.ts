/** An alert as a mail of plain text. */
import type { Edition } from '../../../domain/index.ts'
import { plainLine } from '../../line.ts'
import type { Alert, AlertWords, Subscription } from './alert.ts'
import { type AlertWording, reasonOf, wordings } from './wording.ts'

/** What a mailer needs beside sender and receiver. It encodes the text: lines may be longer than mail allows. */
export interface AlertMail {
  subject: string
  text: string
  /** By which mail programs offer to stop it (RFC 2369, RFC 8058). */
  headers: Readonly<Record<'List-Unsubscribe' | 'List-Unsubscribe-Post', string>>
}

/** @throws TypeError when the address to stop at is none */
export function alertMail(alert: Alert, { follows, stop }: Subscription, edition: Edition): AlertMail {
  const wording = wordings[edition]
  const about = [alert.actor, alert.issue].filter((part) => part !== null).join(', ') || alert.dossier
  const subject = plainLine(`${wording.kinds[alert.kind]}: ${about}`)
  const parts = alert.kind === 'statement' ? [] : wording.parts[alert.kind]
  const end = new URL(stop).href
  const lines = [
    subject,
    ...alert.words.flatMap((words, i) => ['', ...linesOn(words, parts[i], wording)]),
    ...(alert.kind === 'contradiction' ? ['', wording.noVerdict] : []),
    '',
    plainLine(reasonOf(wording, follows)),
    `${wording.stop}: ${end}`,
  ]
  return {
    subject,
    text: `${lines.join('\n')}\n`,
    headers: { 'List-Unsubscribe': `<${end}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  }
}

function linesOn(words: AlertWords, part: string | undefined, { stances }: AlertWording): string[] {
  const head = [part, words.sources.join(', '), words.stance && stances[words.stance], words.day].filter(Boolean)
  const from = [words.title, words.outlet].filter(Boolean).join(', ')
  const lines = [
    ...(head.length > 0 ? [`${head.join(' · ')}:`] : []),
    `“${words.quote}”`,
    ...(from ? [from] : []),
    ...(words.source === null ? [] : [words.source]),
    words.url,
  ]
  // Set in, so that nothing others wrote passes for a line of ours.
  return lines.map((line) => `  ${plainLine(line)}`)
}
