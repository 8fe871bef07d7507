/** The owner's pictures: what they are is told from their bytes, and so is how large they are, so that room is kept for them. */
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { readFileResource } from '../../collect/index.ts'
import { ReadoutError } from '../../domain/index.ts'

export interface Picture {
  /** `png`, `svg` or `webp`. */
  ending: string
  mediaType: string
  bytes: Uint8Array
  /** In pixels, as the picture says. */
  width: number
  height: number
}

/** The most bytes that a picture may have: every reader of every page fetches it. */
const MOST_BYTES = 200_000
const MOST_PIXELS = 4000

interface Size {
  width: number
  height: number
}

/**
 * @param folder where the settings file lies, from where its paths go on
 * @throws ReadoutError with the reason
 */
export async function readPicture(folder: string, path: string): Promise<Picture> {
  const { bytes } = await readFileResource(join(folder, path))
  if (bytes.length > MOST_BYTES) throw refused(path, `it has ${bytes.length} bytes; ${MOST_BYTES} are the most`)
  const buffer = Buffer.from(bytes)
  const kind = kinds.find(({ is }) => is(buffer))
  if (!kind) throw refused(path, 'it is neither PNG nor SVG nor WebP')
  const size = kind.sizeOf(buffer)
  if (!size) throw refused(path, kind.unsized)
  const { width, height } = size
  if (![width, height].every((side) => side >= 1 && side <= MOST_PIXELS))
    throw refused(path, `it is ${width} × ${height} pixels; a side has 1 to ${MOST_PIXELS}`)
  return { ending: kind.ending, mediaType: kind.mediaType, bytes, width: Math.round(width), height: Math.round(height) }
}

const broken = 'it is cut off or broken'

const kinds: {
  ending: string
  mediaType: string
  is(bytes: Buffer): boolean
  sizeOf(bytes: Buffer): Size | null
  /** Why there is no size. */
  unsized: string
}[] = [
  {
    ending: 'png',
    mediaType: 'image/png',
    is: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
    sizeOf: (bytes) =>
      bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR'
        ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
        : null,
    unsized: broken,
  },
  {
    ending: 'webp',
    mediaType: 'image/webp',
    is: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
    sizeOf: (bytes) => (bytes.length >= 30 ? sizeOfWebp(bytes) : null),
    unsized: broken,
  },
  {
    ending: 'svg',
    mediaType: 'image/svg+xml',
    is: (bytes) => svgOf(bytes) !== null,
    sizeOf: (bytes) => sizeOfSvg(svgOf(bytes) ?? {}),
    unsized: 'it says neither its width and height in pixels nor a viewBox, and room cannot be kept for it',
  },
]

/** https://developers.google.com/speed/webp/docs/riff_container */
function sizeOfWebp(bytes: Buffer): Size | null {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    default:
      return null
  }
}

/** The attributes of the outermost element, if that is SVG's. */
function svgOf(bytes: Buffer): Record<string, string> | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  let found: Record<string, string> | null | undefined
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (found !== undefined) return
        found = name === 'svg' && attributes.xmlns === 'http://www.w3.org/2000/svg' ? attributes : null
        parser.pause()
      },
    },
    { xmlMode: true },
  )
  parser.write(text)
  return found ?? null
}

function sizeOfSvg({ width = '', height = '', viewBox = '' }: Record<string, string>): Size | null {
  const sides = [width, height].map((side) => /^(\d+(?:\.\d+)?)(?:px)?$/.exec(side.trim())?.[1])
  if (sides[0] && sides[1]) return { width: Number(sides[0]), height: Number(sides[1]) }
  const box = viewBox.trim().split(/[\s,]+/)
  if (box.length !== 4) return null
  const [w, h] = [Number(box[2]), Number(box[3])]
  return w > 0 && h > 0 ? { width: w, height: h } : null
}

function refused(path: string, reason: string): ReadoutError {
  return new ReadoutError('file-invalid', path, reason)
}
