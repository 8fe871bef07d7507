/** Sayings that the author only asks about: "Did Lee say that …?" */
import type { Run } from '../../layers.ts'
import { isAuxiliary } from './negated.ts'
import { quoted, type Scene, sentenceOf, wordAt } from './scene.ts'
import type { Triple } from './triple.ts'
import { negations } from './words.ts'

/** Words that ask for a circumstance, and take the rest for given. */
const WH_GIVEN = /^(?:why|how|when|where)$/

/** "Did Lee say that …?", "What does Lee want?"; but "Why did Lee say that …?" takes it that he did. */
export function isAsked(scene: Scene, triple: Triple, head: number): boolean {
  const source = triple.source[0]
  if (!source || head < 0) return false
  const sentence = sentenceOf(scene, head)
  if (!endsAsking(scene, head, sentence)) return false
  if (/^(?:who|what|which)$/.test(wordAt(scene, source.from)) && source.from - sentence.from <= 2) return true
  if (source.from >= head || source.to > head) return false
  let i = source.from - 1
  while (i >= sentence.from && negations.has(wordAt(scene, i))) i--
  const inverted = i >= sentence.from && isAuxiliary(scene, i)
  return inverted && !WH_GIVEN.test(wordAt(scene, i - 1))
}

/** The first mark after it that ends a sentence is a question mark, on the same side of quotation marks. */
function endsAsking(scene: Scene, from: number, sentence: Run): boolean {
  for (let i = from + 1; i < sentence.to; i++) {
    const word = wordAt(scene, i)
    if (word !== '?' && word !== '.' && word !== '!') continue
    if (quoted(scene, i) === quoted(scene, from)) return word === '?'
  }
  return false
}
