/** What the qualifying rules look at: the tokens with their sentences, quotations and syntax. */
import type { Layers, Run, Sentence, Syntax, Token } from '../../layers.ts'
import { RELATIONS, TAGS } from '../../syntax/scheme.ts'

export type Have = Pick<Layers, 'tokens' | 'sentences' | 'quotes'> & { syntax: Syntax }

export interface Scene {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** For each token, the index of its sentence. */
  readonly sentenceAt: Int32Array
  /** For each token, the index of its quotation, or -1. */
  readonly quoteAt: Int32Array
  readonly syntax: Syntax
  /** For each token its first dependent word, and for each of these the next of the same head; -1 is none. */
  readonly first: Int32Array
  readonly next: Int32Array
}

export function sceneOf({ tokens, sentences, quotes, syntax }: Have): Scene {
  const sentenceAt = new Int32Array(tokens.length)
  for (const [i, { from, to }] of sentences.entries()) sentenceAt.fill(i, from, to)
  const first = new Int32Array(tokens.length).fill(-1)
  const next = new Int32Array(tokens.length).fill(-1)
  for (let i = tokens.length - 1; i >= 0; i--) {
    const head = syntax.heads[i] ?? -1
    // What a mark hangs on says nothing.
    if (head < 0 || head >= tokens.length || tokens[i]?.kind === 'mark') continue
    next[i] = first[head] ?? -1
    first[head] = i
  }
  return { tokens, sentences, sentenceAt, quoteAt: quotes.at, syntax, first, next }
}

/** The lower-case word at a place; empty outside the text. */
export function wordAt(scene: Scene, i: number): string {
  return scene.tokens[i]?.lower ?? ''
}

/** The words from a place on, parted by a space, are these. */
export function wordsAt(scene: Scene, from: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (wordAt(scene, from + i) !== words[i]) return false
  return true
}

export function lemmaAt(scene: Scene, i: number): string {
  return scene.syntax.lemmas[i] ?? ''
}

export function tagAt(scene: Scene, i: number): string {
  return TAGS[scene.syntax.tags[i] ?? -1] ?? ''
}

export function relationAt(scene: Scene, i: number): string {
  return RELATIONS[scene.syntax.relations[i] ?? -1] ?? ''
}

export function headAt(scene: Scene, i: number): number {
  return scene.syntax.heads[i] ?? -1
}

/** Every word that depends on this one, in text order. */
export function dependents(scene: Scene, head: number): number[] {
  const found: number[] = []
  for (let i = scene.first[head] ?? -1; i >= 0; i = scene.next[i] ?? -1) found.push(i)
  return found
}

/** The first dependent word by one of these relations; -1 when there is none. */
export function dependent(scene: Scene, head: number, relations: RegExp): number {
  for (let i = scene.first[head] ?? -1; i >= 0; i = scene.next[i] ?? -1)
    if (relations.test(relationAt(scene, i))) return i
  return -1
}

const VERBAL = TAGS.map((tag) => tag.startsWith('VB'))

export function isVerb(scene: Scene, i: number): boolean {
  return VERBAL[scene.syntax.tags[i] ?? -1] ?? false
}

export function quoted(scene: Scene, i: number): boolean {
  return (scene.quoteAt[i] ?? -1) >= 0
}

export function sentenceOf(scene: Scene, i: number): Sentence {
  return scene.sentences[scene.sentenceAt[i] ?? -1] ?? { from: i, to: i, paragraph: 0 }
}

/** The token that all others of the runs hang on: a verb before anything else. */
export function headOf(scene: Scene, runs: readonly Run[]): number {
  let top = -1
  for (const run of runs) {
    for (let i = run.from; i < run.to; i++) {
      const head = headAt(scene, i)
      if (runs.some(({ from, to }) => from <= head && head < to)) continue
      if (top < 0 || (isVerb(scene, i) && !isVerb(scene, top))) top = i
    }
  }
  return top
}

export function covers(runs: readonly Run[], i: number): boolean {
  return runs.some(({ from, to }) => from <= i && i < to)
}

export function meets(a: Run, b: Run): boolean {
  return a.from < b.to && b.from < a.to
}
