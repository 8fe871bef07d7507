/**
 * PDF files made to fill the memory: a stream of a few kilobytes that unpacks to gigabytes. What reads PDF files unpacks a stream
 * whole, and a worker's limit does not count such memory; so streams are unpacked here first, into no more than a bounded
 * buffer.
 */
import { constants, inflateSync } from 'node:zlib'
import { ReadoutError, type Resource } from '../../domain/index.ts'

/** The most bytes of a stream unpacked; pictures are larger than texts, and are not unpacked to read a text. */
const MOST = 64_000_000
const MOST_OF_PICTURE = 512_000_000
/** Deflate makes at most so many bytes of one, so that small streams need no look. */
const MOST_RATIO = 1032
/** Streams may be compressed several times over. */
const MOST_TIMES = 4

/** @throws ReadoutError `input-too-large` */
export function checkPdfStreams({ bytes, name }: Resource): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file[at - 1] === 0x64) continue // The end of one: `endstream`.
    const end = file.indexOf('endstream', at)
    const data = file.subarray(at + 6 + lineEnd(file, at + 6), end < 0 ? file.length : end)
    const dictionary = file.subarray(Math.max(0, at - 1000), at).toString('latin1')
    const most = /\/Subtype\s*\/Image\b(?!.*\bendobj\b)/s.test(dictionary) ? MOST_OF_PICTURE : MOST
    const several = /\/(FlateDecode|Fl)\b[^\]>]{0,200}\/(FlateDecode|Fl)\b/.test(dictionary)
    if (unpacksBeyond(data, most, several)) {
      const reason = `a stream of this PDF unpacks to more than ${most / 1e6} MB`
      throw new ReadoutError('input-too-large', name, reason, { remedy: 'Print it into a new PDF and give that' })
    }
    if (end < 0) return
    at = end
  }
}

function lineEnd(file: Uint8Array, at: number): number {
  if (file[at] === 13) return file[at + 1] === 10 ? 2 : 1
  return file[at] === 10 ? 1 : 0
}

/** @param several whether it is compressed more than once */
function unpacksBeyond(packed: Uint8Array, most: number, several: boolean): boolean {
  let data = packed
  for (let times = 0; times < MOST_TIMES; times++) {
    // Deflate's own mark is four bits, so that bytes that are none may look like it; they do not unpack.
    if (((data[0] ?? 0) & 15) !== 8 || (!several && data.length * MOST_RATIO <= most)) return false
    try {
      data = inflateSync(data, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    }
  }
  return true
}
