/** The cases of test/corpus/forecasts, and how what is found is weighed against them. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writtenForecasts } from '../../src/flow/evaluating/evaluateSentences.ts'
import { loadSentences, type SentenceCase } from '../../src/flow/evaluating/sentences.ts'
import { type ForecastTold, forecastParts, judgeForecasts } from '../../src/measure/index.ts'
import { read } from './reading.ts'

export async function loadForecasts(name: string): Promise<readonly SentenceCase[]> {
  const path = fileURLToPath(new URL(`../corpus/forecasts/${name}`, import.meta.url))
  const bytes = new Uint8Array(readFileSync(path))
  return (await loadSentences({ name: path, url: null, bytes, mediaType: null, retrieved: '' })).cases
}

export interface Weighed {
  /** Forecasts found that are expected. */
  right: number
  found: number
  expected: number
  /** Of the right ones, how many agree in each part. */
  agree: Record<keyof ForecastTold, number>
  differences: string[]
}

export function weigh(cases: readonly SentenceCase[]): Weighed {
  const agree = { claim: 0, phrase: 0, range: 0, by: 0, condition: 0, due: 0 }
  const sum: Weighed = { right: 0, found: 0, expected: 0, agree, differences: [] }
  for (const { text, published, forecasts } of cases) {
    const findings = read(text, published === null ? {} : { published })
    const { right, wrong, missed } = judgeForecasts(writtenForecasts({ ...findings, document: { text } }), forecasts)
    sum.right += right.length
    sum.found += right.length + wrong.length
    sum.expected += right.length + missed.length
    for (const { found, expected } of right)
      for (const part of forecastParts)
        if (found[part] === expected[part]) agree[part]++
        else sum.differences.push(`${part}: ${text}\n    ${found[part]}\n    expected ${expected[part]}`)
    for (const one of wrong) sum.differences.push(`wrong: ${text}\n    ${JSON.stringify(one)}`)
    for (const one of missed) sum.differences.push(`missed: ${text}\n    ${JSON.stringify(one)}`)
  }
  return sum
}
