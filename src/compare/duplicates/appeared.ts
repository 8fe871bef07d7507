/** Which of several texts came first. */
import { compareText } from '../../domain/index.ts'

/** When a text appeared, as far as is known of it. */
export interface Appeared {
  id: string
  published: { from: string; to: string; precision: string } | null
  /** When it was first seen, ISO 8601 UTC. */
  added: string
}

/**
 * The order in which texts appeared: by the day published, failing that by the day first seen; within a day those that
 * tell the time first, by that time; then by when they were first seen. What is known only to the month stands at its end.
 */
export function compareAppeared(a: Appeared, b: Appeared): number {
  const [dayA, timeA] = appearance(a)
  const [dayB, timeB] = appearance(b)
  return (
    compareText(dayA, dayB) || compareText(timeA, timeB) || compareText(a.added, b.added) || compareText(a.id, b.id)
  )
}

/** After every time of day. */
const NO_TIME = '~'

function appearance({ published, added }: Appeared): [day: string, time: string] {
  if (!published) return [added.slice(0, 10), NO_TIME]
  if (published.precision === 'minute') return [published.from.slice(0, 10), published.from.slice(11, 16) || NO_TIME]
  return [(published.precision === 'day' ? published.from : published.to).slice(0, 10), NO_TIME]
}
