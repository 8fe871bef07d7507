/** An alert in words, as mails and feeds have it. All that is told stands on lines of their own. */
import { plainLine } from '../../line.ts'
import type { Alert, AlertWords } from './alert.ts'
import type { AlertWording } from './wording.ts'

/** `Shift: Orvenia, The bridge`: whom and what it is about, failing that the dossier. */
export function headOf({ kind, actor, issue, dossier }: Alert, { kinds }: AlertWording): string {
  const name = [actor, issue].filter((part) => part !== null).join(', ') || dossier
  return plainLine(`${kinds[kind]}: ${name}`)
}

/** The lines of each of the words that it rests on. */
export function wordLines(alert: Alert, wording: AlertWording): string[][] {
  const parts = alert.kind === 'statement' ? [] : wording.parts[alert.kind]
  return alert.words.map((words, i) => linesOn(words, parts[i], wording))
}

/** What is to be known of it besides: how two do not fit, that nobody has looked at it yet. */
export function notesOn(alert: Alert, { ways, noVerdict, unreviewed }: AlertWording): string[] {
  return [
    ...(alert.kind === 'contradiction' ? [`${ways[alert.how]}. ${noVerdict}`] : []),
    ...(alert.reviewed ? [] : [unreviewed]),
  ]
}

function linesOn(words: AlertWords, part: string | undefined, wording: AlertWording): string[] {
  const { stances, voices, withheld } = wording
  const { sources, stance, voice, day, title, outlet, source, url, quote } = words
  const head = [part, sources.join(', '), stance && stances[stance], voice && voices[voice], day].filter(Boolean)
  const from = [title, outlet].filter(Boolean).join(', ')
  const lines = [
    ...(head.length > 0 ? [`${head.join(' · ')}:`] : []),
    quote === null ? withheld : `“${quote}”`,
    ...(from ? [from] : []),
    ...[source, url].filter((line) => line !== null),
  ]
  return lines.map(plainLine)
}
