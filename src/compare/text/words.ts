/**
 * The words of a sentence, folded so that forms of one word meet: enough to see whether two sentences speak of the same
 * thing. Nothing here knows grammar; what needs it stands in the readings.
 */
import { remembered, type Span } from '../../domain/index.ts'

/** A word or number, with its place. */
export interface Word {
  /** Folded: lower case, endings cut off. */
  stem: string
  start: number
  end: number
  /** The value, where it is a number in digits or in English words. */
  value: number | null
}

/** A text and its words, taken apart once. */
export interface Worded {
  text: string
  words: readonly Word[]
}

const pattern = /\d+(?:[.,:]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu

/** Words in the order of the text. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const { stem, value } = folded(match[0])
    return { stem, start: match.index, end: match.index + match[0].length, value }
  })
}

type Folded = Pick<Word, 'stem' | 'value'>

const folded = remembered((written): Folded => {
  const word = written.toLowerCase()
  return { stem: stemOf(word), value: valueOfWord(word) }
})

/** A stretch of a text as one of its own, with its words. */
export function within({ text, words }: Worded, [from, to]: Span): Worded {
  const own = words.filter(({ start, end }) => from <= start && end <= to)
  const moved = own.map((word) => ({ ...word, start: word.start - from, end: word.end - from }))
  return { text: text.slice(from, to), words: moved }
}

/** The stems of words given by hand, separated by spaces. */
export function stemsOf(words: string): Set<string> {
  return new Set(words.toLowerCase().split(/\s+/).map(stemOf))
}

/** What begins a Cyrillic, Armenian or Georgian word is kept: their endings are long and many. */
const KEPT = 6

/** Words that readouts use and that no ending brings together, and some that without theirs would be words that say nothing. */
const irregulars = new Map(
  `held:hold met:meet meeting:meet meetings:meet took:take taken:take gave:give given:give went:go gone:go spoke:speak spoken:speak
  thought:think left:leav kept:keep broke:break broken:break came:come became:become brought:bring sent:send
  men:man women:woman children:child people:people owns:owns owned:owns owning:owns herring:herring herrings:herring`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
)

/** Words that say nothing of what is spoken about; English and Russian, folded as `wordsOf` folds. */
const empty: ReadonlySet<string> = new Set(
  `a an the this that these those there here it its he she they we i you his her their our my your him them us me who whom
  which what when where how and or but nor if then than as at by for from in into of on onto out over to up with within
  without about after before between during under through be is are was were been being am do does did done have
  has had having will would shall should can could may might must also not no more most very still only own same so such
  too just both each all any some other another say said says tell told state stated note noted add added
  и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее её мне было вот от меня
  еще ещё нет о из ему для при об чтобы это этот эта эти тот та те который которая которые был была были быть`
    .split(/\s+/)
    .map(stemOf),
)

/** The stems that carry meaning; numbers are none of them. */
export function contentStems(words: readonly Word[]): Set<string> {
  return new Set(words.flatMap(({ stem, value }) => (value === null && !isEmpty(stem) ? [stem] : [])))
}

/** Whether a stem says nothing of what is spoken about. */
export function isEmpty(stem: string): boolean {
  return empty.has(stem)
}

function stemOf(word: string): string {
  const bare = word.replace(/['’](s|d|ll|re|ve|t)$/, '').replaceAll(/['’-]/g, '')
  if (!/^[a-z]/.test(bare)) return [...bare].slice(0, KEPT).join('')
  const irregular = irregulars.get(bare)
  if (irregular) return irregular
  if (bare.length <= 4) return bare.replace(/(?<=[a-z]{2}[^su])s$/, '')
  const cut = bare
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=(?:s|x|z|ch|sh))es$/, '')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?:ments?|ations?|ions?|ing|ed|ly)$/, '')
  return (cut.length < 3 ? bare : cut).replace(/(.)\1$/, '$1').replace(/e$/, '')
}

const named = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty`
    .split(/\s+/)
    .map((name, value) => [name, value]),
)
for (const [name, value] of [
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
  ['dozen', 12],
] as const)
  named.set(name, value)

function valueOfWord(word: string): number | null {
  if (/^\d/.test(word)) {
    const plain = word.replaceAll(/,(?=\d{3}\b)/g, '').replace(',', '.')
    const value = Number(plain)
    return Number.isNaN(value) ? null : value
  }
  const [tens, ones] = word.split('-').map((part) => named.get(part))
  // "Twenty-five"
  return ones === undefined ? (named.get(word) ?? null) : tens !== undefined && tens >= 20 ? tens + ones : null
}
