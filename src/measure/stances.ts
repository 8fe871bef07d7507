/**
 * Stances against labels. An answer is for, against or conditional; unclear is none, so that a reader may abstain:
 * precision falls with every answer that is not the label's, recall with every label that is not answered.
 */
import type { Span, StanceValue } from '../domain/index.ts'
import { type Count, sumCount } from './counts.ts'
import { tokensIn, tokensOf } from './tokens.ts'

/** Who stands where on an issue, by the words that name the holder. */
export interface HeldStance {
  readonly source: readonly Span[]
  readonly issue: string
  readonly stance: StanceValue
}

/** What a person would read in one text. */
export interface StanceLabels {
  /** What is asked. */
  readonly asked: readonly HeldStance[]
  /** What the text also says: finding it is neither right nor wrong. */
  readonly others: readonly HeldStance[]
}

export const answers = ['for', 'against', 'conditional'] as const
export type Answer = (typeof answers)[number]

export interface JudgedStances {
  /** For each label that was asked, the answers found for it, each once; none when the reader abstained. */
  readonly answered: Answer[][]
  /** Answers for a holder whom no label names, or that contradict what the text says of another. */
  readonly strange: HeldStance[]
  readonly counts: Readonly<Record<Answer, Count>>
}

const PRONOUN = /^(?:i|we|he|she|it|they|you|my|our|his|her|its|their)$/i

/** One text's answers beside its labels. Sources match when they share a word; a pronoun stands for the first label's. */
export function judgeStances(
  text: string,
  { asked, others }: StanceLabels,
  found: readonly HeldStance[],
): JudgedStances {
  const tokens = tokensOf(text)
  const wordsOf = ({ source }: HeldStance) => tokensIn(tokens, source)
  const labels = [...asked, ...others].map((label) => ({ label, words: wordsOf(label) }))
  const answered = asked.map((): Answer[] => [])
  const strange: HeldStance[] = []
  const counts = { for: none(), against: none(), conditional: none() }
  for (const one of found) {
    const { stance } = one
    if (stance === 'unclear') continue
    const words = wordsOf(one)
    const on = labels.filter(({ label }) => label.issue === one.issue)
    const shared = on.find(({ words: named }) => [...words].some((word) => named.has(word)))
    const isPronoun = one.source.every(([start, end]) => PRONOUN.test(text.slice(start, end)))
    const match = shared ?? (isPronoun && one.source.length > 0 ? on[0] : undefined)
    const place = match ? asked.indexOf(match.label) : -1
    if (place >= 0) {
      if (!answered[place]?.includes(stance)) answered[place]?.push(stance)
    } else if (match?.label.stance !== stance) {
      strange.push(one)
      counts[stance].found++
    }
  }
  for (const [i, { stance }] of asked.entries()) {
    for (const answer of answered[i] ?? []) {
      counts[answer].found++
      if (answer === stance) counts[answer].right++
    }
    if (stance === 'unclear') continue
    counts[stance].labelled++
    if (answered[i]?.includes(stance)) counts[stance].recalled++
  }
  return { answered, strange, counts }
}

/** All kinds of answers together. */
export function allAnswers(counts: JudgedStances['counts']): Count {
  return sumCount(answers.map((answer) => counts[answer]))
}

function none(): Count {
  return { found: 0, right: 0, labelled: 0, recalled: 0 }
}
