/** Tellings beside a statement: ", as Russian media reported,", ", as quoted by the Dawn", "as Lee put it". */
import type { Run } from '../../layers.ts'
import { phraseFrom, phraseUpTo } from './phrases.ts'
import { dependents, isVerb, lemmaAt, quoted, relationAt, type Scene, sentenceOf, tagAt, wordAt } from './scene.ts'
import { addressing, sayings } from './words.ts'

export interface Aside {
  /** Its index. */
  sentence: number
  source: Run
  /** The place of its verb. */
  verb: number
}

export function asidesIn(scene: Scene): Aside[] {
  const found: Aside[] = []
  for (let i = 0; i < scene.tokens.length; i++) {
    if (wordAt(scene, i) !== 'as' || quoted(scene, i)) continue
    const aside = asideAt(scene, i)
    if (aside) found.push({ ...aside, sentence: scene.sentenceAt[i] ?? -1 })
  }
  return found
}

function asideAt(scene: Scene, as: number): Omit<Aside, 'sentence'> | null {
  const sentence = sentenceOf(scene, as)
  if (as > sentence.from && !/^(?:[,—–(]|however|and|but)$/.test(wordAt(scene, as - 1))) return null
  if (isVerb(scene, as + 1) && wordAt(scene, as + 2) === 'by' && sayings.has(lemmaAt(scene, as + 1))) {
    const source = phraseFrom(scene, as + 3)
    return source && { source, verb: as + 1 }
  }
  for (let verb = as + 2; verb < sentence.to && verb - as < 14; verb++) {
    if (/^[,.;:]$/.test(wordAt(scene, verb)) || quoted(scene, verb)) return null
    const puts = lemmaAt(scene, verb) === 'put' && wordAt(scene, verb + 1) === 'it'
    if (!puts && !(isVerb(scene, verb) && tagAt(scene, verb) !== 'VBG' && sayings.has(lemmaAt(scene, verb)))) continue
    let end = verb
    while (end > as + 1 && /^(?:RB|MD|VB)/.test(tagAt(scene, end - 1))) end--
    const source = phraseUpTo(scene, end)
    if (!source || source.from !== as + 1 || /^(?:we|i|you|one|it)$/.test(wordAt(scene, source.from))) return null
    if (tagAt(scene, end - 1).startsWith('W') || (!puts && !isClosed(scene, as, verb) && takesMore(scene, verb)))
      return null
    return isSetOff(scene, puts ? verb + 2 : verb + 1, sentence) ? { source, verb } : null
  }
  return null
}

/** ", as the Dawn reported on Thursday,": between its commas stands no other verb that it could take. */
function isClosed(scene: Scene, as: number, verb: number): boolean {
  if (wordAt(scene, as - 1) !== ',') return false
  for (let i = verb + 1; i - verb < 6; i++) {
    if (wordAt(scene, i) === ',') return true
    if (!/^(?:IN|DT|NNP?S?|CD|JJ|RB)$/.test(tagAt(scene, i)) || quoted(scene, i) || wordAt(scene, i) === 'that')
      return false
  }
  return false
}

/** After it a mark or the sentence's end is near, and no clause of its own. */
function isSetOff(scene: Scene, from: number, sentence: Run): boolean {
  for (let i = from; i < sentence.to && i - from < 10; i++) {
    if (/^(?:[,.;:?!)—–…]|\.\.\.)$/.test(wordAt(scene, i)) || quoted(scene, i)) return true
    if (/^(?:that|whether)$/.test(wordAt(scene, i))) return false
  }
  return sentence.to - from < 10
}

/** "as Lee spoke of peace", "as several told us they were": it has a content of its own, and is no aside. */
function takesMore(scene: Scene, verb: number): boolean {
  const hears = addressing.has(lemmaAt(scene, verb))
  return (
    /^(?:about|of|that)$/.test(wordAt(scene, verb + 1)) ||
    dependents(scene, verb).some(
      (i) => i > verb && (hears ? /^[cx]comp$/ : /^(?:[cx]comp|obj)$/).test(relationAt(scene, i)),
    )
  )
}
