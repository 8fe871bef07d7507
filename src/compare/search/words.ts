/**
 * The words of a text as they are searched for: whatever their capitals, apostrophes, accents and the marks that Armenian
 * sets inside of its words.
 */

/** A word at its place, `[start, end)` in UTF-16 code units; `word` without capitals, apostrophes and such marks. */
export interface SearchWord {
  word: string
  start: number
  end: number
}

/** Longer runs of letters are no words; they are cut. */
const LONGEST = 60

const APOSTROPHES = "'’‘ʼʻ`´＇"
const ARMENIAN_MARKS = '\\u055A-\\u055F'
const UNSEEN = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF'
const WORD = new RegExp(
  `[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}${UNSEEN}${ARMENIAN_MARKS}]|[${APOSTROPHES}](?=\\p{L}))*`,
  'gu',
)
const INSIDE = new RegExp(`[${APOSTROPHES}${UNSEEN}${ARMENIAN_MARKS}]`, 'gu')
/** French sets its articles before a word with an apostrophe. */
const ELIDED = new RegExp(`^(?:[cdjlmnst]|qu)[${APOSTROPHES}](?=\\p{L}{2})`, 'iu')
/** Accents and points that a word may be written without. */
const ACCENTS = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g

/** What folding leaves as it is. */
const PLAIN = /^[a-z0-9а-я]+$/

/** The words of the text, in its order. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = []
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const elided = ELIDED.exec(found)?.[0].length ?? 0
    const word = foldCase(found.slice(elided)).slice(0, LONGEST)
    if (word) words.push({ word, start: index + elided, end: index + found.length })
  }
  return words
}

/**
 * A word in small letters: of the Turkic i's with and without a dot both are i, ё is е, and stressed Cyrillic vowels are
 * plain ones.
 */
function foldCase(word: string): string {
  // As most words are.
  if (PLAIN.test(word)) return word
  const low = word.replace(INSIDE, '').normalize('NFKC').replace(/[Iİı]/g, 'i').toLowerCase().replaceAll('և', 'եւ')
  return /[\u0400-\u04FF]/.test(low) ? withoutStress(low) : low.normalize('NFC')
}

function withoutStress(word: string): string {
  // й, ў and ї are letters of their own.
  return word
    .normalize('NFD')
    .replace(/(?<![иуі])[\u0300\u0301\u0306\u0308]|[\u0300\u0301]/g, '')
    .normalize('NFC')
}

const LETTERS: Readonly<Record<string, string>> = {
  ə: 'e',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ү: 'у',
  ұ: 'у',
  ә: 'а',
  һ: 'х',
  ҹ: 'ч',
  ҝ: 'г',
  ј: 'й',
}
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')

/** A folded word with plain letters for those that keyboards lack: "négociation", "razılaşma", "ғалым" without their marks. */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
}
