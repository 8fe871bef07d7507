/**
 * Text that was UTF-8 and was read as another encoding on its way (mojibake): `Ð¿ÐµÑ€ÐµÐ³Ð¾Ð²Ð¾Ñ€Ñ‹`, `donâ€™t`. Each run of
 * characters beyond ASCII is turned back into the bytes it was; if those are UTF-8 throughout, it is read again. A run of
 * three or more that is so by chance is all but impossible.
 */

/** Encodings that UTF-8 is read as by mistake. */
const mistaken = ['windows-1252', 'iso-8859-1', 'windows-1251'] as const
/** So many characters in runs that are surely garbled make it certain of all that can be read again. */
const FEWEST = 12
/** Fewer than these are not worth a word. */
const WORTH = 6
/** A run so long, or with control characters in it, is no chance. */
const SURE = 3

/** How garbled text begins, to look no further in any other. */
const looks =
  /[ÂÃÐÑâãäРС][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2116\u2122\u0400-\u045f\u0490\u0491]/
const beyond = /[^\0-\x7f]+/g

export interface Repaired {
  text: string
  warning: string | null
}

/** Linear in the text. */
export function repairGarbled(text: string): Repaired {
  if (!looks.test(text)) return { text, warning: null }
  const counted = mistaken.map((encoding) => ({ encoding, sure: countSure(text, encoding) }))
  const { encoding, sure } = counted.reduce((a, b) => (b.sure > a.sure ? b : a))
  if (sure < WORTH) return { text, warning: null }
  if (sure < FEWEST)
    return { text, warning: `${sure} characters look like UTF-8 that had been read as ${encoding}; left as they are` }
  const repaired = text.replace(beyond, (run) => readAgain(run, encoding) ?? run)
  return { text: repaired, warning: `some of its UTF-8 had been read as ${encoding} on its way here, and was repaired` }
}

/** Characters in runs that are surely garbled. */
function countSure(text: string, encoding: string): number {
  let sure = 0
  for (const [run] of text.matchAll(beyond)) {
    const isSure = run.length >= SURE || /[\u0080-\u009f]/.test(run)
    if (isSure && readAgain(run, encoding) !== null) sure += run.length
  }
  return sure
}

const strict = new TextDecoder('utf-8', { fatal: true })

/** The run as the UTF-8 it was, or null when it was none. */
function readAgain(run: string, encoding: string): string | null {
  const bytes = bytesOf(encoding)
  const found = new Uint8Array(run.length)
  for (let i = 0; i < run.length; i++) {
    const byte = bytes.get(run[i] ?? '')
    if (byte === undefined) return null
    found[i] = byte
  }
  try {
    return strict.decode(found)
  } catch {
    return null
  }
}

const tables = new Map<string, ReadonlyMap<string, number>>()

function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const known = tables.get(encoding)
  if (known) return known
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
  // The Encoding Standard reads ISO 8859-1 as windows-1252; older programs did not.
  const all = encoding === 'iso-8859-1' ? String.fromCharCode(...bytes) : new TextDecoder(encoding).decode(bytes)
  const table = new Map([...all].map((character, byte) => [character, byte]))
  tables.set(encoding, table)
  return table
}
