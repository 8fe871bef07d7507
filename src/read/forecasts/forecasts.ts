/**
 * Forecasts: what is told of what will be, with how likely the teller holds it, whose forecast it is, on what condition,
 * and by when it would be seen. English, by rules upon the parse.
 *
 * Precision comes first: a promise, a plan, what is scheduled, hoped or asked is no forecast, and where the words leave
 * it open nothing is found. An unhedged forecast has no range until a person sets one.
 */
import { type By, overlaps, type RangeTable, type Span, type Statement, type When } from '../../domain/index.ts'
import { type Foreseen, type Layers, type Run, spanOf, type Token } from '../layers.ts'
import { type TimeExpression, whenOf } from '../times/time.ts'
import { byAdjective } from './adjectives.ts'
import type { Candidate, Place } from './candidate.ts'
import { clauseOf, conditionsOf, partCondition } from './claim.ts'
import { byExpecting } from './expecting.ts'
import { byNoun } from './nouns.ts'
import { type Range, rangeOf } from './tables.ts'
import { type Tree, treeOf } from './tree.ts'
import { byVerb } from './verbs.ts'
import { adjectives, chanceNouns, dangerNouns, expecting } from './words.ts'

type Have = Pick<Layers, 'tokens' | 'sentences' | 'syntax' | 'times' | 'published' | 'cast' | 'dated'>
type Finder = (place: Place, i: number) => Candidate | null

/** Which words may make a forecast, and what looks closer. */
const finders: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ...['will', 'wo', "'ll", '’ll', 'would', "'d", '’d', 'may', 'might', 'could', 'going'].map(
    (word) => [word, byVerb] as const,
  ),
  ...Object.keys(adjectives).map((word) => [word, byAdjective] as const),
  ...[...chanceNouns, ...dangerNouns].map((word) => [word, byNoun] as const),
  ...Object.keys(expecting).flatMap((verb) =>
    [verb, `${verb}s`, `${verb}ed`, `${verb}ing`].map((word) => [word, byExpecting] as const),
  ),
  ['foresaw', byExpecting],
  ['anticipates', byExpecting],
  ['anticipated', byExpecting],
  ['foreseen', byExpecting],
])

/** Every forecast of a text, in text order; none for a language without a parser. */
export function forecastsIn(have: Have, by: By, table: RangeTable): Foreseen[] {
  const { tokens, syntax } = have
  if (!syntax) return []
  const found: Foreseen[] = []
  const said = sayings(have)
  let time = 0
  for (const sentence of have.sentences) {
    const triggers: number[] = []
    for (let i = sentence.from; i < sentence.to; i++) if (finders.has(tokens[i]?.lower ?? '')) triggers.push(i)
    if (triggers.length === 0) continue
    const start = tokens[sentence.from]?.start ?? 0
    const end = tokens[sentence.to - 1]?.end ?? start
    while (time < have.times.length && (have.times[time]?.span[0] ?? end) < start) time++
    const times: TimeExpression[] = []
    for (let i = time; i < have.times.length && (have.times[i]?.span[1] ?? end + 1) <= end; i++)
      times.push(have.times[i] as TimeExpression)
    found.push(...inSentence(have, treeOf(tokens, syntax, sentence), times, triggers, said, by, table))
  }
  return found
}

function inSentence(
  have: Have,
  tree: Tree,
  times: readonly TimeExpression[],
  triggers: readonly number[],
  said: Sayings,
  by: By,
  table: RangeTable,
): Foreseen[] {
  const conditions = conditionsOf(tree)
  const place: Place = {
    tree,
    times,
    published: have.published,
    cast: have.cast,
    saidAt: (token) => have.dated[said(have.tokens[token]) ?? -1] ?? null,
    conditional: (token) => partCondition(tree, clauseOf(tree, token), conditions).condition !== null,
  }
  const found: Foreseen[] = []
  const taken: Run[] = []
  const candidates = triggers
    .map((i) => finders.get(tree.lower(i))?.(place, i) ?? null)
    .filter((one) => one !== null)
    .filter((one) => !conditions.some(({ from, to }) => from <= one.head && one.head < to))
  // What is hedged says more of a clause than what is not, and the words over a clause more than those in it.
  candidates.sort((a, b) => Number(a.phrase === null) - Number(b.phrase === null) || a.head - b.head)
  for (const one of candidates) {
    const statement = said(have.tokens[one.head])
    const within = statement === null ? null : contentAt(have.dated[statement], have.tokens[one.head])
    const clause = clip(tree, clauseOf(tree, one.head, one.from), within)
    if (!clause) continue
    const { claim, condition } = partCondition(tree, clause, conditions)
    if (claim.to - claim.from < 2 || taken.some((other) => other.from < claim.to && claim.from < other.to)) continue
    taken.push(claim)
    const range: Range | null =
      one.exact !== undefined
        ? { low: one.exact, middle: one.exact, high: one.exact }
        : one.likelihood && rangeOf(one.likelihood, table)
    const speaker = statement === null ? null : (have.dated[statement]?.source.actors[0] ?? null)
    const span = spanOf(tree.tokens, closed(tree, claim))
    found.push({
      statement,
      draft: {
        phrase: one.phrase ? textOf(tree.tokens, one.phrase) : null,
        claim: span,
        low: range?.low ?? null,
        middle: range?.middle ?? null,
        high: range?.high ?? null,
        forecaster: speaker,
        due: dueOf(outside(times, tree, one.head), span, have.published),
        condition: condition && spanOf(tree.tokens, condition),
        confidence: one.confidence,
        by,
      },
    })
  }
  return found.sort((a, b) => a.draft.claim[0] - b.draft.claim[0])
}

/** The words as printed, a blank for whatever parts them. */
function textOf(tokens: readonly Token[], run: Run): string {
  let text = ''
  for (let i = run.from; i < run.to; i++) {
    const [token, before] = [tokens[i], tokens[i - 1]]
    text += i > run.from && token && before && token.start > before.end ? ` ${token.text}` : (token?.text ?? '')
  }
  return text
}

/** With the closing mark of a quotation that begins inside. */
function closed(tree: Tree, { from, to }: Run): Run {
  let open = 0
  for (let i = from; i < to; i++) open += /^[“«]$/.test(tree.lower(i)) ? 1 : /^[”»]$/.test(tree.lower(i)) ? -1 : 0
  return { from, to: open > 0 && /^[”»]$/.test(tree.lower(to)) ? to + 1 : to }
}

/** The times that do not belong to the subject: "her victories on Tuesday will speed it up". */
function outside(times: readonly TimeExpression[], tree: Tree, head: number): TimeExpression[] {
  const subject = tree.child(head, 'nsubj', 'nsubj:pass')
  if (subject < 0) return [...times]
  const [start, end] = spanOf(tree.tokens, tree.reach(subject))
  return times.filter(({ span }) => span[1] <= start || span[0] >= end)
}

/** When it would be seen: the one time in the claim that is due or still to come; null when there are two such. */
function dueOf(times: readonly TimeExpression[], claim: Span, published: string | null): When | null {
  const inside = times.filter(({ span }) => span[0] >= claim[0] && span[1] <= claim[1])
  const due = inside.filter((time) => time.due)
  const list = (due.length ? due : inside).map(whenOf).filter((when) => when !== null)
  const coming = list.filter(({ to }) => published === null || to.slice(0, 10) >= published)
  return coming.length === 1 ? (coming[0] ?? null) : null
}

/** The place of the innermost statement that has a token in what was said. */
type Sayings = (token: Token | undefined) => number | null

function sayings({ tokens, dated }: Have): Sayings {
  // Wider contents are laid first, so that the innermost is what a token keeps.
  const at = new Int32Array(tokens.length).fill(-1)
  const index = new Map(tokens.map((token, i) => [token.start, i]))
  const spans = dated.flatMap(({ content }, statement) => content.spans.map((span) => ({ span, statement })))
  spans.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]))
  for (const { span, statement } of spans) {
    let i = index.get(span[0])
    if (i === undefined) continue
    for (; i < tokens.length && (tokens[i]?.end ?? 0) <= span[1]; i++) at[i] = statement
  }
  return (token) => {
    const i = token ? index.get(token.start) : undefined
    const statement = i === undefined ? -1 : (at[i] ?? -1)
    return statement < 0 ? null : statement
  }
}

function contentAt(statement: Omit<Statement, 'id'> | undefined, token: Token | undefined): Span | null {
  if (!statement || !token) return null
  return statement.content.spans.find((span) => overlaps(span, [token.start, token.end])) ?? null
}

/** As much of a clause as lies in what was said. */
function clip(tree: Tree, run: Run, within: Span | null): Run | null {
  let { from, to } = run
  if (within) {
    while (from < to && (tree.tokens[from]?.start ?? 0) < within[0]) from++
    while (to > from && (tree.tokens[to - 1]?.end ?? 0) > within[1]) to--
  }
  return to > from ? { from, to } : null
}
