/**
 * Bytes → text. In order: a byte order mark, valid UTF-8, what is declared (the media type, then the page), a guess. The
 * order is the HTML Standard's save that UTF-8 is seen, not believed: text that is valid UTF-8 by chance is all but
 * impossible, and wrong declarations are not.
 */
import { analyse } from 'chardet'
import { ReadoutError, type Resource } from '../domain/index.ts'
import { binaryKind, remedyFor } from './binary.ts'
import { declaredEncodings, encodingNamed } from './declared.ts'
import { decodeMixed } from './mixed.ts'
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
const LESS = 0x3c
const GREATER = 0x3e
/**
 * A page that is UTF-8 save for a broken end or a comment in another encoding: so many good characters beyond ASCII for
 * each broken place. In another encoding's text good ones come about by chance alone, and broken ones by the hundred.
 */
const GOOD_FOR_EACH_BROKEN = 2
/** The share of a text's letters that may be beyond ASCII in any language of Latin script: Vietnamese has a third. */
const MOST_BEYOND = 0.5

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
  const cut = broken === 1 && lenient.text.endsWith('\ufffd')
  if (cut || good >= broken * GOOD_FOR_EACH_BROKEN) return { ...lenient, warnings: [replaced] }
  const declared = declaredEncodings(resource)
  const warnings = declared.unknown.map((label) => `the declared encoding "${label}" is unknown`)
  const decoded = inAnother(bytes, declared.known)
  const mixed = decodeMixed(bytes, decoded.encoding, good)
  if (mixed === null) return { ...decoded, warnings: [...warnings, ...decoded.warnings] }
  const parts = `parts are in UTF-8, others in ${decoded.encoding}`
  return { text: mixed, encoding: decoded.encoding, warnings: [...warnings, ...decoded.warnings, parts] }
}

/** What is not UTF-8, whatever its server says of all its pages: what the page says besides may well be true. */
function inAnother(bytes: Uint8Array, declared: readonly string[]): Decoded {
  const label = declared.find((name) => name !== 'utf-8')
  if (label === undefined) {
    const guess = guessEncoding(bytes)
    const why = declared.length > 0 ? 'it is not UTF-8 as declared' : 'no encoding was declared'
    return { ...withDecoder(guess, bytes), warnings: [`${why}; guessed ${guess}`] }
  }
  const decoded = { ...withDecoder(label, bytes), warnings: [] }
  if (!isLatin(label) || looksLatin(decoded.text)) return decoded
  const other = guessEncoding(bytes)
  if (isLatin(other)) return decoded
  return {
    ...withDecoder(other, bytes),
    warnings: [`the declared encoding ${label} cannot be right; read as ${other}`],
  }
}

/** An encoding of Latin letters alone, which servers declare of pages they know nothing of. */
function isLatin(encoding: string): boolean {
  return /^(windows-125[0247]|iso-8859-(1|2|3|4|9|10|13|14|15|16)|macintosh)$/.test(encoding)
}

/** Among the letters of a text in Latin script few are beyond ASCII; of another script taken for it, most. */
function looksLatin(text: string): boolean {
  const letters = text
    .slice(0, SAMPLE)
    .replace(/<[^>]{0,500}>/g, '')
    .replace(/[^A-Za-z\u0080-\uffff]/g, '')
  const beyond = letters.replace(/[A-Za-z]/g, '').length
  return beyond < letters.length * MOST_BEYOND
}

function notText(name: string, kind: string): ReadoutError {
  const remedy = remedyFor(kind)
  return new ReadoutError('input-binary', name, `it looks like ${kind}`, remedy ? { remedy } : {})
}

function guessEncoding(bytes: Uint8Array): string {
  for (const { name } of analyse(telling(bytes))) {
    const label = encodingNamed(name)
    // The bytes are known not to be UTF-8, and a page in UTF-16 or UTF-32 has been told by its NULs.
    if (label && !label.startsWith('utf-')) return label
  }
  return 'windows-1252'
}

/** The bytes that tell encodings apart: from the first beyond ASCII on, without tags, whose letters look like English. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const sample = new Uint8Array(SAMPLE)
  let length = 0
  let tag = false
  for (let at = Math.max(0, first); at < bytes.length && length < SAMPLE; at++) {
    const byte = bytes[at] ?? 0
    if (byte === LESS) tag = true
    if (!tag) sample[length++] = byte
    if (byte === GREATER) tag = false
  }
  // What is no markup may yet have a `<` that nothing closes.
  return tag ? bytes.subarray(Math.max(0, first), Math.max(0, first) + SAMPLE) : sample.subarray(0, length)
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
