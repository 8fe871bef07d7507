/** Tellings beside a statement: ", as Russian media reported,", ", as quoted by the Dawn", "as Lee put it". */
import type { Run, Told } from '../../layers.ts'
import { phraseFrom, phraseUpTo } from './phrases.ts'
import { isVerb, lemmaAt, quoted, type Scene, sentenceOf, tagAt, wordAt } from './scene.ts'
import { sayings } from './words.ts'

export interface Aside {
  source: Run
  /** The place of its verb. */
  verb: number
}

/** The asides of each sentence that has one. */
export function asidesIn(scene: Scene): Map<number, Aside[]> {
  const found = new Map<number, Aside[]>()
  for (let i = 0; i < scene.tokens.length; i++) {
    if (wordAt(scene, i) !== 'as' || quoted(scene, i)) continue
    const aside = asideAt(scene, i)
    const sentence = scene.sentenceAt[i] ?? -1
    if (aside) found.set(sentence, [...(found.get(sentence) ?? []), aside])
  }
  return found
}

function asideAt(scene: Scene, as: number): Aside | null {
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
    return isSetOff(scene, puts ? verb + 2 : verb + 1, sentence) ? { source, verb } : null
  }
  return null
}

/** After it a mark or the sentence's end is near, and no clause of its own. */
function isSetOff(scene: Scene, from: number, sentence: Run): boolean {
  for (let i = from; i < sentence.to && i - from < 10; i++) {
    if (/^(?:[,.;:?!)—–…]|\.\.\.)$/.test(wordAt(scene, i)) || quoted(scene, i)) return true
    if (/^(?:that|whether)$/.test(wordAt(scene, i))) return false
  }
  return sentence.to - from < 10
}

/** True when somebody else's words in the same sentence are what the aside tells of: then it is no statement of its own. */
export function tellsOfAnother(scene: Scene, told: readonly Told[], at: number): boolean {
  const placeOf = (i: number) => told[i]?.cue[0]?.from ?? -1
  return [-2, -1, 1, 2].some((step) => {
    const place = placeOf(at + step)
    return place >= 0 && scene.sentenceAt[place] === scene.sentenceAt[placeOf(at)] && !quoted(scene, place)
  })
}
