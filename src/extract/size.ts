/**
 * How much of a page can be read at all. A page of ordinary size is a thousand times smaller; beyond these limits reading
 * would need more memory than a worker has, so such a page is refused by name before any is spent on it.
 */
import { type InputForm, ReadoutError } from '../domain/index.ts'

const MILLION = 1_000_000
/** Characters, by how they are taken: markup needs many times its size, a verbatim text next to nothing. */
const characters: Record<InputForm, number> = { html: 25 * MILLION, page: 60 * MILLION, text: 200 * MILLION }
/** Lines of a dump. */
const MOST_LINES = MILLION
/** Elements of markup. */
export const MOST_ELEMENTS = 400_000

const remedy = 'Split it'

/** @throws ReadoutError `input-too-large` for a text longer than can be read in this form. */
export function checkSize(text: string, form: InputForm, input: string): void {
  const most = characters[form]
  if (text.length > most)
    throw new ReadoutError('input-too-large', input, `more than ${most / MILLION} million characters cannot be read`, {
      remedy,
    })
  if (form === 'page' && countLines(text) > MOST_LINES)
    throw new ReadoutError('input-too-large', input, `more than ${MOST_LINES} lines cannot be read`, { remedy })
}

/** Line ends of either kind; those of the other kind are as many or none. */
function countLines(text: string): number {
  return Math.max(
    ...['\n', '\r'].map((end) => {
      let lines = 1
      for (let at = text.indexOf(end); at >= 0 && lines <= MOST_LINES; at = text.indexOf(end, at + 1)) lines++
      return lines
    }),
  )
}
