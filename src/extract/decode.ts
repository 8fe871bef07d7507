/**
 * Bytes → text. In order: a byte order mark, valid UTF-8, what the page declares, a guess. The order is stricter than
 * the Encoding Standard's, since text that is valid UTF-8 by chance is all but impossible, and wrong declarations are not.
 */
import { analyse } from 'chardet'
import { ReadoutError, type Resource } from '../domain/index.ts'
import { binaryKind, remedyFor } from './binary.ts'
import { utf16Kind } from './utf16.ts'

export interface Decoded {
  /** The characters, without a byte order mark, line ends as they came. */
  text: string
  /** The encoding's name in the Encoding Standard. */
  encoding: string
  warnings: string[]
}

/** How much of the bytes the guess looks at. */
const SAMPLE = 65536
/**
 * A page that is UTF-8 save for a broken end or a comment in another encoding: so many good characters beyond ASCII for
 * each broken place. In another encoding's text good ones come about by chance alone, and broken ones by the hundred.
 */
const GOOD_FOR_EACH_BROKEN = 2

/**
 * @throws ReadoutError `input-empty` without a single visible character; `input-binary` for what is no text, naming it.
 */
export function decode(resource: Resource): Decoded {
  const { bytes, name } = resource
  if (bytes.length === 0) throw new ReadoutError('input-empty', name, 'the file is empty')
  const decoded = byMark(bytes) ?? byPattern(bytes) ?? byContent(resource)
  if (!/[^\s\p{Cc}\ufeff]/u.test(decoded.text))
    throw new ReadoutError('input-empty', name, 'there is nothing but white space in it')
  return decoded
}

/** By its byte order mark. */
function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { ...withDecoder('utf-8', bytes), warnings: [] }
  if (a === 0xff && b === 0xfe) return { ...withDecoder('utf-16le', bytes), warnings: [] }
  if (a === 0xfe && b === 0xff) return { ...withDecoder('utf-16be', bytes), warnings: [] }
  return null
}

/** UTF-16 without a mark. */
function byPattern(bytes: Uint8Array): Decoded | null {
  const encoding = utf16Kind(bytes)
  if (!encoding) return null
  return { ...withDecoder(encoding, bytes), warnings: [`no encoding was declared; read as ${encoding.toUpperCase()}`] }
}

/** Valid UTF-8, else UTF-8 with few flaws, else the declared encoding, else a guess. */
function byContent(resource: Resource): Decoded {
  const { bytes, name } = resource
  const kind = binaryKind(bytes)
  if (kind) throw notText(name, kind)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', warnings: [] }
  } catch {
    // Not UTF-8 throughout: the ways below.
  }
  const lenient = withDecoder('utf-8', bytes)
  const { broken, good } = flawsOf(lenient.text)
  const replaced = `${broken} ${broken === 1 ? 'place' : 'places'} that are not UTF-8 were replaced by \ufffd`
  if (good >= broken * GOOD_FOR_EACH_BROKEN) return { ...lenient, warnings: [replaced] }
  const warnings: string[] = []
  const declared = declaredEncoding(resource)
  if (declared && !/^(unicode-1-1-)?utf-?8$/i.test(declared)) {
    const label = knownLabel(declared)
    if (label) return { ...withDecoder(label, bytes), warnings }
    warnings.push(`the declared encoding "${declared}" is unknown`)
  }
  if (declared) return { ...lenient, warnings: [...warnings, replaced] }
  const guess = guessEncoding(bytes)
  return { ...withDecoder(guess, bytes), warnings: [...warnings, `no encoding was declared; guessed ${guess}`] }
}

function notText(name: string, kind: string): ReadoutError {
  const remedy = remedyFor(kind)
  return new ReadoutError('input-binary', name, `it looks like ${kind}`, remedy ? { remedy } : {})
}

/** The charset of the media type, the `<meta>` or the XML prolog, as written; null when none is given. */
function declaredEncoding({ bytes, mediaType }: Resource): string | null {
  const ofType = /charset\s*=\s*["']?([\w:.-]+)/i.exec(mediaType ?? '')
  if (ofType?.[1]) return ofType[1]
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const ofMeta = /<meta\s[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w:.-]+)/i.exec(head)
  const ofProlog = /^\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]+)/i.exec(head)
  return ofMeta?.[1] ?? ofProlog?.[1] ?? null
}

function guessEncoding(bytes: Uint8Array): string {
  for (const { name } of analyse(bytes.subarray(0, SAMPLE))) {
    const label = knownLabel(name)
    // The bytes are known not to be UTF-8, and a page in UTF-16 or UTF-32 has been told by its NULs.
    if (label && !label.startsWith('utf-')) return label
  }
  return 'windows-1252'
}

/** The label's name in the Encoding Standard, or null when there is no such encoding. */
function knownLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function withDecoder(encoding: string, bytes: Uint8Array): { text: string; encoding: string } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** Places that were no UTF-8, and characters beyond ASCII that were. */
function flawsOf(text: string): { broken: number; good: number } {
  let broken = 0
  let good = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) good++
  }
  return { broken, good }
}
