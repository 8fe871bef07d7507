/**
 * Direct, mixed or indirect, told from the quotation marks of the text alone, for people's labels and readers' findings
 * alike: a reader's own opinion of the mode does not count here.
 */
import type { Mode, Span } from '../domain/index.ts'

/** How many letters and digits stand before each place of a text, and how many of them in quotation marks. */
export interface Quoted {
  readonly letters: Int32Array
  readonly quoted: Int32Array
}

/** A quotation ends with its mark or with its line. `"` and `''` open and close in turn. */
export function quotedIn(text: string): Quoted {
  const letters = new Int32Array(text.length + 1)
  const quoted = new Int32Array(text.length + 1)
  let open = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ''
    if (char === '“') open = true
    else if (char === '”' || char === '\n') open = false
    else if (char === '"' || (char === "'" && text[i + 1] === "'")) open = !open
    const letter = /[\p{L}\p{N}]/u.test(char) ? 1 : 0
    letters[i + 1] = (letters[i] ?? 0) + letter
    quoted[i + 1] = (quoted[i] ?? 0) + (open ? letter : 0)
  }
  return { letters, quoted }
}

/** Direct when every letter of the content stands in quotation marks, indirect when none does. */
export function modeOf({ letters, quoted }: Quoted, content: readonly Span[]): Mode {
  const within = (sums: Int32Array) =>
    content.reduce((sum, [start, end]) => sum + (sums[end] ?? 0) - (sums[start] ?? 0), 0)
  const inMarks = within(quoted)
  if (inMarks === 0) return 'indirect'
  return inMarks === within(letters) ? 'direct' : 'mixed'
}
