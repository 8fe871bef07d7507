import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openTable } from '../../src/read/models/table.ts'
import { openWeights } from '../../src/weights/index.ts'
import { packTable } from '../../training/table.ts'
import { packWeights } from '../../training/weights.ts'

test('every learned feature weighs what was learned, to half a step, and no other weighs anything', () => {
  const learned = fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 60 })
  const width = fc.constantFrom(1, 2, 3, 5, 6)
  fc.assert(
    fc.property(
      learned,
      width,
      fc.infiniteStream(fc.double({ min: -4, max: 4, noNaN: true })),
      (hashes, width, stream) => {
        const values = Float32Array.from({ length: hashes.length * width }, () => stream.next().value as number)
        const { meta, arrays } = packTable('features', Int32Array.from(hashes), values, width)
        const table = openTable(openWeights(packWeights({}, arrays), 'test.bin'), 'features', meta)
        // Features that share a slot's 16 bits cannot be told apart; with sixty of them that is too rare to meet.
        const alike = new Set(hashes.map((hash) => hash >>> 16)).size < hashes.length
        for (const [f, hash] of hashes.entries()) {
          const scores = new Float64Array(width)
          table.add(Int32Array.of(hash), 1, scores, 0)
          for (let l = 0; l < width && !alike; l++)
            assert.ok(Math.abs((scores[l] ?? 0) - (values[f * width + l] ?? 0)) <= meta.step * 0.501)
        }
      },
    ),
  )
})
