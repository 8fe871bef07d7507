/** JSON that every reader takes: half of a surrogate pair, which JSON may write and many refuse to read, becomes U+FFFD. */

/** The value as JSON. @param indent blanks a level; none, on one line */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? one.toWellFormed() : one), indent)
}

/** The value as JSON that can stand in a `<script>` of a page: nothing in it ends the element or begins a comment. */
export function scriptJson(value: unknown): string {
  return jsonText(value).replace(/[<>&\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
