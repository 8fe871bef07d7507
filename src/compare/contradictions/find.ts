/**
 * Statements that do not fit, and events that do not fit them. Each is two stretches of text side by side, never a
 * verdict; where the words do not tell, nothing is said.
 */
import {
  type Contradiction,
  compareSpans,
  compareText,
  dayNumber,
  type Issue,
  makeContradiction,
  type Occurrence,
  overlaps,
  type ReadDocument,
} from '../../domain/index.ts'
import { sentencesOf } from '../text/sentences.ts'
import { weigherOf } from './claim.ts'
import { ofAccounts } from './ofAccounts.ts'
import { fitOf } from './pair.ts'
import { againstTheRecord } from './record.ts'
import { type Said, saidIn } from './said.ts'
import { saidAndDone } from './saidAndDone.ts'

/** Less sure ones are not given. */
const LEAST = 0.5
/** A figure or date that another gives years later is no contradiction. */
const DAYS = 400
/** Statements compared with one another at most, of those that share an uncommon word: a flood of one phrase is no pair. */
const MOST = 60

/**
 * @param occurrences found in the same documents: where their accounts differ
 * @param issues of the codebook: opposite stances on one are found whatever the words
 * @returns by confidence, the surest first. Cost: each statement is compared with at most {@link MOST} of those that share
 *   one of its rarest words; one with a stance or a call for direct talks, with its speakers' deeds; one that speaks of
 *   secrecy, with every sentence that tells of informing; and of each occurrence every two of its first accounts.
 */
export function contradictionsOf(
  documents: readonly ReadDocument[],
  occurrences: readonly Occurrence[],
  issues: readonly Issue[] = [],
): Contradiction[] {
  const said = documents.flatMap(saidIn)
  const byId = new Map(documents.map((one) => [one.document.id, one]))
  const sentences = new Map(documents.map(({ document }) => [document.id, sentencesOf(document.text)]))
  const found = [
    ...ofStances(said),
    ...ofWords(said),
    ...saidAndDone(byId, sentences, said, issues),
    ...againstTheRecord(byId, sentences, said),
    ...ofAccounts(occurrences, byId),
  ]
  const unique = new Map<string, Contradiction>()
  for (const one of found.sort((x, y) => y.confidence - x.confidence)) {
    const key = [one.a, one.b]
      .map(({ document, span }) => `${document} ${span}`)
      .sort()
      .join('|')
    if (!unique.has(key)) unique.set(key, one)
  }
  return [...unique.values()]
}

/** For and against, by one actor: the two that lie next to each other in time. */
function ofStances(said: readonly Said[]): Contradiction[] {
  const taken = said.flatMap((one) =>
    one.statement.stances
      .filter(({ stance }) => stance === 'for' || stance === 'against')
      .flatMap(({ issue, stance, span }) => one.actors.map((actor) => ({ actor, issue, stance, span, one }))),
  )
  const byIssue = Map.groupBy(taken, ({ actor, issue }) => JSON.stringify([actor, issue]))
  return [...byIssue.values()].flatMap((points) => {
    const sorted = points.sort(
      (x, y) =>
        compareText(x.one.on ?? '', y.one.on ?? '') ||
        compareText(x.one.document, y.one.document) ||
        compareSpans(x.span, y.span),
    )
    return sorted.flatMap(({ actor, one, stance, span }, i): Contradiction[] => {
      const before = sorted[i - 1]
      if (!before || before.stance === stance) return []
      if (before.one.document === one.document && overlaps(before.span, span)) return []
      const confidence = Math.min(before.one.statement.confidence, one.statement.confidence)
      if (confidence < LEAST) return []
      return [
        makeContradiction({
          kind: 'stance',
          a: { document: before.one.document, actor, span: before.span, finding: before.one.statement.id },
          b: { document: one.document, actor, span, finding: one.statement.id },
          confidence,
        }),
      ]
    })
  })
}

/** Statements of the same words that point opposite ways, or count and date differently. */
function ofWords(said: readonly Said[]): Contradiction[] {
  const weight = weigherOf(said.map(({ claim }) => claim))
  const byStem = new Map<string, number[]>()
  said.forEach(({ claim }, i) => {
    for (const stem of claim.topic) {
      const places = byStem.get(stem)
      if (places) places.push(i)
      else byStem.set(stem, [i])
    }
  })
  return said.flatMap((one, i) => {
    // Its rarest words find those that may speak of the same.
    const rare = [...one.claim.topic].sort((x, y) => weight(y) - weight(x)).slice(0, 4)
    const near = new Set(rare.flatMap((stem) => byStem.get(stem) ?? []).filter((k) => k > i))
    return [...near].slice(0, MOST).flatMap((k) => {
      const other = said[k]
      return other ? unfit(one, other, weight) : []
    })
  })
}

function unfit(a: Said, b: Said, weight: (stem: string) => number): Contradiction[] {
  if (daysApart(a.on, b.on) > DAYS) return []
  const { fit, kind, chance } = fitOf(a.claim, b.claim, weight)
  if (fit !== 'inconsistent' || kind === null) return []
  // Two sides that want opposite things disagree; only what was or was not so can be denied.
  const own = a.actors.some((actor) => b.actors.includes(actor))
  const wanted = a.claim.put.wanted || b.claim.put.wanted || a.claim.stand.wanted || b.claim.stand.wanted
  if (!own && kind === 'opposed' && wanted) return []
  const confidence = chance * Math.min(a.statement.confidence, b.statement.confidence)
  if (confidence < LEAST) return []
  const at = ({ document, actors, span, statement }: Said) => ({
    document,
    actor: actors[0] ?? null,
    span,
    finding: statement.id,
  })
  if (a.document === b.document && overlaps(a.span, b.span)) return []
  const what = kind === 'opposed' ? (own && wanted ? 'stance' : 'denied-reported') : 'figure'
  return [makeContradiction({ kind: what, a: at(a), b: at(b), confidence })]
}

function daysApart(a: string | null, b: string | null): number {
  return a === null || b === null ? 0 : Math.abs(dayNumber(a) - dayNumber(b))
}
