/** A page of UTF-8 that has stretches of another encoding pasted into it: each stretch is read as what it is. */

export interface Mixed {
  text: string
  /** How many stretches were in the other encoding, and how many places stayed unreadable. */
  other: number
  broken: number
}

/** Stretches end at line ends and at tags, which are ASCII in either encoding. */
const ENDS = new Set([0x0a, 0x0d, 0x3c, 0x3e])
/** So many sound characters beyond ASCII, in stretches that are UTF-8 throughout, are no chance. */
const SOUND = 24

/**
 * @param encodingOf names the encoding of stretches that are no UTF-8, all of them together
 * @returns null when the page is not UTF-8 with others' stretches in it
 */
export function readMixed(bytes: Uint8Array, encodingOf: (others: Uint8Array) => string): Mixed | null {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
  const stretches: (string | Uint8Array)[] = []
  let sound = 0
  let from = 0
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && !ENDS.has(bytes[i] ?? 0)) continue
    const stretch = bytes.subarray(from, i + 1)
    from = i + 1
    try {
      const text = strict.decode(stretch)
      if (sound < SOUND) for (const character of text) if (character > '\x7f') sound++
      stretches.push(text)
    } catch {
      stretches.push(stretch)
    }
  }
  if (sound < SOUND) return null
  let broken = 0
  const others: number[] = []
  for (const [i, stretch] of stretches.entries()) {
    if (typeof stretch === 'string') continue
    const text = lenient.decode(stretch)
    const flaws = text.match(/\ufffd/g)?.length ?? 0
    const good = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
    // A broken place in sound text is a broken place; a stretch with hardly a sound character is another encoding's.
    if (good >= flaws || flaws < 3) {
      broken += flaws
      stretches[i] = text
    } else others.push(i)
  }
  if (others.length === 0) return null
  const decoder = new TextDecoder(encodingOf(joined(others.map((i) => stretches[i] as Uint8Array))))
  for (const i of others) stretches[i] = decoder.decode(stretches[i] as Uint8Array)
  return { text: stretches.join(''), other: others.length, broken }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
