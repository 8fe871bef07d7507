/**
 * Gzip (RFC 1952), member by member: archives of web pages hold one member a record, so that a damaged one costs its own
 * record and no more. Node's own stream reads many members too, but ends at the first broken one.
 */
import { once } from 'node:events'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { BrokenBytes, type ByteReader, type ByteSource, type Gap } from './bytes.ts'

/** A member that unpacks to more than this many times its size, once past `RATIO_FROM`, is made to fill the memory. */
const MOST_RATIO = 250
const RATIO_FROM = 10_000_000
/** How a member begins: the mark, and the only method there is. */
const MARK = [0x1f, 0x8b, 0x08]

export function isGzip(head: Uint8Array): boolean {
  return MARK.every((byte, i) => head[i] === byte)
}

/** What the members hold, one after the other; a broken one ends in a gap, and the next that can be found follows. */
export async function* gunzip(packed: ByteReader): ByteSource & AsyncGenerator<Uint8Array | Gap> {
  for (;;) {
    const head = await packed.peek(MARK.length)
    if (head.length === 0) return
    // Bytes that fill up a tape's block are no member, and nobody misses them.
    if (head.every((byte) => byte === 0)) {
      if (!(await toNextMember(packed))) return
      continue
    }
    let within = false
    try {
      if (!isGzip(head)) throw new BrokenBytes('what stands between its parts is not gzip')
      for await (const out of member(packed)) {
        within = true
        yield out
      }
    } catch (error) {
      yield { gap: reasonOf(error), within }
      if (!(await toNextMember(packed))) return
    }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof BrokenBytes) return error.message
  const { code } = error as NodeJS.ErrnoException
  if (code === 'Z_BUF_ERROR') return CUT
  if (code?.startsWith('Z_')) return 'its compressed bytes are damaged'
  throw error
}

const CUT = 'the gzip file is cut off'

/** The most bytes of a member that is unpacked in one go. */
const AT_ONCE = 4_000_000

async function* member(packed: ByteReader): AsyncGenerator<Uint8Array> {
  await header(packed)
  const whole = await atOnce(packed)
  if (whole === null) return yield* streamed(packed)
  await checkTrailer(packed, crc32(whole))
  yield whole
}

/**
 * Most members lie whole in what was read of the file, and a stream for each would cost more than unpacking it.
 * @returns null, with nothing taken, for one that is longer or broken
 */
async function atOnce(packed: ByteReader): Promise<Uint8Array | null> {
  const piece = await packed.piece()
  if (piece === null) return null
  try {
    const options = { info: true, maxOutputLength: AT_ONCE } as const
    // With `info`, it tells how far it read beside what it made, which its types do not know.
    const { buffer, engine } = inflateRawSync(piece, options) as unknown as {
      buffer: Uint8Array
      engine: { bytesWritten: number }
    }
    packed.putBack(piece.subarray(engine.bytesWritten))
    return buffer
  } catch {
    packed.putBack(piece)
    return null
  }
}

async function checkTrailer(packed: ByteReader, check: number): Promise<void> {
  const trailer = await packed.take(8)
  if (trailer.length < 8) throw new BrokenBytes(CUT)
  if (new DataView(trailer.buffer, trailer.byteOffset).getUint32(0, true) !== check)
    throw new BrokenBytes('its compressed bytes are damaged')
}

async function* streamed(packed: ByteReader): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw()
  let read = 0
  let written = 0
  let check = 0
  // Fed from beside: what inflates asks for more by taking what it was given.
  const feeding = feed(packed, inflate, (n) => {
    read += n
  })
  // A failure to read comes out of the stream below, which is destroyed with it.
  feeding.catch((error: Error) => inflate.destroy(error))
  try {
    for await (const out of inflate as AsyncIterable<Uint8Array>) {
      written += out.length
      if (written > RATIO_FROM && written > read * MOST_RATIO)
        throw new BrokenBytes(`it unpacks to more than ${MOST_RATIO} times its size`)
      check = crc32(out, check)
      yield out
    }
    await feeding
  } finally {
    inflate.destroy()
    await feeding.catch(() => {})
  }
  await checkTrailer(packed, check)
}

/** Writes until the member ends, and gives back what follows it. */
async function feed(
  packed: ByteReader,
  inflate: ReturnType<typeof createInflateRaw>,
  count: (n: number) => void,
): Promise<void> {
  const ended = Promise.race([once(inflate, 'end'), once(inflate, 'close')]).then(
    () => 'ended' as const,
    () => 'ended' as const,
  )
  for (;;) {
    if (inflate.destroyed || inflate.readableEnded) return
    const piece = await packed.piece()
    if (piece === null) {
      inflate.end()
      return
    }
    const before = inflate.bytesWritten
    count(piece.length)
    const taken = new Promise<'taken'>((resolve) => inflate.write(piece, () => resolve('taken')))
    const outcome = await Promise.race([taken, ended])
    const used = inflate.bytesWritten - before
    if (used < piece.length) packed.putBack(piece.subarray(used))
    if (outcome === 'ended') return
  }
}

const FLAGS = { check: 2, extra: 4, name: 8, comment: 16 }
const LONGEST_NAME = 65_536

async function header(packed: ByteReader): Promise<void> {
  const fixed = await packed.take(10)
  if (fixed.length < 10) throw new BrokenBytes(CUT)
  const flags = fixed[3] ?? 0
  if (flags & FLAGS.extra) {
    const [low = 0, high = 0] = await packed.take(2)
    await packed.skip(low + 256 * high)
  }
  for (const flag of [FLAGS.name, FLAGS.comment]) if (flags & flag) await skipZeroEnded(packed)
  if (flags & FLAGS.check) await packed.skip(2)
}

async function skipZeroEnded(packed: ByteReader): Promise<void> {
  for (let length = 0; length < LONGEST_NAME; length++) {
    const [byte] = await packed.take(1)
    if (byte === undefined) throw new BrokenBytes(CUT)
    if (byte === 0) return
  }
  throw new BrokenBytes('its compressed bytes are damaged')
}

/** Passes over bytes until they look like the head of a member; false when none does. */
async function toNextMember(packed: ByteReader): Promise<boolean> {
  for (;;) {
    const piece = await packed.piece()
    if (piece === null) return false
    for (let at = piece.indexOf(MARK[0] as number); at >= 0; at = piece.indexOf(MARK[0] as number, at + 1)) {
      if (at + MARK.length > piece.length) {
        // It may go on in the next piece.
        packed.putBack(piece.subarray(at))
        const more = await packed.peek(MARK.length)
        if (isGzip(more)) return true
        await packed.skip(1)
        break
      }
      if (isGzip(piece.subarray(at))) {
        packed.putBack(piece.subarray(at))
        return true
      }
    }
  }
}
