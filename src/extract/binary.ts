/** Tells bytes that are no text at all, and what they look like, before anybody tries to decode them. */

/** First bytes of common formats ("magic numbers"), each with what a person calls it. */
const magic: readonly (readonly [string, readonly number[]])[] = [
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a PDF file', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a ZIP archive or office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an empty ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a bzip2 archive', [0x42, 0x5a, 0x68]],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72]],
  ['a Matroska video', [0x1a, 0x45, 0xdf, 0xa3]],
  ['an MP3 sound', [0x49, 0x44, 0x33]],
  ['an Ogg file', [0x4f, 0x67, 0x67, 0x53]],
  ['a RIFF file', [0x52, 0x49, 0x46, 0x46]],
]

/** How many bytes are looked at; enough to tell, and the same work for any size. */
const SAMPLE = 65536
/** Above this share of NUL bytes nothing is text; below it a page merely carries a stray one. */
const NUL_SHARE = 0.005
const CONTROL_SHARE = 0.1

/** What the bytes look like when they are no text, else null. UTF-16 must have been told apart before. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [name, head] of magic) if (head.every((byte, i) => bytes[i] === byte)) return name
  if (isWebArchive(bytes)) return 'a web archive (MHTML)'
  const sample = bytes.subarray(0, SAMPLE)
  let nul = 0
  let control = 0
  for (const byte of sample) {
    if (byte === 0) nul++
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) control++
  }
  if (nul > sample.length * NUL_SHARE) return 'a binary file (it holds NUL bytes)'
  if (nul + control > sample.length * CONTROL_SHARE) return 'a binary file (mostly control characters)'
  return null
}

/** A browser's single-file page is an e-mail message (RFC 2557): header lines first, the page among its parts. */
function isWebArchive(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /^\s{0,9}[A-Z][\w-]{1,40}:\s/i.test(head) && /^Content-Type:\s{0,9}multipart\/related\b/im.test(head)
}
