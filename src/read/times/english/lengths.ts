/** English lengths of time, what is counted with them ("three days ago"), and expressions with one open end ("soon"). */

import type { Groups, Meaning, Place, Rule } from '../grammar.ts'
import { awayFrom, type Length, reach } from '../length.ts'
import { span } from '../period.ts'
import { capital, meant, nothing, rule } from '../rule.ts'
import { count, LENGTH_UNIT, lengthUnit, NUMBER } from './words.ts'

const MORE =
  '(?<more>more than|(?<=(?:for|after|than|took|lasted|been|just|well) )over|at least|no less than|about|around|nearly|almost|roughly|approximately|some|less than|under|up to|no more than|at most|just|only)'
const VAGUE = 'several|a few|few|many|some|dozens of|a couple of|a number of|a dozen|hundreds of|countless'
const AMOUNT = `(?:${MORE} )?(?:(?<n>${NUMBER})(?<half> and a half)?|(?<vague>${VAGUE})|(?<one>an?|half an?))(?: |-)(?<u>${LENGTH_UNIT})(?<after> and a half)?`
const PLAIN_AMOUNT = `(?:${MORE} )?(?:(?<n>${NUMBER})(?<half> and a half)?|(?<vague>${VAGUE})|(?<one>an?|half an?)) (?<u>${LENGTH_UNIT})(?<after> and a half)?`

/** After a length that is no length of time: an age. */
const AGE_AFTER = /^(?:[- ]olds?\b| of age\b)/i
const AGE_BEFORE = /(?:aged|age of|ages) $/i
/** "Twice a year", "40 kilometres an hour". */
const ONE_BEFORE =
  /(?:for|in|within|took|takes|take|lasted|last|lasting|nearly|almost|about|over|than|after|spent|of|half|by|under|just|only)[ \u00a0]$/i
const RATE_BEFORE =
  /(?:times|once|twice|metres|meters|kilometres|kilometers|miles|dollars|euros|tonnes|barrels|million|billion|\d) $/i

export const lengths: readonly Rule[] = [
  rule(`${PLAIN_AMOUNT} ago`, (groups, { published }) => {
    if (published === null) return null
    const length = lengthOf(groups)
    const far = length && reach(published, length, -1)
    if (!length || far === null || far === undefined || length.count === null) return { is: 'before', last: published }
    if (/^(?:more|over|at least|well|no less)/i.test(groups.more ?? '')) return { is: 'before', last: far }
    if (/^(?:less|under|up|no more|at most)/i.test(groups.more ?? '')) return meant(span(far, published))
    // Decades are round numbers.
    return meant(awayFrom(published, length, -1)) ?? { is: 'before', last: published }
  }),
  rule(`in ${PLAIN_AMOUNT}(?:['’] time)?`, (groups, place) =>
    place.tense() === 'future' ? ahead(groups, place) : null,
  ),
  rule(`${PLAIN_AMOUNT} from now`, ahead),
  rule(`within (?:the next )?${PLAIN_AMOUNT}`, (groups, place) => {
    const { published } = place
    const length = lengthOf(groups)
    if (published === null || !length || place.tense() !== 'future') return null
    if (/^ of /.test(place.right)) return null
    if (length.count === null) return { is: 'after', first: published }
    const far = reach(published, length, 1)
    return far === null ? null : meant(span(published, far), { whole: true, due: true })
  }),
  rule(`(?:the )?(?<w>last|past|previous|next|coming) ${PLAIN_AMOUNT}`, around),
  rule('(?:the |this )(?<w>past) (?<u>week|month|year|decade|century)', around),
  rule('the (?<w>last|next|coming) (?<u>decade|century)', around),
  // "In the last week" is up to today; "the last week of May" is none of these.
  rule('the (?<w>last|next) (?<u>day|week|month|year)', (groups, place) => {
    if (/^ (?:of|before|in)\b/.test(place.right)) return nothing
    return /(?:in|over|during|within|for|throughout) $/i.test(place.left) ? around(groups, place) : null
  }),
  rule(
    `(?:the )?(?<w>coming|recent|past|next few|last few|past few|coming few) (?:days|weeks|months|years|decades)`,
    ({ w }, place) => {
      if (place.published === null || !/(?:in|over|for|during|within|of|from|throughout|the) $|^$/i.test(place.left))
        return null
      return /coming|next/i.test(w ?? '')
        ? { is: 'after', first: place.published }
        : { is: 'before', last: place.published }
    },
  ),
  rule(`${PLAIN_AMOUNT} (?<w>later|earlier|before that|after that)`, (groups, place) => {
    const named = place.last()
    const length = lengthOf(groups)
    if (!named || !length || length.count === null) return null
    return meant(awayFrom(named.day, length, /later|after/i.test(groups.w ?? '') ? 1 : -1), { anchor: named.span })
  }),
  rule(
    '(?:some|a long) time ago|long ago|not (?:so )?long ago|(?:years|months|weeks|days|decades|centuries) ago',
    (_, place) =>
      // "Months of talks two years ago" keeps its number; without one it is only past.
      place.published === null ? null : { is: 'before', last: place.published },
  ),
  rule('recently|lately', (_, place) => {
    if (place.published === null) return null
    const word = place.right
    if (/^ (?:than|agreed|reports?|statements?|drafts?|versions?)/.test(word)) return null
    return { is: 'before', last: place.published }
  }),
  rule('(?:soon|shortly|in the (?:near |foreseeable )?future|in the near term)', (_, place) => {
    if (
      place.published === null ||
      /(?:as|too|how|so) $/i.test(place.left) ||
      /^ (?:after|before|as)\b/.test(place.right)
    )
      return null
    return place.tense() === 'past' ? null : { is: 'after', first: place.published }
  }),
  // "One to two years"
  rule(
    `(?:${NUMBER}) ?(?:to|or|[-–—]) ?(?:${NUMBER})[ -](?<u>${LENGTH_UNIT})(?<ago> ago)?`,
    ({ u, ago }, { left, right, published }) => {
      if (AGE_AFTER.test(right) || AGE_BEFORE.test(left)) return nothing
      if (ago) return published === null ? nothing : { is: 'before', last: published }
      return { is: 'length', length: { count: null, unit: lengthUnit(u) } }
    },
  ),
  rule(AMOUNT, (groups, place) => {
    const { left, right } = place
    if (AGE_AFTER.test(right) || AGE_BEFORE.test(left)) return nothing
    // "The Thirty Years' War", "the Six-Day War"
    if (capital(groups.u)) return nothing
    if (/(?:every|each|on) $/i.test(left) || /^ (?:a|per|each|every) (?:day|week|month|year)\b/.test(right))
      return nothing
    if (
      /^one day$/i.test(`${groups.n} ${groups.u}`) &&
      !/(?:for|in|within|only|just|least|than|about|took|lasted) $/i.test(left)
    )
      return null
    const length = lengthOf(groups)
    if (!length) return null
    if (groups.one && !/^half/i.test(groups.one) && !groups.more && !groups.after) {
      if (!ONE_BEFORE.test(left) || RATE_BEFORE.test(left)) return null
    }
    const plural = /s$|ies$/i.test(groups.u ?? '')
    // "The one second rule", "12 second": an ordinal or an adjective.
    if (!plural && groups.n && count(groups.n) !== 1 && !/-/.test(place.left.slice(-1)) && length.unit === 'second')
      return null
    return { is: 'length', length }
  }),
  rule(`(?<u>days|weeks|months|years|decades|centuries|hours)`, ({ u }, { left }) =>
    /(?:for|took|after|lasted) $/i.test(left) ? { is: 'length', length: { count: null, unit: lengthUnit(u) } } : null,
  ),
]

function lengthOf(groups: Groups): Length | null {
  const unit = lengthUnit(groups.u)
  if (groups.vague) return { count: null, unit }
  const half = groups.half || groups.after ? 0.5 : 0
  if (groups.one) return { count: (/^half/i.test(groups.one) ? 0.5 : 1) + half, unit }
  const number = count(groups.n)
  return Number.isNaN(number) ? null : { count: number + half, unit }
}

/** "The last three years", "the past year", "the next two days": up to publication, or from it on. */
function around(groups: Groups, { published }: Place): Meaning | null {
  if (published === null) return null
  const length = groups.n || groups.vague || groups.one ? lengthOf(groups) : { count: 1, unit: lengthUnit(groups.u) }
  if (!length) return null
  const coming = /next|coming/i.test(groups.w ?? '')
  if (length.count === null) return coming ? { is: 'after', first: published } : { is: 'before', last: published }
  const far = reach(published, length, coming ? 1 : -1)
  if (far === null) return null
  return meant(coming ? span(published, far) : span(far, published), { whole: true })
}

/** So far on from the day of publication. */
function ahead(groups: Groups, { published }: Place): Meaning | null {
  const length = lengthOf(groups)
  if (published === null || !length) return null
  return length.count === null ? { is: 'after', first: published } : meant(awayFrom(published, length, 1))
}
