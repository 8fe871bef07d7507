/** The cases of test/corpus/times, and how a resolver's answers are weighed against them. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { writtenTime } from '../../src/flow/evaluating/evaluateSentences.ts'
import { timesOf } from '../../src/read/index.ts'

export interface TimeCase {
  text: string
  published: string | null
  language: string
  expected: string[]
}

/** @param name `en.yaml`; the language is what stands before the first `-` or full stop */
export function loadTimes(name: string): TimeCase[] {
  const file = parse(readFileSync(new URL(`../corpus/times/${name}`, import.meta.url), 'utf8')) as {
    published: string
    cases: { text: string; published?: string | null; times: string[] }[]
  }
  const language = name.split(/[-.]/)[0] ?? ''
  return file.cases.map(({ text, published, times }) => {
    return { text, language, published: published === undefined ? file.published : published, expected: times }
  })
}

export interface Weighed {
  /** Cases in which all is as expected. */
  right: number
  cases: number
  /** Expressions expected and not found at all. */
  missed: number
  /** Expressions found that are expected otherwise, or not at all. */
  wrong: number
  /** One line a case that is not right. */
  differences: string[]
}

/** Silence is a miss; an answer that is not the expected one is wrong, which is worse. */
export function weigh(cases: readonly TimeCase[]): Weighed {
  const sum: Weighed = { right: 0, cases: cases.length, missed: 0, wrong: 0, differences: [] }
  for (const { text, published, language, expected } of cases) {
    const found = timesOf(text, language, published).map((one) => writtenTime(text, one))
    const missing = expected.filter((one) => !found.includes(one))
    const odd = found.filter((one) => !expected.includes(one))
    sum.wrong += odd.length
    sum.missed += Math.max(0, missing.length - odd.length)
    if (missing.length + odd.length === 0) sum.right++
    else
      sum.differences.push(
        `${text}\n    expected ${missing.join('; ') || 'nothing more'}\n    found    ${odd.join('; ') || 'nothing'}`,
      )
  }
  return sum
}
