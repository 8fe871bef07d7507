import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadTimes, weigh } from './timing.ts'

for (const name of ['en.yaml', 'ru.yaml', 'en-held-back.yaml', 'ru-held-back.yaml'])
  test(`of the sentences in ${name}, 95 in a hundred are read as expected, and hardly any wrongly`, (t) => {
    const { right, cases, missed, wrong, differences } = weigh(loadTimes(name))
    t.diagnostic(
      `${right} of ${cases} right (${((100 * right) / cases).toFixed(1)} %), ${missed} missed, ${wrong} wrong`,
    )
    for (const one of differences) t.diagnostic(one)
    assert.ok(right >= 0.95 * cases, differences.join('\n'))
    assert.ok(wrong <= 0.02 * cases, `${wrong} wrong`)
  })
