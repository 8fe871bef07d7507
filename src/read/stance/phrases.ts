/** Where a codebook's phrases stand. Case does not count; Cyrillic and English endings are passed over. */
import type { Codebook } from '../../domain/index.ts'
import { lookupKey } from '../actors/key.ts'
import type { Token } from '../layers.ts'
import { tokenise } from '../tokens/tokenise.ts'

/** An issue's phrase in the text, as a run of tokens. */
export interface IssueAt {
  issue: string
  from: number
  to: number
}

interface Node {
  next: Map<string, Node>
  issues: string[]
}

export interface PhraseIndex {
  find(tokens: readonly Token[]): IssueAt[]
}

/** A codebook made ready to be looked for; the same phrase may name several issues. */
export function phraseIndex(codebook: Codebook): PhraseIndex {
  const root: Node = { next: new Map(), issues: [] }
  for (const issue of codebook.issues) {
    for (const phrase of issue.phrases) {
      add(root, issue.id, tokenise(phrase))
      // As a text in a language that elides is cut.
      if (/['’]/.test(phrase)) add(root, issue.id, tokenise(phrase, true))
    }
  }
  return { find: (tokens) => find(tokens, root) }
}

function add(root: Node, issue: string, phrase: readonly Token[]): void {
  let node = root
  for (const token of phrase) {
    const next = node.next.get(keyOf(token)) ?? { next: new Map(), issues: [] }
    node.next.set(keyOf(token), next)
    node = next
  }
  if (node !== root && !node.issues.includes(issue)) node.issues.push(issue)
}

function find(tokens: readonly Token[], root: Node): IssueAt[] {
  const found: IssueAt[] = []
  for (let from = 0; from < tokens.length; from++) {
    let node: Node | undefined = root
    for (let to = from; node && to < tokens.length; to++) {
      const token = tokens[to]
      if (!token) break
      node = node.next.get(keyOf(token))
      for (const issue of node?.issues ?? []) found.push({ issue, from, to: to + 1 })
    }
  }
  return found
}

/** Keys of words seen before. */
const known = new Map<string, string>()
const REMEMBERED = 50_000

function keyOf({ lower }: Token): string {
  const held = known.get(lower)
  if (held !== undefined) return held
  if (known.size >= REMEMBERED) known.clear()
  // "checkpoints" is "checkpoint"; "this" and "is" are themselves.
  const isPlural = /^[a-z-]{3,}s$/.test(lower) && !/(?:ss|us|is)$/.test(lower)
  const key = isPlural ? lower.slice(0, -1) : lookupKey(lower)
  known.set(lower, key)
  return key
}
