/** `readout evaluate times` and `forecasts`: what is found in sentences of our own, against what was written down for them. */
import type { Readout } from '../../domain/index.ts'
import { type ForecastTold, forecastParts, judgeForecasts } from '../../measure/index.ts'
import type { TimeExpression } from '../../read/index.ts'
import type { Readers } from '../reading/readers.ts'
import type { Sentences } from './sentences.ts'

export interface SentenceEvaluation {
  readonly format: 'evaluation/1'
  readonly task: 'times' | 'forecasts'
  readonly on: string
  readonly corpus: { readonly name: string; readonly sha256: string; readonly cases: number }
  readonly reader: Readout['reader']
  /** Cases in which all is as expected. */
  readonly rightCases: number
  /** Findings that are expected, all that are found, and all that are expected. */
  readonly right: number
  readonly found: number
  readonly expected: number
  /** Of the right ones, how many agree in each part; for forecasts. */
  readonly agree: Readonly<Record<string, number>>
  /** One line for each that is wrong, missed, or told otherwise. */
  readonly differences: readonly string[]
}

/** Times: one is right when its words and its value are. */
export async function evaluateTimes(corpus: Sentences): Promise<SentenceEvaluation> {
  const { identity, timesOf } = await import('../../read/index.ts')
  const sum = { rightCases: 0, right: 0, found: 0, expected: 0 }
  const differences: string[] = []
  for (const { text, published, times } of corpus.cases) {
    const found = timesOf(text, corpus.language, published).map((one) => writtenTime(text, one))
    const missed = times.filter((one) => !found.includes(one))
    const odd = found.filter((one) => !times.includes(one))
    sum.found += found.length
    sum.expected += times.length
    sum.right += found.length - odd.length
    if (missed.length + odd.length === 0) sum.rightCases++
    differences.push(...missed.map((one) => `missed ${one}: ${text}`), ...odd.map((one) => `wrong ${one}: ${text}`))
  }
  return { ...headOf('times', corpus, { ...identity }), ...sum, agree: {}, differences }
}

/** A time as test/corpus/times writes it. */
export function writtenTime(text: string, one: TimeExpression): string {
  const ends = one.from === one.to && one.from ? one.from : `${one.from ?? ''}..${one.to ?? ''}`
  const value = [
    one.kind,
    one.kind === 'point' ? one.precision : null,
    one.length,
    ends === '..' ? null : ends,
    one.due ? 'due' : null,
  ]
  return `${text.slice(...one.span)} => ${value.filter(Boolean).join(' ')}`
}

/** @throws ReadoutError when a text cannot be read */
export async function evaluateForecasts(
  corpus: Sentences,
  readers: Readers,
  done: (text: string) => void = () => {},
): Promise<SentenceEvaluation> {
  const { roster, language } = corpus
  const codebook = { issues: [], tracks: [], agreements: [] }
  const judged = await Promise.all(
    corpus.cases.map(async ({ text, published, forecasts }, i) => {
      const bytes = new TextEncoder().encode(text)
      const { readout } = await readers.page(
        { name: `${corpus.name}:${i + 1}`, url: null, bytes, mediaType: null, retrieved: '' },
        { as: 'text', language, ...(published === null ? {} : { published }) },
        { codebook, roster },
      )
      done(text)
      return { text, ...judgeForecasts(writtenForecasts(readout), forecasts) }
    }),
  )
  const sum = { rightCases: 0, right: 0, found: 0, expected: 0 }
  const agree: Record<string, number> = Object.fromEntries(forecastParts.map((part) => [part, 0]))
  const differences: string[] = []
  for (const { text, right, wrong, missed } of judged) {
    let same = wrong.length + missed.length === 0
    for (const { found, expected } of right)
      for (const part of forecastParts) {
        if (found[part] === expected[part]) agree[part] = (agree[part] ?? 0) + 1
        else {
          same = false
          differences.push(`${part} ${found[part] ?? 'none'} for ${expected[part] ?? 'none'}: ${text}`)
        }
      }
    differences.push(...missed.map(({ claim }) => `missed ${claim}: ${text}`))
    differences.push(...wrong.map(({ claim }) => `wrong ${claim}: ${text}`))
    if (same) sum.rightCases++
    sum.right += right.length
    sum.found += right.length + wrong.length
    sum.expected += right.length + missed.length
  }
  return { ...headOf('forecasts', corpus, await readers.current()), ...sum, agree, differences }
}

/** The forecasts of a reading as test/corpus/forecasts writes them. */
export function writtenForecasts({
  document: { text },
  forecasts,
  actors,
}: Pick<Readout, 'actors' | 'forecasts'> & { document: { text: string } }): ForecastTold[] {
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

function headOf<T extends SentenceEvaluation['task']>(
  task: T,
  { name, sha256, cases }: Sentences,
  reader: Readout['reader'],
) {
  const on = new Date().toISOString().slice(0, 10)
  return { format: 'evaluation/1', task, on, corpus: { name, sha256, cases: cases.length }, reader } as const
}
