/** The cases of test/corpus/forecasts, and how what is found is weighed against them. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { read } from './reading.ts'

export interface Told {
  claim: string
  phrase: string | null
  /** In percent, `55-80`. */
  range: string | null
  by: string | null
  condition: string | null
  due: string | null
}

export interface ForecastCase {
  text: string
  published: string
  expected: Told[]
}

interface Written {
  claim: string
  phrase?: string
  range?: [number, number]
  by?: string
  condition?: string
  due?: string
}

export function loadForecasts(name: string): ForecastCase[] {
  const file = parse(readFileSync(new URL(`../corpus/forecasts/${name}`, import.meta.url), 'utf8')) as {
    published: string
    cases: { text: string; forecasts?: Written[] }[]
  }
  return file.cases.map(({ text, forecasts = [] }) => ({
    text,
    published: file.published,
    expected: forecasts.map(({ claim, phrase, range, by, condition, due }) => ({
      claim,
      phrase: phrase ?? null,
      range: range ? range.join('-') : null,
      by: by ?? null,
      condition: condition ?? null,
      due: due ?? null,
    })),
  }))
}

export function foretold(text: string, published: string): Told[] {
  const { forecasts, actors } = read(text, { published })
  return forecasts.map(({ claim, phrase, low, high, forecaster, condition, due }) => ({
    claim: text.slice(...claim),
    phrase,
    range: low === null || high === null ? null : `${percent(low)}-${percent(high)}`,
    by: actors.find((actor) => actor.id === forecaster)?.name ?? null,
    condition: condition && text.slice(...condition),
    due: due && `${due.from}..${due.to}`,
  }))
}

function percent(probability: number): number {
  return Math.round(1000 * probability) / 10
}

export interface Weighed {
  /** Forecasts found that are expected: the same phrase, and the greater part of the same claim. */
  right: number
  found: number
  expected: number
  /** Of the right ones, how many agree in each of the other things. */
  agree: Record<keyof Told, number>
  differences: string[]
}

export function weigh(cases: readonly ForecastCase[]): Weighed {
  const agree = { claim: 0, phrase: 0, range: 0, by: 0, condition: 0, due: 0 }
  const sum: Weighed = { right: 0, found: 0, expected: 0, agree, differences: [] }
  for (const { text, published, expected } of cases) {
    const found = foretold(text, published)
    sum.found += found.length
    sum.expected += expected.length
    const left = [...expected]
    for (const one of found) {
      const at = left.findIndex((other) => other.phrase === one.phrase && alike(one.claim, other.claim))
      const other = left[at]
      if (!other) {
        sum.differences.push(`wrong: ${text}\n    ${JSON.stringify(one)}`)
        continue
      }
      left.splice(at, 1)
      sum.right++
      for (const key of Object.keys(agree) as (keyof Told)[])
        if (one[key] === other[key]) agree[key]++
        else sum.differences.push(`${key}: ${text}\n    ${one[key]}\n    expected ${other[key]}`)
    }
    for (const one of left) sum.differences.push(`missed: ${text}\n    ${JSON.stringify(one)}`)
  }
  return sum
}

/** One holds the other, and is at most twice as long. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.includes(short) && 2 * short.length >= long.length
}
