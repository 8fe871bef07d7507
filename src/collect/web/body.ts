/**
 * An answer's body: unpacked as it comes, and given up as soon as it is more than it may be. What is sent and what it
 * unpacks to are both counted, so that neither an endless body nor a bomb fills the memory.
 */
import { Readable, type Transform } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'
import { beyondLimit } from '../tooLarge.ts'
import { Failure } from './failures.ts'

export interface BodyLimits {
  /** Bytes, as sent and unpacked alike. */
  readonly maxBytes: number
  /** Take what is within the limit, and leave the rest, in place of refusing it all. */
  readonly cut?: boolean | undefined
}

/** Beyond so many unpacked bytes, this many for each sent is no page: prose packs to a fifth, tables to a fiftieth. */
const BOMB_RATIO = 200
const BOMB_FROM = 2_000_000
/** Encodings may be put on top of each other, which nobody needs. */
const MOST_ENCODINGS = 2

/** What we can unpack, for `Accept-Encoding`. */
export const acceptEncoding = 'gzip, deflate, br, zstd'

const unpackers: Readonly<Record<string, (first: Uint8Array) => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  // By the standard with a zlib header, by some servers without: the header tells.
  deflate: (first) => (hasZlibHeader(first) ? createInflate() : createInflateRaw()),
  br: () => createBrotliDecompress(),
  // The window that RFC 9659 allows on the web, 8 MB, and not the 128 MB that a frame may ask for.
  zstd: () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } }),
}

/**
 * @param encoding the Content-Encoding header
 * @param onPiece called for every piece that comes
 * @throws Failure `input-too-large`, `fetch-failed`; whatever the stream fails with
 */
export async function readBody(
  body: Readable,
  encoding: string | null,
  { maxBytes, cut = false }: BodyLimits,
  onPiece: () => void,
): Promise<Uint8Array> {
  const encodings = encodingsOf(encoding)
  let sent = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of body as AsyncIterable<Uint8Array>) {
      onPiece()
      sent += piece.length
      if (sent > maxBytes && !cut) throw tooLarge(maxBytes)
      yield piece
    }
  }
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of await unpacked(counted(), encodings)) {
      size += piece.length
      if (size > BOMB_FROM && size > sent * BOMB_RATIO)
        throw new Failure('fetch-failed', `it unpacks to more than ${BOMB_RATIO} times what was sent`, {
          remedy: 'It is no page: leave it',
        })
      if (size > maxBytes && !cut) throw tooLarge(maxBytes)
      pieces.push(piece)
      if (size > maxBytes) break
    }
  } catch (error) {
    throw packingFailure(error, encodings)
  } finally {
    body.destroy()
  }
  return Buffer.concat(pieces, Math.min(size, maxBytes))
}

/** The encodings to undo, the last put on first. */
function encodingsOf(header: string | null): string[] {
  const named = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  const unknown = named.find((name) => !Object.hasOwn(unpackers, name))
  if (unknown !== undefined)
    throw new Failure('fetch-failed', `it is packed in a way nobody asked for (${unknown.slice(0, 40)})`)
  if (named.length > MOST_ENCODINGS) throw new Failure('fetch-failed', `it is packed ${named.length} times over`)
  return named.reverse()
}

/** The pieces with every encoding undone. An empty body is empty, whatever it says that it is packed in. */
async function unpacked(
  pieces: AsyncGenerator<Uint8Array>,
  encodings: readonly string[],
): Promise<AsyncIterable<Uint8Array>> {
  let stream: AsyncIterable<Uint8Array> = pieces
  for (const name of encodings) {
    const source = stream[Symbol.asyncIterator]()
    const head: Uint8Array[] = []
    // Two bytes tell the kinds of `deflate` apart, and a server may send them one by one.
    for (let length = 0; length < 2; ) {
      const next = await source.next()
      if (next.done) break
      head.push(next.value)
      length += next.value.length
    }
    if (head.length === 0) return emptyStream()
    const first = Buffer.concat(head)
    stream = through(again(first, source), unpackers[name]?.(first))
  }
  return stream
}

/** The stream with its first piece put back. */
async function* again(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

async function* emptyStream(): AsyncGenerator<Uint8Array> {}

function through(pieces: AsyncIterable<Uint8Array>, unpacker: Transform | undefined): AsyncIterable<Uint8Array> {
  if (!unpacker) return pieces
  const source = Readable.from(pieces, { objectMode: false })
  source.on('error', (error) => unpacker.destroy(error))
  unpacker.on('close', () => source.destroy())
  return source.pipe(unpacker)
}

function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
}

/** @param size bytes, when it says how many it is */
export function tooLarge(maxBytes: number, size?: number): Failure {
  return new Failure('input-too-large', beyondLimit(maxBytes, size), {
    remedy: 'If it is a page after all, raise the limit with --max-size',
  })
}

function packingFailure(error: unknown, encodings: readonly string[]): unknown {
  const code = String((error as NodeJS.ErrnoException)?.code ?? '')
  if (!/^(Z_|ZSTD_|ERR__ERROR_)/.test(code)) return error
  const how = encodings.join(', ')
  const cut = code === 'Z_BUF_ERROR'
  const reason = cut ? `its packed body (${how}) is cut off` : `its body is not packed as it says (${how})`
  return new Failure('fetch-failed', reason, { passing: cut, cause: error })
}
