/** Bytes of a stream, taken piece by piece: what is held at any time is what was asked for, whatever the stream's length. */

/** Told in place of bytes that could not be had; what follows comes from beyond the broken place. */
export interface Gap {
  gap: string
  /** Whether bytes before it belong to what is broken; else it stands between two things. */
  within: boolean
}

export type ByteSource = AsyncIterable<Uint8Array | Gap>

/** Thrown where bytes were wanted and a gap came; reading may go on after it. */
export class BrokenBytes extends Error {
  override readonly name = 'BrokenBytes'
}

export interface ByteReader {
  /** The next `n` bytes, which stay to be taken; fewer where the stream ends or breaks. */
  peek(n: number): Promise<Uint8Array>
  /** The next `n` bytes; fewer only where the stream ends. @throws BrokenBytes */
  take(n: number): Promise<Uint8Array>
  /** Passes over `n` bytes. @returns how many there were @throws BrokenBytes */
  skip(n: number): Promise<number>
  /** The next line without its end, or its first `max` bytes when it has more; null at the end. @throws BrokenBytes */
  line(max: number): Promise<Uint8Array | null>
  /** The next line with its end, or its first `max` bytes when it has more; null at the end. @throws BrokenBytes */
  part(max: number): Promise<Uint8Array | null>
  /** All that is left, piece by piece. @throws BrokenBytes */
  rest(): AsyncGenerator<Uint8Array>
  /** The next piece as it came; null at the end. @throws BrokenBytes */
  piece(): Promise<Uint8Array | null>
  /** The gap that stands behind what was peeked at; null when none does. */
  gap(): Gap | null
  /** Gives back the end of what was taken last. */
  putBack(bytes: Uint8Array): void
  /** Lets the stream go. */
  close(): Promise<void>
}

const LF = 10
const CR = 13
const none: Uint8Array = new Uint8Array(0)

export function readBytes(source: ByteSource): ByteReader {
  const iterator = source[Symbol.asyncIterator]()
  let held = none
  let gap: Gap | null = null
  let ended = false

  /** One more piece into what is held; false where there is none before the end or a gap. */
  const more = async (): Promise<boolean> => {
    if (gap !== null || ended) return false
    const { value, done } = await iterator.next()
    if (done) ended = true
    else if ('gap' in value) gap = value
    else held = held.length === 0 ? value : joinBytes([held, value])
    return !done && gap === null
  }
  const checkGap = () => {
    if (gap === null) return
    const broken = new BrokenBytes(gap.gap)
    gap = null
    held = none
    throw broken
  }
  const piece = async (): Promise<Uint8Array | null> => {
    while (held.length === 0) if (!(await more())) break
    const found = held
    held = none
    if (found.length > 0) return found
    checkGap()
    return null
  }
  /** Pieces of at most `n` bytes together. */
  async function* pieces(n: number): AsyncGenerator<Uint8Array> {
    for (let left = n; left > 0; ) {
      const found = await piece()
      if (found === null) return
      const taken = found.subarray(0, left)
      held = found.subarray(taken.length)
      left -= taken.length
      yield taken
    }
  }
  const part = async (max: number): Promise<Uint8Array | null> => {
    let end = held.indexOf(LF)
    while (end < 0 && held.length < max) {
      const from = held.length
      if (!(await more())) break
      end = held.indexOf(LF, from)
    }
    if (end < 0 && held.length < max) checkGap()
    if (held.length === 0) return null
    const found = held.subarray(0, end >= 0 && end < max ? end + 1 : max)
    held = held.subarray(found.length)
    return found
  }

  return {
    async peek(n) {
      while (held.length < n) if (!(await more())) break
      return held.subarray(0, n)
    },
    async take(n) {
      const found: Uint8Array[] = []
      for await (const one of pieces(n)) found.push(one)
      return joinBytes(found)
    },
    async skip(n) {
      let skipped = 0
      for await (const one of pieces(n)) skipped += one.length
      return skipped
    },
    async line(max) {
      const found = await part(max)
      return found && withoutEnd(found)
    },
    part,
    rest: () => pieces(Number.POSITIVE_INFINITY),
    piece,
    gap: () => gap,
    putBack(bytes) {
      held = held.length === 0 ? bytes : joinBytes([bytes, held])
    },
    async close() {
      ended = true
      await iterator.return?.()
    },
  }
}

/** Of bytes that are all there. */
export function readerOf(bytes: Uint8Array): ByteReader {
  return readBytes(
    (async function* () {
      if (bytes.length > 0) yield bytes
    })(),
  )
}

/** A line without the end that it has. */
export function withoutEnd(line: Uint8Array): Uint8Array {
  const bare = line.at(-1) === LF ? line.subarray(0, -1) : line
  return bare.at(-1) === CR ? bare.subarray(0, -1) : bare
}

/** Bytes that come in many small pieces, in one place; beyond `max` they are counted and not kept. */
export class Gathered {
  readonly #max: number
  #bytes = none
  #size = 0

  constructor(max: number) {
    this.#max = max
  }

  /** How many were added since they were last taken. */
  get size(): number {
    return this.#size
  }

  add(piece: Uint8Array): void {
    const size = this.#size + piece.length
    if (size <= this.#max) {
      if (size > this.#bytes.length) {
        const larger = new Uint8Array(Math.min(this.#max, Math.max(size, 2 * this.#bytes.length)))
        larger.set(this.#bytes.subarray(0, this.#size))
        this.#bytes = larger
      }
      this.#bytes.set(piece, this.#size)
    }
    this.#size = size
  }

  /** Those that were kept, and none of them from then on. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#size)
    this.#size = 0
    return taken
  }
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0]
  const joined = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

const decoder = new TextDecoder('latin1')

export function latin1(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}
