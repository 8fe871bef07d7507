/** English months, years, quarters, seasons, decades and centuries that are named. */
import { civil } from '../calendar.ts'
import { monthNear, monthOn, type Side, seasonNear, seasonOn } from '../choose.ts'
import type { Meaning, Place, Rule } from '../grammar.ts'
import {
  centuryOf,
  decadeOf,
  halfOf,
  monthOf,
  quarterOf,
  type Season,
  seasonOf,
  span,
  unitAround,
  yearOf,
} from '../period.ts'
import { capital, meant, rule } from '../rule.ts'
import { COUNTED, FULL_MONTH, MONTH, month, SEASON, season } from './words.ts'

/** Before a month without a year, so that "may", "march" and people called April are none. */
const BEFORE_MONTH =
  /(?:^|[\s(])(?:in|of|since|until|till|by|during|through|before|after|from|between|early|late|mid|middle|this|last|next|throughout|(?:from|between) [^.;]{1,20} (?:to|and|until|through)|(?:early|late|mid)[-–])[ \u00a0-]$|(?:^|[\s(])mid[-‐‑–]$|\p{L}+[-–—]$/iu
const MONTH_IN_RANGE = /^ ?(?:[-–—]|to|and|until) ?(?:early |late |mid-)?(?:[A-Z][a-z]+) \d{4}/

/** Before four digits that are a year. */
const BEFORE_YEAR =
  /(?:^|[\s(])(?:in|of|since|until|till|by|before|after|during|from|throughout|early|late|mid|around|circa|year|years|back to|as of|and beyond|in[ -]mid|in (?:january|february|march|april|may|june|july|august|september|october|november|december),)[ \u00a0]$|(?:^|[\s(])mid[-‐‑–]$|(?:between|from) \d{4} (?:and|to) $|(?:in|of|since|from) \d{4}(?:, \d{4})*,? (?:and|or) $|\($/i
/** Before a year that says which war or vote it was, and what may follow it then. */
const OWNER = /(?:^|\s)(?:the|a|its|their|his|her|our|this|that|post|pre|of|[\p{L}]+['’]s?)[ \u00a0-]$/iu
const OCCASION =
  /^ (?:[a-z-]+ )?(?:war|wars|agreement|agreements|accord|accords|deal|treaty|pact|truce|ceasefire|armistice|statement|declaration|election|elections|vote|referendum|summit|conference|talks|negotiations|conflict|fighting|hostilities|clashes|escalation|offensive|attack|attacks|invasion|revolution|uprising|coup|protests|crisis|budget|census|constitution|borders|season|campaign|blockade|escalations?|earthquake|pandemic|massacre|memorandum|protocol|resolution|report|visit|meeting|study|book|letter|interview|collapse|reauthorization|law|ruling|race|races|survey|poll|plan|map|maps|convention|accession|annexation|famine|flood|floods|genocide|pogroms?|riots|landslide|merger|debate|debates|strike|strikes|raid|raids|exercise|exercises|bombing|bombings|shooting|crash)\b/i
/** "A March poll", and not "the March on the capital", "the May and June of her life". */
const HELD_IN =
  /^ (?!(?:on|of|to|in|for|from|through|and|or|at|by|with|is|was|are|were|has|had|will|would|could|can|may|might|must|should|did|does|said|says|told|who|that|which|family|sisters?|brothers?)\b)[a-z]{3,}/
/** "Its 2014 study": one thing, and nothing that is counted. */
const ONE_THING =
  /^ (?!(?:and|or|to|the|in|of|for|with|more|man|strong|was|is|has|had|as|plus|odd)\b)(?:[a-z-]+[^s\W]|[A-Z][\p{L}]+)(?![\p{L}-])/u
const HOLDER_OF_MONTH = /(?:^|\s)(?:an?|the|its|their|his|her|our|my|[\p{L}]+['’]s) $/iu
const HOLDER = /(?:^|\s)(?:an?|its|their|his|her|our|my|[\p{L}]+['’]s?|(?:an?|its|their|his|her) [a-z]{4,})[ \u00a0]$/u
const GREW =
  /(?:rose|fell|grew|grown|risen|fallen|dropped|increased|decreased|cut|reduced|up|down|raised|lowered|outnumbered|surpassed|divided|multiplied|resulted|number|total|maximum|minimum|group|column|army|crowd|force|team) (?:by|in|of|from|to)[ \u00a0]$/i

const YEAR = '(?<y>1[5-9]\\d{2}|20\\d{2})'

export const spans: readonly Rule[] = [
  rule(`(?<m>${MONTH}),? (?:of )?${YEAR}`, ({ m, y }, place) =>
    capital(m) && !COUNTED.test(place.right) ? meant(monthOf(Number(y), month(m))) : null,
  ),
  rule(`(?<m>${MONTH}),? (?:of )?(?<side>this|last|next) year`, ({ m, side }, { published }) =>
    published === null || !capital(m) ? null : meant(monthOf(civil(published).year + shift(side), month(m))),
  ),
  rule(
    `(?<side>this|last|next|this past|this coming) (?<m>${FULL_MONTH})(?<own>['’]s)?`,
    ({ side, m }, { published }) =>
      published === null || !capital(m) ? null : meant(monthOn(month(m), published, sideOf(side))),
  ),
  rule(`(?<m>${MONTH})`, ({ m }, place) => {
    if (!capital(m) || place.published === null) return null
    const told = HOLDER_OF_MONTH.test(place.left) && HELD_IN.test(place.right)
    if (!told && !BEFORE_MONTH.test(place.left) && !MONTH_IN_RANGE.test(place.right)) return null
    // "By May", "of April Holt": someone of that name.
    if (/^ [A-Z]/.test(place.right) && !MONTH_IN_RANGE.test(place.right)) return null
    return meant(monthNear(month(m), place.published, place.tense()), { open: { month: month(m), day: null } })
  }),
  rule(`(?:from |between )?${YEAR} ?(?:[-–—]|/) ?(?<z>(?:1[5-9]|20)?\\d{2})`, ({ y, z }, place) =>
    BEFORE_YEAR.test(place.left) || OWNER.test(place.left) || /^\)/.test(place.right) ? years(Number(y), z) : null,
  ),
  rule(`(?:from|between) ${YEAR} (?:to|and|until|till|through) (?<z>(?:1[5-9]|20)\\d{2})`, ({ y, z }, place) =>
    COUNTED.test(place.right) ? null : years(Number(y), z),
  ),
  rule(`(?<y>1[5-9]\\d{2}|20\\d{2})`, ({ y }, place) => {
    if (COUNTED.test(place.right) || GREW.test(place.left)) return null
    const other = /^ (?:to|or|and) (\d[\d,]*)(.*)$/s.exec(place.right)
    // "From 2000 to 3000 men"
    if (other && /(?:from|between) $/i.test(place.left) && (COUNTED.test(other[2] ?? '') || Number(other[1]) > 2100))
      return null
    const occasion = OWNER.test(place.left) && OCCASION.test(place.right)
    const thing = /^(?:19|20[0-4])/.test(y ?? '') && HOLDER.test(place.left) && ONE_THING.test(place.right)
    if (!occasion && !thing && !BEFORE_YEAR.test(place.left)) return null
    return meant(yearOf(Number(y)))
  }),
  rule("(?:the )?(?<y>1[5-9]\\d0|20\\d0)['’]?s", ({ y }) => meant(decadeOf(Number(y)))),
  rule('(?:the )?(?<n>1[5-9]|20|21)(?:th|st)[ -]century', ({ n }) => meant(centuryOf(Number(n)))),
  rule(
    `(?:the )?(?<n>first|second|third|fourth|1st|2nd|3rd|4th) quarter(?:(?: of|,)? ${YEAR}| of (?<side>this|last|next|the) year)?`,
    ({ n, y, side }, { published }) => {
      const year = y ? Number(y) : published !== null && side ? civil(published).year + shift(side) : null
      return year === null ? null : meant(quarterOf(year, ordinal(n)))
    },
  ),
  rule(`q(?<n>[1-4])(?: of)? ${YEAR}`, ({ n, y }) => meant(quarterOf(Number(y), Number(n)))),
  rule(
    `(?:the )?(?<n>first|second) half of (?:${YEAR}|(?<side>this|last|next|the) year)`,
    ({ n, y, side }, { published }) => {
      const year = y ? Number(y) : published !== null ? civil(published).year + shift(side) : null
      return year === null ? null : meant(halfOf(year, ordinal(n)))
    },
  ),
  rule(`(?:the )?(?<s>${SEASON})(?: of)? ${YEAR}(?:[-–—/](?<z>(?:20)?\\d{2}))?`, ({ s, y, z }) =>
    // Which winter "winter 2022" is, nobody can tell.
    season(s) === 'winter' && !z ? null : meant(seasonOf(Number(y), season(s))),
  ),
  rule(`(?<side>this|last|next|this past|this coming) (?<s>${SEASON})(?:['’]s)?`, ({ side, s }, { published }) =>
    published === null ? null : meant(seasonOn(season(s), published, sideOf(side))),
  ),
  rule(`(?:the )?(?<s>${SEASON})(?: of)? (?<side>this|last|next) year`, ({ side, s }, { published }) =>
    published === null || season(s) === 'winter'
      ? null
      : meant(seasonOf(civil(published).year + shift(side), season(s))),
  ),
  rule(`(?:the )?(?<s>spring|summer|autumn|winter)`, ({ s }, place) => inSeason(season(s), place)),
]

/** "In spring", "by the autumn": by its verb. */
function inSeason(one: Season, place: Place): Meaning | null {
  if (place.published === null || !/(?:^|\s)(?:in|by|until|since|during|over|before) $/i.test(place.left)) return null
  if (
    /^ [\p{L}\p{N}]+(?<! (?:and|but|when|as|with|after|before|to|in|at|on|for|if|because|while|he|she|it|they|the))(?:[ .,]|$)/iu.test(
      place.right,
    )
  )
    return null
  const period = seasonNear(one, place.published, place.tense())
  // "Until spring", said in spring, is hardly this one.
  const running = period && period.from <= place.published && place.published <= period.to
  if (running && /(?:by|until|before) $/i.test(place.left)) return null
  return meant(period)
}

/** "2021–2022", "2021-22". */
function years(from: number, end: string | undefined): Meaning | null {
  const last = end?.length === 2 ? Math.floor(from / 100) * 100 + Number(end) : Number(end)
  const [first, second] = [yearOf(from), yearOf(last)]
  if (!first || !second || last <= from) return null
  return meant(span(first.from, second.to), { whole: true })
}

function shift(side: string | undefined): number {
  const lower = side?.toLowerCase()
  return lower === 'last' ? -1 : lower === 'next' ? 1 : 0
}

function sideOf(side: string | undefined): Side {
  const lower = side?.toLowerCase() ?? ''
  if (lower === 'last' || lower === 'this past') return 'last'
  return lower === 'this' ? 'this' : 'next'
}

function ordinal(word: string | undefined): number {
  const lower = word?.toLowerCase() ?? ''
  return /^\d/.test(lower) ? Number(lower[0]) : ['first', 'second', 'third', 'fourth'].indexOf(lower) + 1
}

/** "The year", "the month", where a part of it is named: the one that is running. */
export const running: Rule = rule("the (?<u>week|month|quarter|year|decade|century)(?:['’]s)?", ({ u }, place) => {
  const named = /(?:end|beginning|start|middle|half|close|rest|remainder|outset)(?: of)? $/i.test(place.left)
  if (place.published === null || !named || /^ (?:of|after|before|when|since) /.test(place.right)) return null
  return meant(unitAround((u ?? '').toLowerCase() as 'week', place.published))
})
