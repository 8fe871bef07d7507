/** All the bytes there are, up to a limit. */
import { BrokenBytes, joinBytes } from './containers/bytes.ts'
import { tooLarge } from './tooLarge.ts'

/** @returns with why it ends where its bytes break off @throws ReadoutError `input-too-large`; whatever the pieces fail with */
export async function readAll(
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  max: number,
): Promise<{ bytes: Uint8Array; broken: string | null }> {
  const found: Uint8Array[] = []
  let size = 0
  let broken: string | null = null
  try {
    for await (const piece of pieces) {
      size += piece.length
      // A pipe has no size to ask for beforehand.
      if (size > max) throw tooLarge(name, max, size)
      found.push(piece)
    }
  } catch (error) {
    if (!(error instanceof BrokenBytes)) throw error
    broken = error.message
  }
  return { bytes: joinBytes(found), broken }
}
