/**
 * Two accounts of one occurrence, laid side by side: what both say, what only one says, and where they differ, always
 * with the words. A difference is shown, never judged.
 */
import { overlaps, type Span } from '../../domain/index.ts'
import { cosine, frequencyOf, weigher } from '../text/likeness.ts'
import { daysAndQuantities, figuresDiffer, type Measures, otherDays } from '../text/quantities.ts'
import { sentencesOf } from '../text/sentences.ts'
import { contentStems, wordsOf } from '../text/words.ts'

export interface Passage {
  text: string
  /** What of the text is the account. */
  span: Span
  /** Issues that a stretch of the text takes a stance on, as far as it has been read. */
  stances: readonly { issue: string; stance: 'for' | 'against' | 'conditional' | 'unclear'; span: Span }[]
}

export const differenceKinds = ['figure', 'date', 'denial', 'stance'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** One line of the comparison; spans are sentences of the two texts. */
export type Line =
  | { kind: 'both'; a: Span; b: Span }
  | { kind: 'differ'; how: DifferenceKind; a: Span; b: Span }
  | { kind: 'only-a'; a: Span }
  | { kind: 'only-b'; b: Span }

/** From here on two sentences say the same; a little less is enough where they share a figure's unit or an issue. */
const SAME = 0.34
const RELATED = 0.2

interface Sentence extends Measures {
  span: Span
  stems: Set<string>
  denies: boolean
  issues: Map<string, string>
}

/** The lines in the order of the first account, what only the second says after that. Cost: the product of their sentences. */
export function compareAccounts(a: Passage, b: Passage): Line[] {
  const ours = sentencesIn(a)
  const theirs = sentencesIn(b)
  const all = [...ours, ...theirs]
  const weight = weigher(frequencyOf(all.map(({ stems }) => stems)), all.length)
  const pairs = ours.flatMap((own) =>
    theirs.map((other) => {
      const likeness = cosine(own.stems, other.stems, weight)
      return { own, other, how: differenceOf(own, other, likeness), likeness }
    }),
  )
  pairs.sort((x, y) => Number(y.how !== null) - Number(x.how !== null) || y.likeness - x.likeness)
  const taken = new Map<Sentence, (typeof pairs)[number]>()
  for (const pair of pairs) {
    if (pair.how === null && pair.likeness < SAME) continue
    if (!taken.has(pair.own) && !taken.has(pair.other)) for (const one of [pair.own, pair.other]) taken.set(one, pair)
  }
  return [
    ...ours.map((own): Line => {
      const pair = taken.get(own)
      if (!pair) return { kind: 'only-a', a: own.span }
      const spans = { a: own.span, b: pair.other.span }
      return pair.how === null ? { kind: 'both', ...spans } : { kind: 'differ', how: pair.how, ...spans }
    }),
    ...theirs.filter((other) => !taken.has(other)).map((other): Line => ({ kind: 'only-b', b: other.span })),
  ]
}

function sentencesIn({ text, span, stances }: Passage): Sentence[] {
  return sentencesOf(text, span).map((sentence) => {
    const words = text.slice(...sentence)
    const found = wordsOf(words)
    const own = stances.filter((one) => overlaps(one.span, sentence))
    return {
      span: sentence,
      stems: contentStems(found),
      ...daysAndQuantities(words, found),
      denies: denial.test(words),
      issues: new Map(own.map(({ issue, stance }) => [issue, stance])),
    }
  })
}

/** Words by which a sentence says that something was not; a wish or a rule that forbids is none. */
const denial =
  /\b(?:(?:was|were|is|are|did|had|has|have|do|does|been)(?: not|n['’]t)|never|den(?:y|ies|ied)|neither|no (?:such|agreement|decision|meeting|summit|talks|date))\b|(?<!\p{L})(?:не было|не обсужда\p{L}*|опроверг\p{L}*|никогда)(?!\p{L})/iu

function differenceOf(a: Sentence, b: Sentence, likeness: number): DifferenceKind | null {
  const shared = [...a.issues.keys()].filter((issue) => b.issues.has(issue))
  if (shared.some((issue) => opposed(a.issues.get(issue), b.issues.get(issue)))) return 'stance'
  if (a.denies !== b.denies && (shared.length > 0 || likeness >= SAME)) return 'denial'
  if (likeness < RELATED) return null
  if (figuresDiffer(a.quantities, b.quantities)) return 'figure'
  return otherDays(a, b) ? 'date' : null
}

function opposed(a: string | undefined, b: string | undefined): boolean {
  return (a === 'for' && b === 'against') || (a === 'against' && b === 'for')
}
