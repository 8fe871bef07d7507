/** Pages put together from parts in two encodings: templates in one, articles or comments in UTF-8. */

/** So many characters beyond ASCII do not come out as UTF-8 by chance in an encoding of single bytes. */
const FEWEST = 20
const LINE_FEED = 0x0a
const singleByte = /^(windows-|iso-8859-|koi8-|macintosh|x-mac|ibm866)/

/**
 * Each line as UTF-8 where it is that, and in the other encoding where not.
 * @param good characters beyond ASCII that are valid UTF-8
 * @returns null for a text that is in the other encoding throughout
 */
export function decodeMixed(bytes: Uint8Array, other: string, good: number): string | null {
  if (good < FEWEST || !singleByte.test(other)) return null
  const strict = new TextDecoder('utf-8', { fatal: true })
  const legacy = new TextDecoder(other)
  const lines: string[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from)
    const to = end < 0 ? bytes.length : end + 1
    const line = bytes.subarray(from, to)
    try {
      lines.push(strict.decode(line))
    } catch {
      lines.push(legacy.decode(line))
    }
    from = to
  }
  return lines.join('')
}
