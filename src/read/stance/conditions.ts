/** Conditions that a sentence sets: "only if …", "unless …", "until …", "in exchange for …". */
import { words } from '../languages/words.ts'
import type { Run, Token } from '../layers.ts'
import { caseOf } from './clause.ts'
import type { Tree } from './tree.ts'

export interface Condition {
  /** What is set, as far as the parse tells; the phrase inside it is no part of what depends on it. */
  readonly holds: Run
  /** It makes a condition of any clause; else only of what is promised or refused. */
  readonly firm: boolean
  /** The token it begins at. */
  readonly at: number
}

const FIRM = words('if unless until till provided providing assuming supposing')
const LOOSE = words('once when after before without')
const ASKING = words('ask wonder see know doubt inquire enquire question decide check tell say')

/** Expressions, by their words in lower case. */
const EXPRESSIONS =
  `as long as, so long as, on condition, on the condition, on one condition, on two conditions, on three conditions, under one condition, under certain conditions,
  under the condition, on the understanding, subject to, only if, only when, only after, only once, in exchange for, in return for, conditional on, contingent on, contingent upon,
  conditional upon, in case, in the event, at the price of, for a price, quid pro quo, not before, not a day earlier, but only, with the proviso, with one proviso, as soon as,
  depends on, depended on, depend on, hinges on, hinged on, depending on`
    .split(',')
    .map((one) => one.trim().split(' '))
const byFirst = new Map<string, string[][]>()
for (const one of EXPRESSIONS) byFirst.set(one[0] ?? '', [...(byFirst.get(one[0] ?? '') ?? []), one])

/** Every condition among some tokens. */
export function conditionsIn(tokens: readonly Token[], tree: Tree, { from, to }: Run): Condition[] {
  const found: Condition[] = []
  for (let i = from; i < to; i++) {
    const lower = tokens[i]?.lower ?? ''
    const expression = byFirst.get(lower)?.find((one) => one.every((word, k) => tokens[i + k]?.lower === word))
    if (/^conditions?$/.test(lower) && /^(?:under|on|upon)$/.test(caseOf(tree, i))) {
      found.push({ at: i, firm: true, holds: { from: i, to: tree.span(i).to } })
    } else if (expression) {
      found.push({ at: i, firm: true, holds: reachOf(tree, i, expression.length, to) })
      i += expression.length - 1
    } else if (FIRM.has(lower) || LOOSE.has(lower)) {
      if (isCondition(tokens, tree, i, i === from || (i === from + 1 && tokens[from]?.kind === 'mark')))
        found.push({ at: i, firm: FIRM.has(lower) || isOnly(tokens, i, from), holds: reachOf(tree, i, 1, to) })
    } else if (isInverted(tokens, tree, i, from)) found.push({ at: i, firm: true, holds: reachOf(tree, i, 1, to) })
  }
  return found
}

function isCondition(tokens: readonly Token[], tree: Tree, i: number, first: boolean): boolean {
  const lower = tokens[i]?.lower ?? ''
  const before = tokens[i - 1]?.lower ?? ''
  // "if elected", "if necessary": none that anybody sets.
  if (/^(?:elected|re-elected|necessary|needed|possible|any|anything|need|only|not)$/.test(tokens[i + 1]?.lower ?? ''))
    return false
  // "even if", "as if", "what if": no condition.
  if (/^(?:even|as|what|ever)$/.test(before)) return false
  const head = tree.head(i)
  if (lower === 'without') return first
  if (LOOSE.has(lower) && tree.relation(i) === 'case') return false
  const relation = head >= 0 ? tree.relation(head) : ''
  // "asked if …"
  if (lower === 'if' && relation === 'ccomp' && tree.head(head) < head && ASKING.has(tree.lemma(tree.head(head))))
    return false
  if (/^(?:provided|providing|assuming|supposing)$/.test(lower))
    return (
      tokens[i + 1]?.lower === 'that' ||
      (/^(?:mark|case|advcl|acl)$/.test(tree.relation(i)) && tree.child(i, 'obj', 'aux:pass', 'aux') < 0)
    )
  if (/^(?:until|till)$/.test(lower)) return true
  // At its beginning a sentence sets it.
  if (first && /^(?:once|when)$/.test(lower)) return true
  if (/^(?:once|when)$/.test(lower))
    return /^(?:advcl|acl:relcl)$/.test(relation) && (tree.tag(i) !== 'WRB' || relation === 'advcl')
  return true
}

/** "could only begin after" */
function isOnly(tokens: readonly Token[], i: number, from: number): boolean {
  return tokens.slice(Math.max(from, i - 6), i).some(({ lower }) => lower === 'only')
}

/** "were the road open", "should they agree", "had it been signed": the verb before its subject, in a clause that hangs on another. */
function isInverted(tokens: readonly Token[], tree: Tree, i: number, from: number): boolean {
  const lower = tokens[i]?.lower ?? ''
  if (lower !== 'were' && lower !== 'should' && lower !== 'had') return false
  const next = tree.tag(i + 1)
  if (!/^(?:DT|NN|NNP|NNPS|NNS|PRP|PRP\$|JJ|CD)$/.test(next)) return false
  const before = tokens[i - 1]
  const opens = i === from || before?.kind === 'mark' || /^(?:RB|NN|NNS|NNP)$/.test(tree.tag(i - 1))
  const head = tree.head(i)
  const clause = /^(?:aux|cop|aux:pass)$/.test(tree.relation(i)) ? head : i
  if (clause < i || !opens) return false
  const subject = tree.child(clause, 'nsubj', 'nsubj:pass')
  // Before a comma the parser may take it for the sentence.
  const isWhole = tree.relation(clause) === 'root' && !tokens.slice(clause, clause + 3).some(({ text }) => text === ',')
  return subject > i && !isWhole && tokens.slice(i, clause + 3).every(({ text }) => text !== '?')
}

function isClauseAfterComma(tree: Tree, at: number): boolean {
  if (tree.relation(at) === 'parataxis') return true
  if (!/^(?:acl:relcl|ccomp|advcl|conj)$/.test(tree.relation(at)) || tree.child(at, 'nsubj', 'nsubj:pass', 'expl') < 0)
    return false
  const { from } = tree.span(at)
  return tree.lower(from - 1) === ',' && tree.child(at, 'mark') < 0 && !/^W/.test(tree.tag(from))
}

/** The words that belong to a condition: its clause, else up to the next comma or the end. */
function reachOf(tree: Tree, at: number, length: number, end: number): Run {
  const marks = tree.head(at + length - 1)
  if (marks > at && /^(?:advcl|acl|obl|nmod|acl:relcl|ccomp|xcomp)$/.test(tree.relation(marks))) {
    // The parser may hang what follows the condition on it.
    const main = tree.children(marks).find((child) => child > marks && isClauseAfterComma(tree, child))
    const to = main === undefined ? tree.span(marks).to : tree.span(main).from
    return { from: at, to: Math.max(to, at + length) }
  }
  return { from: at, to: Math.min(end, at + length + 8) }
}
