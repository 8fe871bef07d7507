import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadForecasts, weigh } from './foretelling.ts'

for (const name of ['en.yaml', 'en-held-back.yaml'])
  test(`of the forecasts in ${name} most are found, and hardly any that are none`, (t) => {
    const { right, found, expected, agree, differences } = weigh(loadForecasts(name))
    t.diagnostic(`precision ${right} of ${found}, recall ${right} of ${expected}; ${JSON.stringify(agree)}`)
    for (const one of differences) t.diagnostic(one)
    assert.ok(right >= 0.9 * found)
    assert.ok(right >= 0.8 * expected)
  })
