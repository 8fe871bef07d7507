/** Words → tags: greedy, left to right (Collins 2002). */
import { tagKey } from './easy.ts'
import type { SyntaxModels } from './models.ts'
import { BEFORE, BEHIND, TAGS } from './scheme.ts'
import { roomFor } from './tables.ts'
import { TAG_FEATURES, tagFeatures } from './tag-features.ts'
import { FIRST, type Words } from './words.ts'

/**
 * @param longest no sentence has more words
 * @returns a tagger that gives the tags by cell, good until it is called again
 */
export function makeTagger(
  models: Pick<SyntaxModels, 'tags' | 'easyTags'>,
  longest: number,
): (words: Words) => Uint8Array {
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(roomFor(TAGS.length))
  const tags = new Uint8Array(longest + FIRST + 4)
  return (words) => {
    const end = FIRST + words.count
    tags.fill(BEFORE, 0, FIRST)
    for (let cell = FIRST; cell < end; cell++) {
      let tag = models.easyTags(tagKey(words, cell))
      if (tag < 0) {
        tagFeatures(words, tags, cell, features)
        models.tags(features, TAG_FEATURES, scores)
        tag = largest(scores, TAGS.length)
      }
      tags[cell] = tag
    }
    tags.fill(BEHIND, end, end + 4)
    return tags
  }
}

/** Where the largest of the first `count` scores stands; the first of equals. */
export function largest(scores: Int32Array, count: number): number {
  let best = 0
  for (let c = 1; c < count; c++) if ((scores[c] as number) > (scores[best] as number)) best = c
  return best
}
