/**
 * Who says a thing is no part of what is said: "…, the ministry said", "according to the envoy, …". What only says so is
 * taken off a sentence; what says yes or no to it ("denied that", "confirmed that") stays.
 */
import { contentStems, type Worded, wordsOf } from '../text/words.ts'

const saying = 'said|says|stated|states|stressed|stresses|noted|notes|argued|argues|added|declared|explained|insisted'
const closing = `${saying}|told|tells|announced|conceded|admitted|believes|thinks|recorded|found|reported|claimed|wrote|recalled`
const russian = '(?:заявил|сказал|сообщил|отметил|подчеркнул|добавил|считает|заявля|сообща|отмеча)\\p{L}*'

/** "…,” said the envoy", "…, the ministry said in a statement, calling it a lie", "…, according to the spokesperson". */
const after = new RegExp(
  `,["”»’]?\\s+(?:[^,.;]{1,70}\\s)?(?:(?:${closing})(?:\\s[^,;]*)?|${russian}[^,;]*)(?:,\\s+\\p{L}+ing\\s[^;]*)?$`,
  'iu',
)
const according = /,["”»’]?\s+according to\s[^,;]*$/iu

/** "The envoy said that …", "In her words, …"; a pronoun that begins what is said needs its speaker. */
const before = [
  new RegExp(
    `^[^,;:]{1,70}?\\s(?:${saying})(?:\\s(?:on|in)\\s\\p{L}+)?(?:\\sthat|:)?\\s+(?!(?:it|he|she|they|its|his|her|their|no)\\b)`,
    'iu',
  ),
  /^according to\s[^,;]{1,70},\s+/iu,
  new RegExp(`^[^,;:]{1,70}?\\s${russian}(?:, что|:)\\s+`, 'iu'),
]

/** As few words of meaning must be left at least. */
const LEAST = 2

/** The sentence without what only says whose words it is. */
export function withoutAttribution(text: string): Worded {
  const bare = text.trim().replace(/[.…]+["”»’]?$/u, '')
  const cut = [after, according, ...before].reduce((rest, pattern) => rest.replace(pattern, ''), bare)
  const words = wordsOf(cut)
  return contentStems(words).size >= LEAST ? { text: cut, words } : { text, words: wordsOf(text) }
}
