/** `readout evaluate stance`: reads labelled statements and says how often their stances were read rightly. */
import type { Readout, StanceValue } from '../../domain/index.ts'
import {
  type Answer,
  allAnswers,
  answers,
  type Count,
  type HeldStance,
  intervalOf,
  judgeStances,
  scoreOf,
  sumCount,
} from '../../measure/index.ts'
import type { Readers } from '../reading/readers.ts'
import type { StanceCase, StanceCorpus } from './stanceCorpus.ts'

/** Counts with their shares in percent; null where there was nothing to score. */
export interface StanceScore extends Count {
  readonly precision: number | null
  readonly recall: number | null
}

/** A label that was not answered as a person would, or an answer that no label asks for. */
export interface StanceMiss {
  readonly text: string
  readonly source: string
  readonly issue: string
  /** Null for a holder whom no label names. */
  readonly label: StanceValue | null
  readonly answers: readonly Answer[]
}

export interface StanceEvaluation {
  readonly format: 'evaluation/1'
  readonly task: 'stance'
  readonly on: string
  readonly corpus: { readonly name: string; readonly sha256: string; readonly cases: number; readonly labels: number }
  readonly reader: Readout['reader']
  /** Percent; the interval is of F1, 95 of 100 draws of cases lie in it. */
  readonly all: StanceScore & { readonly f1: number | null; readonly low: number | null; readonly high: number | null }
  readonly byStance: Readonly<Record<Answer, StanceScore>>
  /** By label, how often it was answered so; `unclear` is no answer. */
  readonly confusion: Readonly<Record<StanceValue, Readonly<Record<StanceValue, number>>>>
  /** Answers for holders whom no label names; they count as wrong. */
  readonly strange: number
  readonly misses: readonly StanceMiss[]
}

/** @throws ReadoutError when a text cannot be read */
export async function evaluateStances(
  corpus: StanceCorpus,
  readers: Readers,
  done: (text: string) => void = () => {},
): Promise<StanceEvaluation> {
  const { codebook, roster, cases } = corpus
  const judged = await Promise.all(
    cases.map(async (one, i) => {
      const { readout } = await readers.page(
        {
          name: `${corpus.name}:${i + 1}`,
          url: null,
          bytes: new TextEncoder().encode(one.text),
          mediaType: null,
          retrieved: '',
        },
        { as: 'text', language: 'en' },
        { codebook, roster },
      )
      done(one.text)
      return { one, judged: judgeStances(one.text, one.labels, heldIn(readout)) }
    }),
  )
  const all = judged.map(({ judged: { counts } }) => allAnswers(counts))
  const score = scoreOf(sumCount(all))
  const interval = intervalOf(all)
  const { name, sha256 } = corpus
  return {
    format: 'evaluation/1',
    task: 'stance',
    on: new Date().toISOString().slice(0, 10),
    corpus: {
      name,
      sha256,
      cases: cases.length,
      labels: cases.reduce((sum, { labels }) => sum + labels.asked.length, 0),
    },
    reader: await readers.current(),
    all: {
      ...scored(sumCount(all)),
      f1: score && percent(score.f1),
      low: interval && percent(interval.low),
      high: interval && percent(interval.high),
    },
    byStance: byAnswer((answer) => scored(sumCount(judged.map(({ judged: { counts } }) => counts[answer])))),
    confusion: confusionOf(judged),
    strange: judged.reduce((sum, { judged: { strange } }) => sum + strange.length, 0),
    misses: judged.flatMap(missesOf),
  }
}

type Judged = { one: StanceCase; judged: ReturnType<typeof judgeStances> }

function heldIn({ statements }: Readout): HeldStance[] {
  return statements.flatMap(({ source, stances }) =>
    stances.map(({ issue, stance }) => ({ source: source.spans, issue, stance })),
  )
}

function confusionOf(judged: readonly Judged[]): StanceEvaluation['confusion'] {
  const row = () => ({ for: 0, against: 0, conditional: 0, unclear: 0 })
  const table = { for: row(), against: row(), conditional: row(), unclear: row() }
  for (const {
    one,
    judged: { answered },
  } of judged)
    for (const [i, { stance }] of one.labels.asked.entries())
      for (const answer of answered[i]?.length ? answered[i] : (['unclear'] as const)) table[stance][answer]++
  return table
}

function missesOf({ one, judged: { answered, strange } }: Judged): StanceMiss[] {
  const { text } = one
  const words = ({ source }: HeldStance) => source.map(([start, end]) => text.slice(start, end)).join(' … ')
  const missed = one.labels.asked.flatMap((label, i): StanceMiss[] => {
    const given = answered[i] ?? []
    const right = label.stance === 'unclear' ? given.length === 0 : given.length === 1 && given[0] === label.stance
    return right ? [] : [{ text, source: words(label), issue: label.issue, label: label.stance, answers: given }]
  })
  const others = strange.flatMap(({ stance, ...held }): StanceMiss[] =>
    stance === 'unclear'
      ? []
      : [{ text, source: words({ stance, ...held }), issue: held.issue, label: null, answers: [stance] }],
  )
  return [...missed, ...others]
}

function scored(count: Count): StanceScore {
  return {
    ...count,
    precision: count.found === 0 ? null : percent(count.right / count.found),
    recall: count.labelled === 0 ? null : percent(count.recalled / count.labelled),
  }
}

function byAnswer<T>(one: (answer: Answer) => T): Record<Answer, T> {
  return Object.fromEntries(answers.map((answer) => [answer, one(answer)])) as Record<Answer, T>
}

/** A share as percent, to one decimal. */
function percent(share: number): number {
  return Number((100 * share).toFixed(1))
}
