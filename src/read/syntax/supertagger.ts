/**
 * Words and tags → supertags: a guess at how each word will hang, before there is any tree, so that the parser knows
 * something of the words it has not come to (Ouchi et al. 2014).
 */
import { bestChoice, onlyChoice } from './choices.ts'
import { supertagKey } from './easy.ts'
import type { SyntaxModels } from './models.ts'
import { SUPERTAG_COUNT } from './scheme.ts'
import { SUPERTAG_FEATURES, supertagFeatures } from './supertag-features.ts'
import { roomFor } from './tables.ts'
import { FIRST, type Words } from './words.ts'

/**
 * @param longest no sentence has more words
 * @returns a supertagger that gives the supertags by cell, good until it is called again
 */
export function makeSupertagger(
  models: Pick<SyntaxModels, 'supertags' | 'easySupertags' | 'supertagsOfTag'>,
  longest: number,
): (words: Words, tags: Uint8Array) => Uint8Array {
  const features = new Int32Array(SUPERTAG_FEATURES)
  const scores = new Int32Array(roomFor(SUPERTAG_COUNT))
  const supers = new Uint8Array(longest + FIRST + 4)
  return (words, tags) => {
    const end = FIRST + words.count
    supers.fill(SUPERTAG_COUNT, 0, FIRST)
    for (let cell = FIRST; cell < end; cell++) {
      const tag = tags[cell] as number
      let supertag = onlyChoice(models.supertagsOfTag, tag)
      if (supertag < 0) supertag = models.easySupertags(supertagKey(words, tags, cell))
      if (supertag < 0) {
        supertagFeatures(words, tags, supers, cell, features)
        models.supertags(features, SUPERTAG_FEATURES, scores)
        supertag = bestChoice(models.supertagsOfTag, tag, scores)
      }
      supers[cell] = supertag
    }
    supers.fill(SUPERTAG_COUNT, end, end + 4)
    return supers
  }
}
