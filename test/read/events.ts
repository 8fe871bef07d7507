/** The sentences of `test/corpus/events`, and how their reading differs from what is expected. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { type EventTold, eventStatuses, eventTypes, type Readout, rosterSchema } from '../../src/domain/index.ts'
import { read } from './reading.ts'

export const folder = new URL('../corpus/events/', import.meta.url)

const heads = z.array(z.string()).default([])
const expected = z.strictObject({
  span: z.string(),
  type: z.enum(eventTypes),
  status: z.enum(eventStatuses),
  mode: z.string().optional(),
  actor: heads,
  recipient: heads,
  where: z.string().optional(),
  when: z.tuple([z.string(), z.string()]).optional(),
  said: z.boolean().optional(),
})
const sentence = z.strictObject({ text: z.string(), events: z.array(expected) })
export type ExpectedEvent = z.infer<typeof expected>

export const sentences = z
  .array(sentence)
  .parse(parse(readFileSync(new URL('events.yaml', folder), 'utf8'), { schema: 'core' }))

/** One a line; none tells of an event. */
export const quiet = ['no-event.txt', 'no-event-second.txt'].flatMap((name) =>
  readFileSync(new URL(name, folder), 'utf8').trim().split('\n'),
)

const known = rosterSchema.parse(parse(readFileSync(new URL('../../demo/roster.yaml', import.meta.url), 'utf8')))

/** Read as of 2 May 2031, with the actors of the demo. */
export function readEvents(text: string): Pick<Readout, 'events' | 'actors' | 'statements' | 'mentions'> {
  return read(text, { known })
}

/** In which respects a reading can differ. */
export const parts = ['events', 'status', 'mode', 'actor', 'recipient', 'where', 'when', 'said'] as const
export type Part = (typeof parts)[number]

/** What differs, each with a line for a person; events are matched by type and words. */
export function differencesOf(text: string, wanted: readonly ExpectedEvent[]): { part: Part; line: string }[] {
  const found = readEvents(text).events
  const differences: { part: Part; line: string }[] = []
  const free = new Set(found)
  for (const one of wanted) {
    const event = [...free].find((other) => other.type === one.type && holds(text, other, one.span))
    if (!event) {
      differences.push({ part: 'events', line: `no ${one.type} at "${one.span}"` })
      continue
    }
    free.delete(event)
    const differ = (part: Part, is: unknown, should: unknown) =>
      differences.push({ part, line: `${one.type} at "${one.span}": ${part} is ${is}, not ${should}` })
    if (event.status !== one.status) differ('status', event.status, one.status)
    if (one.mode !== undefined && event.mode !== one.mode) differ('mode', event.mode, one.mode)
    for (const role of ['actor', 'recipient'] as const) {
      const phrases = phrasesOf(text, event, role)
      const right =
        phrases.length === one[role].length &&
        one[role].every((head, i) => new RegExp(`\\b${head}\\b`, 'i').test(phrases[i] ?? ''))
      if (!right) differ(role, `[${phrases}]`, `[${one[role]}]`)
    }
    if (one.where !== undefined && event.where !== one.where) differ('where', event.where, one.where)
    if (one.when !== undefined && `${event.when?.from} ${event.when?.to}` !== one.when.join(' '))
      differ('when', `${event.when?.from} to ${event.when?.to}`, one.when.join(' to '))
    if (one.said && event.statement === null) differ('said', 'told by the author', 'said')
  }
  for (const event of free)
    differences.push({ part: 'events', line: `${event.type} at "${text.slice(...event.span)}", which nobody expects` })
  return differences
}

function holds(text: string, event: EventTold, word: string): boolean {
  return new RegExp(`\\b${word}\\b`).test(text.slice(...event.span))
}

/** The phrases of a role, each once: a phrase that joins two states is there for each of them. */
function phrasesOf(text: string, event: EventTold, role: 'actor' | 'recipient'): string[] {
  const spans = new Map(
    event.participants.filter((one) => one.role === role).map((one) => [one.span.join(), text.slice(...one.span)]),
  )
  return [...spans.values()]
}
