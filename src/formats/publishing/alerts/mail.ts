/** A digest as a mail, of plain text and of a little HTML that says the same. */
import type { Edition } from '../../../domain/index.ts'
import { plainLine } from '../../line.ts'
import { attributes, element, xmlText } from '../../xml.ts'
import type { Alert, Digest } from './alert.ts'
import { headOf, notesOn, wordLines } from './told.ts'
import { type AlertWording, reasonOf, wordings } from './wording.ts'

/** What a mailer needs beside sender and receiver. It encodes the text: lines may be longer than mail allows. */
export interface AlertMail {
  subject: string
  text: string
  html: string
  headers: Readonly<Record<string, string>>
}

/** How much of names stands in a subject, in characters. */
const SUBJECT = 150

export function alertMail({ follows, alerts, more, stop }: Digest, edition: Edition): AlertMail {
  const wording = wordings[edition]
  const subject = plainLine(subjectOf(alerts, follows.dossier, wording))
    .slice(0, SUBJECT)
    .toWellFormed()
  const because = plainLine(reasonOf(wording, follows))
  const rest = more > 0 ? `${wording.more}: ${more}` : null
  const end = plainLine(stop)
  return {
    subject,
    text: [
      ...(alerts.length === 0 ? [wording.test, ''] : alerts.flatMap((alert) => textOf(alert, wording))),
      ...(rest ? [rest, ''] : []),
      because,
      `${wording.stop}: ${end}`,
      '',
    ].join('\n'),
    html: [
      `<!doctype html><html${attributes({ lang: edition })}><head><meta charset="utf-8">${element('title', subject)}</head><body>`,
      ...(alerts.length === 0 ? [element('p', wording.test)] : alerts.map((alert) => htmlOf(alert, wording))),
      ...(rest ? [element('p', rest)] : []),
      element('p', because),
      `<p>${xmlText(wording.stop)}: ${linked(end)}</p>`,
      '</body></html>\n',
    ].join('\n'),
    headers: endHeaders(stop),
  }
}

/** By which mail programs offer to stop it (RFC 2369); with one click where a POST is safe on its way (RFC 8058). */
function endHeaders(stop: string): Record<string, string> {
  const url = URL.parse(stop)
  if (!url || !/^(https?|mailto):$/.test(url.protocol)) return {}
  const once = url.protocol === 'https:' ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}
  return { 'List-Unsubscribe': `<${url.href}>`, ...once }
}

function subjectOf(alerts: readonly Alert[], dossier: string, wording: AlertWording): string {
  const [first] = alerts
  if (!first) return wording.test
  return alerts.length === 1 ? headOf(first, wording) : `${wording.several} (${alerts.length}): ${dossier}`
}

function textOf(alert: Alert, wording: AlertWording): string[] {
  // Set in, so that nothing others wrote passes for a line of ours.
  const words = wordLines(alert, wording).flatMap((lines) => ['', ...lines.map((line) => `  ${line}`)])
  const notes = notesOn(alert, wording)
  return [headOf(alert, wording), ...words, '', ...(notes.length > 0 ? [...notes, ''] : [])]
}

function htmlOf(alert: Alert, wording: AlertWording): string {
  return [
    element('h2', headOf(alert, wording)),
    ...wordLines(alert, wording).map((lines) => `<blockquote>${lines.map(linked).join('<br>\n')}</blockquote>`),
    ...notesOn(alert, wording).map((note) => element('p', note)),
  ].join('\n')
}

/** A line as HTML, a link where it is an address of the web and nothing else. */
function linked(line: string): string {
  return /^https?:\/\/\S+$/.test(line) ? element('a', line, { href: line }) : xmlText(line)
}
