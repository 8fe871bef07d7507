import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { readBody } from '../../../src/collect/web/body.ts'
import { Failure } from '../../../src/collect/web/failures.ts'

const packers: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  identity: (bytes) => bytes,
  gzip: (bytes) => gzipSync(bytes),
  deflate: (bytes) => deflateSync(bytes),
  br: (bytes) => brotliCompressSync(bytes),
  zstd: (bytes) => zstdCompressSync(bytes),
}
const raw = (bytes: Uint8Array) => deflateRawSync(bytes)
const encoding = fc.constantFrom(...Object.keys(packers))

/** The bytes in pieces of such lengths, over and over. */
function inPieces(bytes: Uint8Array, lengths: readonly number[]): Readable {
  const pieces: Uint8Array[] = []
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] ?? 1
    pieces.push(bytes.subarray(at, at + length))
    at += length
  }
  return Readable.from(pieces)
}
const lengths = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 })
const read = (body: Readable, header: string | null, maxBytes = 1e6) => readBody(body, header, { maxBytes }, () => {})

describe('a body', () => {
  test('is what was packed, in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), encoding, lengths, async (bytes, name, pieces) => {
        const packed = packers[name]?.(bytes) ?? bytes
        assert.deepEqual([...(await read(inPieces(packed, pieces), name))], [...bytes])
        assert.deepEqual([...(await read(inPieces(raw(bytes), pieces), 'deflate'))], [...bytes])
      }),
      { numRuns: 100 },
    )
  })
  test('of any bytes under any name fails by name or is read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.oneof(
          fc.array(encoding, { maxLength: 3 }).map((names) => names.join(',')),
          fc.string({ maxLength: 20 }),
        ),
        lengths,
        async (bytes, header, pieces) => {
          const outcome = await read(inPieces(bytes, pieces), header).catch((error: unknown) => error)
          assert.ok(outcome instanceof Uint8Array || outcome instanceof Failure, String(outcome))
        },
      ),
      { numRuns: 300 },
    )
  })
  test('cut anywhere fails, and is not taken for the whole', async () => {
    const bytes = new TextEncoder().encode('The talks in Sundrel went on until midnight. '.repeat(20))
    for (const [name, pack] of Object.entries(packers)) {
      if (name === 'identity') continue
      const packed = pack(bytes)
      for (let length = 1; length < packed.length; length += 3)
        await assert.rejects(read(inPieces(packed.subarray(0, length), [7]), name), Failure, `${name} ${length}`)
    }
  })
  test('is refused at its limit, packed or not, and not before', async () => {
    const bytes = Buffer.alloc(1000, 'ab')
    for (const [name, pack] of Object.entries(packers)) {
      assert.equal((await read(inPieces(pack(bytes), [100]), name, 1000)).length, 1000)
      await assert.rejects(read(inPieces(pack(bytes), [100]), name, 999), /more than the limit/)
    }
  })
})
