import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { easyHash, openEasy } from '../../src/read/syntax/easy.ts'
import { openWeights } from '../../src/weights/index.ts'
import { makeEasyCounter } from '../../training/syntax/easy.ts'
import { packWeights } from '../../training/weights.ts'

const CLASSES = 58

test('what one label nearly always followed is decided; what was rare, mixed or never seen is left to be weighed', () => {
  const key = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
  const label = fc.integer({ min: 0, max: CLASSES - 1 })
  const kind = fc.constantFrom('pure', 'mixed', 'rare')
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ key, label, kind }), { maxLength: 200, selector: (one) => easyHash(one.key) }),
      key,
      (all, unseen) => {
        const counter = makeEasyCounter(CLASSES, 0.99)
        for (const one of all) {
          for (let n = 0; n < (one.kind === 'rare' ? 3 : 100); n++) counter.add(one.key, one.label)
          if (one.kind === 'mixed') for (let n = 0; n < 20; n++) counter.add(one.key, (one.label + 1) % CLASSES)
        }
        const easy = openEasy(openWeights(packWeights(null, counter.pack('test')), 'test.bin'), 'test')
        for (const one of all) assert.equal(easy(one.key), one.kind === 'pure' ? one.label : -1)
        if (all.every((one) => easyHash(one.key) !== easyHash(unseen))) assert.equal(easy(unseen), -1)
      },
    ),
  )
})
