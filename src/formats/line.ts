/** Text for formats whose lines mean something. */

/** The text on one line without control characters or half surrogate pairs, each run of blanks as one. */
export function plainLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}
