/** Whether a page's text is missing or cut, told from the text and from what else is seen on the page. */
import { endsSentence } from './plain/lines.ts'
import {
  choiceWords,
  consentWords,
  cookieWords,
  loginWords,
  noticeWords,
  restWords,
  robotWords,
  scriptWords,
  subscriberWords,
} from './wall-words.ts'

/** A longer text is whole, whatever stands around it. */
export const SHORT = 1500
/** A text shorter than this may be a wall's own words. */
export const FEW = 300
/** A question about cookies is long at times. */
const LONGEST_QUESTION = 10_000
/** A notice that was kept as the article says what it is so early. */
const OPENING = 250
/** A line of its own says something in so many characters. */
const SENTENCE = 50
/** A line this long that ends in no stop was cut off. */
const LINE = 80

const wallWords = [robotWords, scriptWords, restWords, subscriberWords, loginWords, consentWords, noticeWords]

/** Sentences of its own, which speak of no wall, are at least half of the text: however short, it is one. */
export function hasBody(article: string): boolean {
  const own = article
    .slice(0, LONGEST_QUESTION)
    .split('\n')
    .filter((line) => line.length >= SENTENCE && endsSentence(line) && !wallWords.some((words) => words.test(line)))
  const size = own.reduce((sum, line) => sum + line.length, 0)
  return size > 0 && size * 2 >= Math.min(article.length, LONGEST_QUESTION)
}

/** Ends in dots, or in the middle of a sentence. */
function endsCut(article: string): boolean {
  const last = article.trimEnd().split('\n').at(-1) ?? ''
  return /(?:…|\.\.\.)[\])\s]*$/.test(last) || (last.length >= LINE && !endsSentence(last))
}

/** What is seen of a page. */
export interface Seen {
  /** The text kept as the article. */
  article: string
  /** All text that is shown, kept or not. */
  visible: string
  /** Text that stands ready to be shown later, as a plea does when a reader has read too much. */
  hidden: string
}

/**
 * Only a beginning is shown: the page says that there is more, or it pleads for subscribers and its text ends cut.
 * @param isPaid the page declares that its text is not for free
 */
export function asksForMore({ article, visible, hidden }: Seen, isPaid: boolean): boolean {
  if (article.length > SHORT || (article === '' && visible.length > SHORT)) return false
  if (restWords.test(visible)) return true
  if (article === '') return false
  const pleads = subscriberWords.test(visible)
  const isCut = endsCut(article)
  if (isPaid) return pleads || isCut
  return isCut && (pleads || restWords.test(hidden))
}

/** A notice beside an article is none: either nothing else is seen, or what was kept is the notice itself. */
export function asksForConsent(article: string, visible: string): boolean {
  if (article.length > LONGEST_QUESTION) return false
  const isAlone = article.length < FEW
  if (isAlone && hasBody(article)) return false
  const text = isAlone ? visible.slice(0, LONGEST_QUESTION) : article
  // News of such questions does not begin with one.
  if (!consentWords.test(isAlone ? text : text.slice(0, OPENING))) return false
  if (!choiceWords.test(isAlone ? text : visible)) return false
  const words = text.split(/\s+/).length
  const about = text.match(cookieWords)?.length ?? 0
  return about >= (isAlone ? 2 : 3) && about * (isAlone ? 60 : 25) >= words
}
