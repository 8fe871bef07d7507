/** What can take back what another says, by how it is put: what is wanted is not belied by what is. */
import { conditionsOf, isAsking, isDenied, isPromise, isWanted, type Mood, moodOf } from './mood.ts'

/** How a sentence is put. */
export interface Stand {
  mood: Mood
  /** Whether it says what its speaker would have, not what is or was. */
  wanted: boolean
  promise: boolean
  /** Whether it asks others to do a thing. */
  asks: boolean
  denied: boolean
  /** Whether it hangs on a condition; and whether it is so whatever happens. */
  conditional: boolean
  regardless: boolean
}

/** @param own the part of the text that says what is told, without whose words it is */
export function standOf(text: string, own: string): Stand {
  const mood = moodOf(text)
  return {
    mood,
    wanted: isWanted(mood, text),
    promise: isPromise(text),
    asks: isAsking(text),
    denied: isDenied(own),
    ...conditionsOf(text),
  }
}

/** Whether one can take back what the other says, by their moods. */
export function gainsays(a: Stand, b: Stand): boolean {
  if (a.mood === 'open' || b.mood === 'open') return false
  // What others are asked for, they need not do.
  if (a.asks !== b.asks) return false
  if (a.mood === 'answer' || b.mood === 'answer' || a.mood === b.mood) return true
  // What has not come about may still come, unless it was promised.
  if (a.mood === 'fact') return b.mood === 'plan' && (b.promise || !a.denied)
  if (b.mood === 'fact') return a.mood === 'plan' && (a.promise || !b.denied)
  return true
}

/** Whether a number or day of one is that of the other: one is not wanted or planned, and the other so. */
export function measureAlike(a: Stand, b: Stand): boolean {
  if (a.mood === 'open' || b.mood === 'open') return false
  return a.mood === b.mood || a.mood === 'answer' || b.mood === 'answer'
}
