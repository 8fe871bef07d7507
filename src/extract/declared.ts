/** What a page says of its own encoding: in the media type it came with, in `<meta>`, in an XML declaration. */
import type { Resource } from '../domain/index.ts'

/** How far into the page it is looked for: browsers look at 1,024 bytes, and pages write theirs lower down. */
const HEAD = 4096

/**
 * The encodings declared, as the Encoding Standard names them, the one to believe first in front: the media type's, the
 * first `<meta>`'s, the XML declaration's (the order of the HTML Standard). A page that says UTF-16 of itself in ASCII is
 * wrong, so only the media type may say that.
 */
export function declaredEncodings({ bytes, mediaType }: Pick<Resource, 'bytes' | 'mediaType'>): {
  known: string[]
  /** Labels that name no encoding. */
  unknown: string[]
} {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const known: string[] = []
  const unknown: string[] = []
  for (const [label, within] of [
    [/charset\s*=\s*["']?([\w:.-]+)/i.exec(mediaType ?? '')?.[1], false],
    [ofMeta(head), true],
    [/^\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]+)/i.exec(head)?.[1], true],
  ] as const) {
    if (!label) continue
    const name = encodingNamed(label)
    if (name === null) unknown.push(label)
    else if (!within || !name.startsWith('utf-16')) known.push(name)
  }
  return { known, unknown }
}

/** The label's name in the Encoding Standard, misspellings that are common forgiven; null when there is no such encoding. */
export function encodingNamed(label: string): string | null {
  for (const spelling of [
    label,
    label.replace(/^(?:win|windows|cp)[-_]?(125\d)$/i, 'windows-$1'),
    label.replace(/mb[34]$/i, ''),
  ])
    try {
      return new TextDecoder(spelling).encoding
    } catch {
      // No such label.
    }
  return null
}

/** The charset of the first `<meta>` that has one, outside of comments. */
function ofMeta(head: string): string | undefined {
  const plain = head.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  for (const [tag] of plain.matchAll(/<meta\s[^>]{0,500}>?/gi)) {
    const own = /\scharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]+)/i.exec(tag)?.[1]
    if (own) return own
    if (!/\shttp-equiv\s{0,9}=\s{0,9}["']?\s{0,9}content-type\b/i.test(tag)) continue
    const type = /\scontent\s{0,9}=\s{0,9}["']?[^"'>]{0,100}?charset\s{0,9}=\s{0,9}([\w:.-]+)/i.exec(tag)?.[1]
    if (type) return type
  }
  return undefined
}
