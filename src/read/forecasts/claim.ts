/** The words of a claim and of its condition, as runs of tokens. */
import type { Run } from '../layers.ts'
import type { Tree } from './tree.ts'

/** Words and phrases that begin a condition; "even if" and "as if" begin none. */
const openers: readonly (readonly string[])[] = [
  ['only', 'if'],
  ['only', 'when'],
  ['only', 'after'],
  ['only', 'once'],
  ['if'],
  ['unless'],
  ['as', 'long', 'as'],
  ['so', 'long', 'as'],
  ['provided'],
  ['providing'],
  ['assuming'],
  ['on', 'condition', 'that'],
  ['without'],
  ['should'],
  ['once'],
  ['in', 'the', 'event'],
  ['in', 'case', 'of'],
]
const first: ReadonlySet<string> = new Set(openers.map(([word]) => word ?? ''))

/** The conditions of a sentence, in order. */
export function conditionsOf(tree: Tree): Run[] {
  const found: Run[] = []
  for (let i = tree.from; i < tree.to; i++) {
    if (!first.has(tree.lower(i))) continue
    const opener = openers.find((list) => list.every((word, k) => tree.lower(i + k) === word))
    if (!opener || /^(?:even|as|what|or|not|whether)$/.test(tree.lower(i - 1))) continue
    const run = conditionAt(tree, i, opener)
    if (!run) continue
    found.push(run)
    i = run.to - 1
  }
  return found
}

function conditionAt(tree: Tree, i: number, opener: readonly string[]): Run | null {
  const last = i + opener.length - 1
  const word = opener[0] ?? ''
  if (word === 'without' || word === 'in') {
    // Only before the clause: behind a verb it says how, not when.
    const noun = word === 'in' ? i + opener.length - (opener[2] === 'of' ? 2 : 1) : tree.head(i)
    if (tree.tag(noun) === 'VBG') return null
    return noun > i && clauseBegins(tree, i) ? trim(tree, { from: i, to: tree.reach(noun).to }) : null
  }
  if (word === 'should') {
    // "Should the mediators leave,": only where a clause begins, and up to its comma.
    if (!clauseBegins(tree, i) || /^(?:n't|not)$/.test(tree.lower(i + 1))) return null
    const to = commaAfter(tree, i)
    return tree.lower(to) === ',' ? trim(tree, { from: i, to }) : null
  }
  const participle = /^(?:provided|providing|assuming)$/.test(word)
  if (participle && tree.lower(i + 1) !== 'that' && !clauseBegins(tree, i)) return null
  // "Once the fence is finished" behind its clause says when, as much as whether.
  if (word === 'once' && !clauseBegins(tree, i)) return null
  let verb = participle ? i : opener[1] === 'condition' ? i + 1 : tree.head(last)
  // "Once the two meet" may hang on the subject.
  for (let k = 0; k < 2 && verb > i && /^(?:NN|PRP|DT)/.test(tree.tag(verb)) && tree.head(verb) > verb; k++)
    if (tree.child(verb, 'cop') < 0) verb = tree.head(verb)
  if (verb < i) return null
  const reach = tree.reach(verb)
  // A parse may hang the whole sentence on the condition: it ends with its comma.
  const whole = reach.from < i - 2 || (tree.head(verb) < 0 && (i === tree.from || tree.lower(i - 1) === ','))
  const to = whole ? commaAfter(tree, Math.min(verb, verbAfter(tree, last))) : reach.to
  return to > last + 1 ? trim(tree, { from: i, to }) : null
}

/** A comma, or nothing, stands before it. */
function clauseBegins(tree: Tree, i: number): boolean {
  return i === tree.from || tree.tag(i - 1) === ',' || /^(?:“|"|that|but|and|``)$/.test(tree.lower(i - 1))
}

/** The first finite verb behind a word; the sentence's end when there is none. */
function verbAfter(tree: Tree, i: number): number {
  let at = i + 1
  while (at < tree.to && !/^VB[DPZ]$/.test(tree.tag(at))) at++
  return at
}

function commaAfter(tree: Tree, i: number): number {
  let at = i
  while (at < tree.to && !/^[,;.]$/.test(tree.lower(at))) at++
  return at
}

/** Relations of what hangs on a clause without being part of what it claims. */
const apart: ReadonlySet<string> = new Set(['parataxis', 'cc', 'vocative', 'mark'])
/** Clauses that give a reason or set something against it. */
const reasons: ReadonlySet<string> = new Set(['because', 'although', 'though', 'while', 'whereas', 'since', 'as'])

/** The whole clause that hangs on a word, without what stands apart at its edges. */
export function clauseOf(tree: Tree, head: number, begin?: number): Run {
  let { from, to } = tree.reach(head)
  if (begin !== undefined) from = begin
  for (const child of tree.children(head)) {
    const leaves = child < head ? tree.relation(child) !== 'conj' : true
    if (!leaves || !stands(tree, child)) continue
    const reach = tree.reach(child)
    if (child > head) to = Math.min(to, Math.max(reach.from, head + 1))
    else if (reach.from <= from || tree.relation(child) === 'mark') from = Math.max(from, reach.to)
  }
  return trim(tree, { from, to })
}

function stands(tree: Tree, child: number): boolean {
  const relation = tree.relation(child)
  if (apart.has(relation)) return relation !== 'mark' || tree.lower(child) !== 'to'
  if (relation === 'conj') return tree.child(child, 'nsubj', 'nsubj:pass', 'expl') >= 0
  if (relation !== 'advcl') return false
  return (
    tree.children(child, 'mark').some((mark) => reasons.has(tree.lower(mark))) &&
    !/^(?:long|soon)$/.test(tree.lower(tree.reach(child).from + 1))
  )
}

const edge: ReadonlySet<string> = new Set([
  'and',
  'but',
  'or',
  'so',
  'yet',
  'that',
  'however',
  'therefore',
  'meanwhile',
  'because',
  'as',
])

/** Without marks and joining words at its ends. */
export function trim(tree: Tree, run: Run): Run {
  let { from, to } = run
  while (from < to && tree.tokens[from]?.kind === 'mark') from++
  while (to > from && tree.tokens[to - 1]?.kind === 'mark' && tree.lower(to - 1) !== '%') to--
  return { from, to }
}

/** A claim and the condition that stands at its edge or in it. */
export function partCondition(
  tree: Tree,
  clause: Run,
  conditions: readonly Run[],
): { claim: Run; condition: Run | null } {
  let claim = leading(tree, clause)
  let condition: Run | null = null
  for (const one of conditions) {
    if (one.from <= claim.from && one.to > claim.from && one.to < claim.to)
      claim = leading(tree, { from: one.to, to: claim.to })
    else if (one.to >= claim.to && one.from > claim.from && one.from < claim.to)
      claim = trim(tree, { from: claim.from, to: one.from })
    else if (!(one.from >= claim.from && one.to <= claim.to) && !beside(tree, one, claim)) continue
    condition ??= one
  }
  return { claim: withoutAside(tree, claim), condition }
}

/** Without a clause with "which" or "who" behind a comma, which says more of something named in the claim. */
function withoutAside(tree: Tree, claim: Run): Run {
  for (let i = claim.from + 2; i < claim.to; i++) {
    if (!/^(?:which|who|whose)$/.test(tree.lower(i)) || tree.tag(i - 1) !== ',') continue
    const verb = tree.head(i)
    if (verb > i && tree.relation(verb) === 'acl:relcl' && tree.reach(verb).to >= claim.to)
      return trim(tree, { from: claim.from, to: i - 1 })
  }
  return claim
}

/** Phrases that only join a sentence to the one before. */
const joining: readonly (readonly string[])[] = [
  'in any case',
  'in that case',
  'in this case',
  'in this sense',
  'at the same time',
  'on the other hand',
  'for this reason',
  'of course',
  'in turn',
].map((phrase) => phrase.split(' '))

function leading(tree: Tree, run: Run): Run {
  let one = trim(tree, run)
  const opening = joining.find((words) => words.every((word, k) => tree.lower(one.from + k) === word))
  if (opening && tree.lower(one.from + opening.length) === ',')
    one = trim(tree, { from: one.from + opening.length, to: one.to })
  while (one.to - one.from > 2 && edge.has(tree.lower(one.from)) && !/^(?:nsubj|det|obj)/.test(tree.relation(one.from)))
    one = trim(tree, { from: one.from + 1, to: one.to })
  return one
}

/** Nothing but marks, "then" and the words of saying's "that" stands between. */
function beside(tree: Tree, one: Run, claim: Run): boolean {
  const [from, to] = one.to <= claim.from ? [one.to, claim.from] : [claim.to, one.from]
  if (from > to) return false
  for (let i = from; i < to; i++)
    if (tree.tokens[i]?.kind !== 'mark' && !/^(?:then|that|but|and)$/.test(tree.lower(i))) return false
  return true
}
