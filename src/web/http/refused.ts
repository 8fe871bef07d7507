/** What a form asked for in vain, as its page is told when it is shown again. */
import type { ReadoutError } from '../../domain/index.ts'

export interface Refused {
  /** Where it was sent to, a path of ours. */
  action: string
  /** What was written into a field; the empty text for one that it does not have. */
  value(field: string): string
  error: ReadoutError
}

/** The message beside a form has this id: a page without it does not have the form. */
export const REFUSED = 'refused'

/** What was refused of the form that is sent to `action` with these values in it; null for any other. */
export function refusedOf(
  { refused }: { refused: Refused | null },
  action: string,
  own: Readonly<Record<string, string>> = {},
): Refused | null {
  if (refused?.action !== action) return null
  return Object.entries(own).every(([field, value]) => refused.value(field) === value) ? refused : null
}
