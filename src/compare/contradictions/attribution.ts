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

const telling =
  '(?:said|says|stated|stressed|noted|argued|added|declared|explained|insisted|announced|confirmed|reported|reports|reaffirmed|reiterated|maintained|acknowledged|conceded|admitted|complained|recalled|boasted|underlined|emphasi[sz]ed|believes|thinks|wrote|replied|answered|told|tells|assured|reassured|informed|made clear|made it clear|left no doubt|vowed|promised|pledged)'

/** "…, Premier Holt told deputies behind closed doors", “… X said on her arrival in Pell". */
const closed = new RegExp(
  `,["”»’]?\\s+[^,;“”"]{1,90}?\\b(?:${telling}|warned|feared|hoped|predicted)\\b[^;“”"]{0,80}$`,
  'iu',
)
/** "In her view, …"; "Varga told the daily that …"; "… answered: “Our doors are open”". */
const viewed =
  /^(?:in the (?:view|words|opinion) of|according to|in (?:an?|his|her|their|its) (?:interview|address|speech|statement|letter|note|message))\s[^,;]{1,80},\s+/iu
const toldThat = new RegExp(`^[^;:“”"]{1,110}?\\b${telling}\\b(?:[^;:“”"]{0,60}?\\s)?that\\s+`, 'iu')
const toldAs = new RegExp(`^[^“”"]{1,160}?\\b${telling}\\b[^“”"]{0,60}[:,]\\s*(?=[“"])`, 'iu')

/** "…, the command stated; …". */
const inside = new RegExp(`,\\s+[^,;:“”"]{1,70}?\\b${telling}(?:\\s[^,;:“”"]{0,40})?(?=;)`, 'iu')
/** What says no to it is no mere attribution. */
const gainsaid =
  /\b(?:den(?:y|ies|ied)|reject\w*|dismiss\w*|refut\w*|rule[sd]?|not|never|no|nobody|(?<!no )doubt\w*|untrue|false|invention|lies?|claims?|against)\b|n['’]t\b/iu

/** What each can be cut by, and what must be there for it to be tried: most sentences have not all. */
const cuts: readonly (readonly [RegExp, RegExp])[] = [
  [/,/, closed],
  [/;/, inside],
  [/,/, viewed],
  [/that/, toldThat],
  [/[“"]/, toldAs],
]

/** @param bare a sentence {@link withoutAttribution}; what is left out of it too is "he told the daily that", pronouns or not */
export function toldIn(bare: Worded): Worded {
  const cut = cuts.reduce((rest, [sign, pattern]) => {
    if (!sign.test(rest)) return rest
    const left = rest.replace(pattern, (words) => (gainsaid.test(words.replace(/left no doubt/i, '')) ? words : ''))
    return left !== rest && contentStems(wordsOf(left)).size >= LEAST ? left : rest
  }, bare.text)
  return cut === bare.text ? bare : { text: cut, words: wordsOf(cut) }
}
