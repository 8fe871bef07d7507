/**
 * What the author says of himself, "we should remind you that", "one can assume": no party's statement, and no relay of
 * one. Annotators of news mark these all the same, so that they are kept, as the author's inference.
 */
import { quoted, type Scene, tagAt, wordAt } from './scene.ts'
import type { Triple } from './triple.ts'

/** Its source is the author, or whoever may read, and nothing in it is quoted. */
export function isAuthors(scene: Scene, { source, cue, content }: Triple): boolean {
  const [own, ...more] = source
  const place = cue[0]
  if (!own || !place || more.length > 0 || own.to - own.from > 1) return false
  if ([own, place, ...content].some(({ from }) => quoted(scene, from))) return false
  const word = wordAt(scene, own.from)
  // "One said …, another …" is somebody; "one may assume" is not.
  return /^(?:we|i)$/.test(word) || (/^(?:one|you)$/.test(word) && tagAt(scene, own.to) === 'MD')
}
