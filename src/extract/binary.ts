/** Tells bytes that are no text at all, and what they look like, before anybody tries to decode them. */

/** First bytes of common formats ("magic numbers"), each with what a person calls it. */
const magic: readonly (readonly [string, readonly number[]])[] = [
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a PDF file', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['an empty ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a bzip2 archive', [0x42, 0x5a, 0x68]],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['an old office document or Outlook message', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72]],
  ['a Matroska video', [0x1a, 0x45, 0xdf, 0xa3]],
  ['an MP3 sound', [0x49, 0x44, 0x33]],
  ['an Ogg file', [0x4f, 0x67, 0x67, 0x53]],
  ['a RIFF file', [0x52, 0x49, 0x46, 0x46]],
  ['a TIFF image', [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['a DjVu document', [0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d]],
  ['a PostScript file', [0x25, 0x21, 0x50, 0x53]],
  ['a Windows program', [0x4d, 0x5a, 0x90, 0x00]],
]

/** What a ZIP archive holds, by a name that stands in it near its start. */
const inZip: readonly (readonly [string, RegExp])[] = [
  ['a Word document (.docx)', /\bword\/(document|styles|_rels)/],
  ['an Excel workbook (.xlsx)', /\bxl\/(workbook|worksheets|_rels)/],
  ['a PowerPoint presentation (.pptx)', /\bppt\/(presentation|slides|_rels)/],
  ['an OpenDocument text (.odt)', /mimetypeapplication\/vnd\.oasis\.opendocument\.text/],
  ['an OpenDocument file', /mimetypeapplication\/vnd\.oasis\.opendocument/],
  ['an e-book (.epub)', /mimetypeapplication\/epub\+zip/],
  ['an archived web collection (.wacz)', /\barchive\/[^\0]{0,80}\.warc/],
]

/** What a person can do with each kind of file. */
const remedies: readonly (readonly [RegExp, string])[] = [
  [
    /Word|OpenDocument|old office|RTF|PostScript/,
    'Save it as PDF or plain text in the program that opens it, and give that',
  ],
  [/Excel|PowerPoint/, 'Save what is to be read as PDF or plain text, and give that'],
  [/MHTML/, 'Save the page as HTML, or copy its text into a file'],
  [/wacz/, 'Unpack it and give the .warc.gz files in its archive folder'],
  [/e-book|ZIP|tar|7z|RAR|bzip2|xz|Zstandard/, 'Unpack it and give the files or the folder'],
  [/gzip/, 'Unpack it and give what is in it'],
  [/image|DjVu/, 'Run it through text recognition (OCR) and give the text'],
  [/video|sound|Ogg|RIFF/, 'Give a transcript of it'],
  [/SQLite/, 'Export its texts and give them as files'],
]

/** @param kind as `binaryKind` names it */
export function remedyFor(kind: string): string | null {
  return remedies.find(([of]) => of.test(kind))?.[1] ?? null
}

/** How many bytes are looked at; enough to tell, and the same work for any size. */
const SAMPLE = 65536
/** Above this share of NUL bytes nothing is text; below it a page merely carries a stray one. */
const NUL_SHARE = 0.005
const CONTROL_SHARE = 0.1

/** What the bytes look like when they are no text, else null. UTF-16 must have been told apart before. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [name, head] of magic)
    if (head.every((byte, i) => bytes[i] === byte)) return name === 'a ZIP archive' ? zipKind(bytes) : name
  if (new TextDecoder('latin1').decode(bytes.subarray(257, 262)) === 'ustar') return 'a tar archive'
  const brand = new TextDecoder('latin1').decode(bytes.subarray(4, 12))
  if (brand.startsWith('ftyp')) return /ftyp(hei|mif|avi)/.test(brand) ? 'a photograph (image of a phone)' : 'a video'
  if (isWebArchive(bytes)) return 'a web archive (MHTML)'
  const sample = bytes.subarray(0, SAMPLE)
  let nul = 0
  let control = 0
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] as number
    if (byte >= 0x20) continue
    if (byte === 0) nul++
    else if ((byte < 0x09 || byte > 0x0d) && byte !== 0x1b) control++
  }
  if (nul > sample.length * NUL_SHARE) return 'a binary file (it holds NUL bytes)'
  if (nul + control > sample.length * CONTROL_SHARE) return 'a binary file (mostly control characters)'
  return null
}

function zipKind(bytes: Uint8Array): string {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE))
  return inZip.find(([, name]) => name.test(names))?.[0] ?? 'a ZIP archive'
}

/** A browser's single-file page is an e-mail message (RFC 2557): header lines first, the page among its parts. */
function isWebArchive(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /^\s{0,9}[A-Z][\w-]{1,40}:\s/i.test(head) && /^Content-Type:\s{0,9}multipart\/related\b/im.test(head)
}
