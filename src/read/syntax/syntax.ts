/** Sentences → tags, lemmas and a dependency tree each. */
import type { Sentence, Syntax, Token } from '../layers.ts'
import type { SyntaxModels } from './models.ts'
import { makeParser } from './parser.ts'
import { TAGS } from './scheme.ts'
import { makeSupertagger } from './supertagger.ts'
import { makeTagger } from './tagger.ts'
import { FIRST, fillWords, makeWords } from './words.ts'

/**
 * Tags, lemmatises and parses every sentence, in time linear in the number of tokens.
 * @param sentences runs of tokens, in order; tokens outside them get no head and the tag and relation 0
 */
export function parse(tokens: readonly Token[], sentences: readonly Sentence[], models: SyntaxModels): Syntax {
  const tags = new Uint8Array(tokens.length)
  const heads = new Int32Array(tokens.length).fill(-1)
  const relations = new Uint8Array(tokens.length)
  const longest = sentences.reduce((most, { from, to }) => Math.max(most, to - from), 0)
  const words = makeWords(longest)
  const tagger = makeTagger(models, longest)
  const supertagger = makeSupertagger(models, longest)
  const parser = makeParser(models, longest)
  for (const { from, to } of sentences) {
    if (to <= from) continue
    fillWords(words, tokens, from, to, models.lexicon)
    const cells = tagger(words)
    const tree = parser(words, cells, supertagger(words, cells))
    for (let i = from; i < to; i++) {
      const cell = FIRST + i - from
      const head = tree.head[cell] as number
      tags[i] = cells[cell] as number
      heads[i] = head === tree.root ? -1 : head - FIRST + from
      relations[i] = tree.relation[cell] as number
    }
  }
  const lemmas = tokens.map(({ text, lower }, i) => models.lemmas.lemma(text, lower, TAGS[tags[i] as number] as string))
  return { tags, lemmas, heads, relations }
}
