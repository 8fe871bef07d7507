/**
 * One key for all spellings of a name. Cyrillic, Armenian and Georgian letters are written in Latin ones, in the manner of
 * news rather than of a standard, and what transliterations exchange is made one: Лавров and Lavrov, Pashinian and
 * Pashinyan, Сергей, Sergei and Sergey have the same key.
 */

import { remembered } from '../../domain/index.ts'

const CYRILLIC =
  'а:a б:b в:v г:g ґ:g д:d е:e ё:e є:e ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia ђ:j ј:i љ:l њ:n ћ:ch џ:j ә:a ө:o ү:u ұ:u қ:k ғ:g ң:n һ:h'
const ARMENIAN =
  'ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:e թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n շ:sh ո:o չ:ch պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:u փ:p ք:k օ:o ֆ:f և:ev'
const GEORGIAN =
  'ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:k შ:sh ჩ:ch ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h'
const LATIN = 'ç:ch ş:sh š:sh č:ch ć:ch ž:zh ğ:g ı:i ə:a ł:l ø:o ß:ss đ:j ñ:n æ:ae œ:oe þ:t ð:d'

const LETTERS = new Map(
  [CYRILLIC, ARMENIAN, GEORGIAN, LATIN].flatMap((list) =>
    list.split(' ').map((pair): [string, string] => {
      const [letter = '', latin = ''] = pair.split(':')
      return [letter, latin]
    }),
  ),
)
const ASCII = /^[a-z]*$/

/** A word in small Latin letters; what is in no table loses its accents or stays. */
export function latin(word: string): string {
  const lower = word.toLowerCase()
  if (ASCII.test(lower)) return lower
  // "ու" is one vowel.
  let text = ''
  for (const letter of lower.replace(/ու/g, 'у')) text += LETTERS.get(letter) ?? letter
  return text.normalize('NFKD').replace(/\p{M}/gu, '')
}

/** The key of one word of a name: letters a to z, and others as they are. */
export const spellingKey = remembered((word: string): string =>
  latin(word)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/t?sch/g, 'sh')
    .replace(/ph/g, 'f')
    .replace(/d(?:zh|j|sh)|zh/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/ck|[qc](?!h)/g, 'k')
    .replace(/t[sz]/g, 'z')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/gu, '$1')
    .replace(/(?<=[aeou])i(?=[aeou])/g, '')
    .replace(/^ie/, 'e')
    .replace(/(?<=[^aeiou])ie(?=[^aeiou])/g, 'e'),
)

/** A word in letters that are not Latin, as far as the tables reach. */
export function isTransliterated(word: string): boolean {
  return /[\u0400-\u058f\u10a0-\u10ff]/.test(word)
}

const SLAVIC_ENDING = /(?:ого|ому|ыми|ими|ой|ей|ою|ею|ым|им|ом|ем|ую|ых|а|я|у|ю|е|ы|и|і|ї)$/

/** The forms that an inflected name in another script may have come from: "Лаврову", "Захаровой", "Зеленского", "ალიევი". */
export function inflectedForms(word: string): string[] {
  if (/^[\u10a0-\u10ff]/.test(word)) return word.endsWith('ი') ? [word, word.slice(0, -1)] : [word]
  const ending = SLAVIC_ENDING.exec(word)?.[0]
  if (ending === undefined || word.length - ending.length < 3) return [word]
  const stem = word.slice(0, word.length - ending.length)
  return [word, stem, `${stem}а`, `${stem}ий`, `${stem}ь`, `${stem}й`, `${stem}я`]
}
