/** Weights lie compressed on disk: more than half of a table of weights is zeros. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { ReadoutError } from '../../domain/index.ts'

/** The same bytes always pack to the same bytes. */
export function packFile(bytes: Uint8Array): Uint8Array {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = constants
  return brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24 } })
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
    return brotliDecompressSync(bytes)
  } catch (error) {
    throw new ReadoutError('invalid', name, 'its bytes are damaged', {
      remedy: 'Install Readout again: its weights are damaged',
      cause: error as Error,
    })
  }
}
