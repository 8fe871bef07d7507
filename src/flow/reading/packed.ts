/**
 * Weights lie compressed on disk: more than half of a table of weights is zeros. Brotli would take a fifteenth less room, and
 * three times as long to unpack.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { ReadoutError } from '../../domain/index.ts'

/** The same bytes always pack to the same bytes. */
export function packFile(bytes: Uint8Array): Uint8Array {
  const { ZSTD_c_compressionLevel, ZSTD_c_windowLog } = constants
  return zstdCompressSync(bytes, { params: { [ZSTD_c_compressionLevel]: 22, [ZSTD_c_windowLog]: 24 } })
}

/** How a file of weights begins that is not packed, as training leaves them in its work folder. */
const PLAIN = 'RWT1'

/**
 * @param name the file, for messages
 * @throws ReadoutError `invalid` for damaged bytes
 */
export function unpackFile(bytes: Uint8Array, name: string): Uint8Array {
  if (String.fromCharCode(...bytes.subarray(0, 4)) === PLAIN) return bytes
  try {
    return zstdDecompressSync(bytes)
  } catch (error) {
    throw new ReadoutError('invalid', name, 'its bytes are damaged', {
      remedy: 'Install Readout again: its weights are damaged',
      cause: error as Error,
    })
  }
}
