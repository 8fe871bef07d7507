/**
 * Armenian words without their endings. PostgreSQL has a stemmer that leaves the article on some words, and parts forms whose
 * vowel falls out ("կամուրջ, կամրջի"); this light one keeps the forms of a noun together.
 */
import { longestFirst } from './endings.ts'

/** Of more than one, of cases; then of verbs. */
const ENDINGS = longestFirst(
  'ներից ներով ներում ներին ների ներ երից երով երում երին երի եր ից ուց ով ում ին ի ուն ու եցին եց ել ելու ելիս ած վեցին վեց վել վելու ված վում ացել ացավ ացած',
)
/** What is done, as a noun: "հանդիպում, հանդիպման". */
const DOING = /(?:ում|ման|մամբ)$/
/** The quality or the office: "նախարարություն, նախարարության". */
const BEING = /(?<=.{2})ությ(?:ուն|ան|ամբ)?.*$/
const VOWELS = 'աեէըիոօւ'
const FALLS_OUT = new RegExp(`(?<=[^${VOWELS}])(?:ու|ի)(?=[^${VOWELS}]{1,2}$)`)
const ARTICLE = new RegExp(`(?<=.{2})(?:ը|(?<=[^${VOWELS}])ն)$`)

/** Words so common that nobody asks for them. */
const COMMON = new Set('եւ ու է են էր որ այս այդ այն համար մեջ մի թե իր նա'.split(' '))

/** @param word folded (see `searchWords`) @returns null for a word that stands everywhere */
export function armenianStem(word: string): string | null {
  if (COMMON.has(word)) return null
  const bare = word.replace(ARTICLE, '')
  const being = bare.replace(BEING, 'ությ')
  if (being !== bare) return being
  const root = without(bare).replace(ARTICLE, '')
  const doing = root.replace(DOING, '')
  return (doing.length >= 3 ? doing : root).replace(FALLS_OUT, '')
}

function without(word: string): string {
  const ending = ENDINGS.find((one) => word.length - one.length >= (one.length > 2 ? 3 : 2) && word.endsWith(one))
  return ending === undefined ? word : word.slice(0, -ending.length)
}
