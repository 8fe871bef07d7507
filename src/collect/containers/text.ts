/**
 * A feed's or sitemap's bytes → text: a byte order mark, valid UTF-8, what is declared, and else Windows' Latin letters.
 * Broken characters are replaced, since a title with one wrong letter is worth more than none.
 */
import { latin1 } from './bytes.ts'

export function textOf(bytes: Uint8Array, mediaType: string | null): string {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // Markup in UTF-16 without a mark: every other byte of `<?xml` is zero.
  if (a === 0x3c && b === 0) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0 && b === 0x3c) return new TextDecoder('utf-16be').decode(bytes)
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder().decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8 throughout.
  }
  const declared = declaredIn(bytes, mediaType)
  if (declared)
    try {
      return new TextDecoder(declared).decode(bytes)
    } catch {
      // No such encoding.
    }
  // A feed cut in the middle of a character is UTF-8 all the same.
  const lenient = new TextDecoder().decode(bytes)
  const broken = lenient.match(/\ufffd/g)?.length ?? 0
  const good = lenient.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return good >= 2 * broken || broken <= 1 ? lenient : new TextDecoder('windows-1252').decode(bytes)
}

function declaredIn(bytes: Uint8Array, mediaType: string | null): string | null {
  const ofType = /charset\s*=\s*["']?([\w:.-]+)/i.exec(mediaType ?? '')
  const ofProlog = /<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]+)/i.exec(latin1(bytes.subarray(0, 1024)))
  return ofProlog?.[1] ?? ofType?.[1] ?? null
}
