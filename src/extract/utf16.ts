/**
 * Tells UTF-16 that has no byte order mark: the higher bytes of a text's characters come from a few small numbers (0 for
 * Latin, 4 for Cyrillic, 5 for Armenian, 6 for Arabic), and the lower ones from all over.
 */

const SAMPLE = 8192
const FEWEST = 8
/** Shares of the bytes on one side: small ones where the higher bytes are, and where they are not. */
const HIGHER = 0.85
const LOWER = 0.05
/** The share of characters that are letters, digits, signs or spaces, lest numbers in a binary file pass for a text. */
const READABLE = 0.9

/** The encoding, or null when the bytes are no UTF-16 text. */
export function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2))
  if (sample.length < FEWEST) return null
  const small = [0, 0]
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] ?? 0
    if (byte < 0x09 || byte === 0x10) small[i % 2] = (small[i % 2] ?? 0) + 1
  }
  const half = sample.length / 2
  const [even = 0, odd = 0] = small
  const encoding =
    odd >= half * HIGHER && even <= half * LOWER
      ? 'utf-16le'
      : even >= half * HIGHER && odd <= half * LOWER
        ? 'utf-16be'
        : null
  return encoding && isReadable(new TextDecoder(encoding).decode(sample)) ? encoding : null
}

function isReadable(text: string): boolean {
  const readable = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\s]/gu)?.length ?? 0
  return readable >= text.length * READABLE
}
