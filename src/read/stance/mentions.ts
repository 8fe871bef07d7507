/**
 * Where a text speaks of an issue: its phrases as they stand, and their words in another order or form as long as the
 * parse holds them together ("a checkpoint on the Sarnel road": "the Sarnel checkpoint", "a checkpoint be set up on the
 * road to Sarnel"), and the thing itself once it was named ("the checkpoint", "a checkpoint there").
 */
import type { Codebook, Issue } from '../../domain/index.ts'
import { determiners, prepositions } from '../languages/en.ts'
import { words } from '../languages/words.ts'
import type { Layers, Run, Sentence, Token } from '../layers.ts'
import { tokenise } from '../tokens/tokenise.ts'
import { phraseIndex } from './phrases.ts'
import { rootOf } from './roots.ts'
import type { Tree } from './tree.ts'

export interface IssueMention extends Run {
  issue: string
  /** The token that all its words hang on. */
  head: number
}

export interface MentionFinder {
  /** In the order of the text. @param tree null in a language without a parser: phrases as they stand only */
  find(have: Pick<Layers, 'tokens' | 'sentences'>, tree: Tree | null): IssueMention[]
}

/** A phrase by its roots. */
interface Pattern {
  issue: string
  /** The other words' roots; names may not be left out. */
  others: readonly { root: string; name: boolean }[]
  /** Once it was named, the head alone means it. */
  alone: boolean
}

/** So many tokens around the head are looked at, and so many steps of the tree may part it from another of its words. */
const WINDOW = 12
const STEPS = 3
/** So long a thing is remembered, in tokens; a place so many sentences. */
const MEMORY = 1500
const SENTENCES = 2

const FUNCTION = words(
  `and or not be is are was were been being will would shall should can could may might must do does did have has had what which who
   whom whose those these each other other's one's up out over off along away us them we they it he she i you so than as`,
)
/** Phrases with these mean something else without them. */
const NEEDED = words(`without no not never nor neither non`)

export function mentionFinder(codebook: Codebook): MentionFinder {
  const exact = phraseIndex(codebook)
  const patterns = patternsOf(codebook.issues)
  return {
    find(have, tree) {
      const found = exact.find(have.tokens).map((one) => ({ ...one, head: tree ? tree.top(one) : one.to - 1 }))
      const loose = tree && patterns.size > 0 ? findLoosely(have, tree, patterns, longest(found)) : []
      return longest([...found, ...loose]).sort((a, b) => a.from - b.from || a.to - b.to)
    },
  }
}

function patternsOf(issues: readonly Issue[]): Map<string, Pattern[]> {
  const byHead = new Map<string, Pattern[]>()
  for (const issue of issues)
    for (const phrase of issue.phrases) {
      const parts = tokenise(phrase).filter(({ kind }) => kind === 'word')
      if (parts.some(({ lower }) => NEEDED.has(lower)) || /[^\p{Script=Latin}\p{N}\p{P}\s]/u.test(phrase)) continue
      const head = headOf(parts)
      const content = parts.filter(({ lower }) => isContent(lower))
      if (!head || content.length < 2 || content.length > 6) continue
      const others = content
        .filter((one) => one !== head)
        .map(({ lower, capital }) => ({ root: rootOf(lower), name: capital }))
      const alone = head.lower.length > 3 && parts.some(({ lower, capital }) => capital || prepositions.has(lower))
      const root = rootOf(head.lower)
      byHead.set(root, [...(byHead.get(root) ?? []), { issue: issue.id, others, alone }])
    }
  // What heads phrases of several issues means none of them by itself.
  for (const list of byHead.values())
    if (new Set(list.map(({ issue }) => issue)).size > 1) for (const pattern of list) pattern.alone = false
  return byHead
}

/** A verb with its object begins with it; the head of other phrases stands before the first preposition, or last. */
function headOf(parts: readonly Token[]): Token | undefined {
  const [first, second] = parts
  if (first && second && isContent(first.lower) && (determiners.has(second.lower) || /^each$/.test(second.lower)))
    return first
  const preposition = parts.findIndex(({ lower }, i) => i > 0 && prepositions.has(lower))
  const phrase = preposition < 0 ? parts : parts.slice(0, preposition)
  return phrase.findLast(({ lower }) => isContent(lower))
}

function isContent(lower: string): boolean {
  return !FUNCTION.has(lower) && !determiners.has(lower) && !prepositions.has(lower) && /\p{L}{2}/u.test(lower)
}

function findLoosely(
  { tokens, sentences }: Pick<Layers, 'tokens' | 'sentences'>,
  tree: Tree,
  patterns: ReadonlyMap<string, readonly Pattern[]>,
  exact: readonly IssueMention[],
): IssueMention[] {
  const found: IssueMention[] = []
  const roots = tokens.map(({ kind, lower }) => (kind === 'word' ? rootOf(lower) : ''))
  /** Where an issue was last named in full. */
  const named = new Map<string, number>()
  let next = 0
  for (const [s, sentence] of sentences.entries())
    for (let at = sentence.from; at < sentence.to; at++) {
      for (; next < exact.length && (exact[next]?.from ?? 0) <= at; next++) named.set(exact[next]?.issue ?? '', at)
      for (const pattern of patterns.get(roots[at] ?? '') ?? []) {
        const { issue, others } = pattern
        const places = others.map(({ root }) => nearest(roots, root, at, sentence, tree))
        const missing = others.filter((_, i) => places[i] === -1)
        const here = places.filter((place) => place >= 0)
        if (missing.length === 0 || (here.length > 0 && missing.length === 1 && !missing[0]?.name)) {
          found.push({ issue, ...runOf([at, ...here]), head: at })
          named.set(issue, at)
        } else if (
          pattern.alone &&
          ((isDefinite(tokens, at) && at - (named.get(issue) ?? -MEMORY) < MEMORY) ||
            (isThere(tokens, at, sentence) && missing.every(({ root }) => isBefore(roots, root, sentences, s))))
        )
          found.push({ issue, from: at, to: at + 1, head: at })
      }
    }
  return found
}

/** The nearest place of a root that the parse holds together with a token; -1 when there is none. */
function nearest(roots: readonly string[], root: string, at: number, { from, to }: Run, tree: Tree): number {
  let best = -1
  for (let i = Math.max(from, at - WINDOW); i < Math.min(to, at + WINDOW + 1); i++)
    if (
      roots[i] === root &&
      i !== at &&
      (best < 0 || Math.abs(i - at) < Math.abs(best - at)) &&
      tree.steps(i, at) <= STEPS
    )
      best = i
  return best
}

/** "the checkpoint", "any such checkpoint" */
function isDefinite(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--)
    if (/^(?:the|this|that|these|those|such|its|their|our|his|any|no)$/.test(tokens[i]?.lower ?? '')) return true
  return false
}

function isThere(tokens: readonly Token[], at: number, { to }: Run): boolean {
  for (let i = at + 1; i < Math.min(to, at + 5); i++) if (tokens[i]?.lower === 'there') return true
  return false
}

function isBefore(roots: readonly string[], root: string, sentences: readonly Sentence[], s: number): boolean {
  const from = sentences[Math.max(0, s - SENTENCES)]?.from ?? 0
  return roots.slice(from, sentences[s]?.to).includes(root)
}

function runOf(places: readonly number[]): Run {
  const from = Math.min(...places)
  const to = Math.max(...places) + 1
  return to - from <= WINDOW ? { from, to } : { from: places[0] ?? from, to: (places[0] ?? from) + 1 }
}

/** Of mentions of one issue that overlap, the longest; found in the order of the text. */
function longest(found: readonly IssueMention[]): IssueMention[] {
  const kept: IssueMention[] = []
  const last = new Map<string, number>()
  for (const one of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const place = last.get(one.issue)
    const before = place === undefined ? undefined : kept[place]
    if (place !== undefined && before && one.from < before.to) {
      if (one.to - one.from > before.to - before.from) kept[place] = one
      continue
    }
    last.set(one.issue, kept.length)
    kept.push(one)
  }
  return kept
}
