/** How names are compared: the same name in another spelling or case has the same key, and other names do not. */
import { remembered } from '../../domain/index.ts'
import { spellingKey } from './spelling.ts'

const CYRILLIC = /[\u0400-\u04ff]/
const ENDING =
  /(?:єю|їв|ого|его|ому|ему|ыми|ими|ами|ями|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ом|ем|ах|ях|ам|ям|ую|юю|ов|ев|ів|а|я|у|ю|е|и|ы|о|ь|й|ї|і|є)$/

/** A word for looking names up: case counts; a Cyrillic word loses its ending, so that its cases meet. */
export function lookupKey(word: string): string {
  if (word.length < 5 || !CYRILLIC.test(word) || word === word.toUpperCase()) return word
  const stem = word.replace(ENDING, '')
  return stem.length >= 3 ? stem : word
}

/** A name without case, accents and punctuation. */
export const fold = remembered((name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)

/** A name as part of an id: letters, digits and hyphens. */
export function slug(name: string): string {
  return fold(name).replace(/ /g, '-').slice(0, 60) || 'unnamed'
}

/** Consonants alone, at most three, of the spelling key: spellings of one name begin alike. */
export const skeleton = remembered((folded: string): string =>
  spellingKey(folded)
    .replace(/[aeiouh]/g, '')
    .slice(0, 3),
)

/** Surnames of a man and a woman: "Aliyev", "Aliyeva". */
const OF_WOMEN = /(?:[oe]v|in|sk|i)a$/

/**
 * True when two folded names of one word are spellings of one name: their keys (spelling.ts) are equal, or one letter
 * apart from six letters on, two from eight (Damerau-Levenshtein without transpositions). Short names must be equal: Iran
 * is not Iraq, and neither is a man's surname a woman's.
 */
export function spellsAlike(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length > 40 || b.length > 40) return false
  if (`${a}a` === b || `${b}a` === a) return false
  const x = spellingKey(a)
  const y = spellingKey(b)
  const shorter = Math.min(x.length, y.length)
  if (x === y) return shorter >= 3
  if (OF_WOMEN.test(x) !== OF_WOMEN.test(y) && (x.startsWith(y) || y.startsWith(x))) return false
  const allowed = shorter >= 8 ? 2 : shorter >= 6 ? 1 : 0
  if (allowed === 0 || Math.abs(x.length - y.length) > allowed) return false
  return distance(x, y) <= allowed
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
