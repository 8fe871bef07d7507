/** JSON that every reader takes: half of a surrogate pair, which JSON may write and many refuse to read, becomes U+FFFD. */

/** The value as JSON. @param indent blanks a level; none, on one line */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? one.toWellFormed() : one), indent)
}
