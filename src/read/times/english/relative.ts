/** English expressions that are counted from the day of publication, or from the day named last. */
import type { Day } from '../calendar.ts'
import { type Side, weekdayComing, weekdayNear, weekdayOn } from '../choose.ts'
import type { Meaning, Place, Rule } from '../grammar.ts'
import { oneDay, unitAround } from '../period.ts'
import { capital, clockOf, meant, nothing, rule } from '../rule.ts'
import { ANY_WEEKDAY, UNIT, unit, WEEKDAY, weekday } from './words.ts'

const POSSESSIVE = "(?:['’]s)?"
const OF_DAY = '(?: (?:morning|afternoon|evening|night|noon))?'

/** Weekdays that are names, papers and prayers. */
const NAMED_BEFORE =
  /(?:good|bloody|black|ash|easter|palm|holy|maundy|shrove|super|cyber|giving|sheffield|(?:every|each)(?: (?:second|third|fourth|other))?|per|any|whichever|news) $/i
const NAMED_AFTER =
  /^ (?:[A-Z][\p{L}]*|prayers?|papers?|newspapers?|edition|mass|school|league|sermon)(?<!^ (?:Moscow|GMT|UTC))/u
/** "A Friday in the port", "the Monday group": none in particular. */
const ANY_DAY = /(?:^|\s)(?:an?|the|one|some|no|most|all|on alternate) $/i

const near: Record<string, number> = {
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  'last night': -1,
  'last evening': -1,
}

export const relative: readonly Rule[] = [
  rule(`(?<w>${Object.keys(near).join('|')})${POSSESSIVE}${OF_DAY}`, ({ w }, { published, left }) => {
    // "USA Today" is a name, and "a brighter tomorrow" no day.
    if (capital(w) && /\p{L}[ \u00a0]$/u.test(left)) return nothing
    if (/(?:brighter|better|new) $/i.test(left)) return nothing
    const by = near[(w ?? '').toLowerCase().replace(/\s+/g, ' ')]
    return published === null || by === undefined ? null : meant(oneDay(published + by))
  }),
  rule(
    `(?<side>last|this|this past|next|this coming) (?<w>${WEEKDAY})${POSSESSIVE}${OF_DAY}`,
    ({ side, w }, { published, right }) => {
      if (published === null || !capital(w) || NAMED_AFTER.test(right)) return null
      if (/coming/i.test(side ?? '')) return meant(weekdayComing(weekday(w), published))
      const which = (/past/i.test(side ?? '') ? 'last' : side?.toLowerCase()) as Side
      return meant(weekdayOn(weekday(w), published, which))
    },
  ),
  rule(`(?:the )?(?:coming|upcoming) (?<w>${WEEKDAY})`, ({ w }, { published }) =>
    published === null || !capital(w) ? null : meant(weekdayComing(weekday(w), published)),
  ),
  rule(`(?<w>${WEEKDAY}) (?<side>last|this|next) week`, ({ w, side }, { published }) =>
    published === null || !capital(w) ? null : ofWeek(published, weekday(w), side),
  ),
  rule(`(?<w>${WEEKDAY}) of (?<side>last|this|next) week`, ({ w, side }, { published }) =>
    published === null || !capital(w) ? null : ofWeek(published, weekday(w), side),
  ),
  rule(`(?<w>${ANY_WEEKDAY})${POSSESSIVE}${OF_DAY}`, ({ w }, place) => {
    if (!capital(w) || place.published === null) return null
    if (NAMED_BEFORE.test(place.left) || NAMED_AFTER.test(place.right)) return nothing
    if (w && w.length < 5 && !/on $/i.test(place.left)) return null
    if (ANY_DAY.test(place.left)) return null
    return meant(weekdayNear(weekday(w), place.published, place.tense())) ?? { is: 'unknown' }
  }),
  rule(
    `(?<side>last|this|next|the previous|the current|the coming|the present) (?<u>${UNIT})${POSSESSIVE}`,
    ({ side, u }, place) => {
      if (place.published === null || /^-/.test(place.right)) return null
      const which = side?.toLowerCase() ?? ''
      const by = which === 'last' || which === 'the previous' ? -1 : which === 'next' || which === 'the coming' ? 1 : 0
      if (u?.toLowerCase() === 'weekend') return weekend(place, which === 'this' ? null : by)
      return meant(unitAround(unit(u), place.published, by))
    },
  ),
  rule('(?:the|this) weekend', (_, place) =>
    /(?:over|at|on|during|by|through|for|throughout|of) $/i.test(place.left) ? weekend(place, null) : null,
  ),
  rule('(?<e>earlier|later) (?:this|in the|that) (?<u>week|month|year|decade)', ({ e, u }, { published }) => {
    const around = published === null ? null : unitAround(unit(u), published)
    if (!around || published === null) return null
    const early = e?.toLowerCase() === 'earlier'
    return meant(
      { from: early ? around.from : published, to: early ? published : around.to, unit: 'span' },
      { whole: true },
    )
  }),
  rule('(?:the )(?<w>day before|previous day|day earlier)', ({ w }, place) => {
    // "The day before the summit" is counted from something that is not known here.
    if (
      /^day before/i.test(w ?? '') &&
      !/^$|^[.,;:!?)”"’—–]|^ (?:in|at|by|to|on|and|but|that|with|from|—|–)\b/.test(place.right)
    )
      return nothing
    return counted(place, -1, true)
  }),
  rule('a day earlier', (_, place) => counted(place, -1, true)),
  rule('(?:the )(?:next|following) day', (_, place) => counted(place, 1, false)),
  rule('a day later', (_, place) => counted(place, 1, false)),
  // 14:30 Moscow time; 3:15 p.m.; 9 am
  rule(
    '(?<h>\\d{1,2})[:.](?<min>\\d{2})(?: ?(?<half>[ap]\\.m\\.|[ap]m))?(?: \\(?(?<zone>(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?|local) time|GMT|UTC|CET|CEST|EST|EDT|MSK|ET)\\)?)?',
    ({ h, min, half, zone }, { left }) => clock(clockOf(Number(h), Number(min), half), half, zone, left),
  ),
  rule(
    '(?<h>\\d{1,2}) ?(?<half>[ap]\\.m\\.|[ap]m)(?: (?<zone>(?:[A-Z][a-z]+|local) time|GMT|UTC|ET))?',
    ({ h, half, zone }, { left }) => clock(clockOf(Number(h), 0, half), half, zone, left),
  ),
  // Midnight is left alone: which of two days it belongs to, nobody can tell.
  rule('noon|midday', (_, { left }) =>
    /(?:at|by|until|before|after|since|around) $/i.test(left) ? { is: 'clock', time: '12:00', zone: null } : null,
  ),
]

function ofWeek(published: Day, day: number, side: string | undefined): Meaning | null {
  const by = ['last', 'this', 'next'].indexOf(side?.toLowerCase() ?? '') - 1
  const week = unitAround('week', published, by)
  return week && meant(oneDay(week.from + day))
}

/** The weekend of a week; for `by` null the latest that has begun after a past verb, the first not over before a coming one. */
function weekend(place: Place, by: number | null): Meaning | null {
  const { published } = place
  if (published === null) return null
  if (by !== null) return meant(unitAround('weekend', published, by))
  const here = unitAround('weekend', published)
  const tense = place.tense()
  if (!here || tense === null) return null
  return meant(tense === 'past' && here.from > published ? unitAround('weekend', published, -1) : here)
}

/** So many days from the day named last; `alone` lets it be the day of publication when none is named. */
function counted({ last, published }: Place, by: number, alone: boolean): Meaning | null {
  const named = last()
  if (named) return meant(oneDay(named.day + by), { anchor: named.span })
  return published === null || !alone ? null : meant(oneDay(published + by))
}

function clock(time: string | null, half: string | undefined, zone: string | undefined, left: string): Meaning | null {
  if (!time) return null
  // "Daily at 6 a.m.", "a 3 a.m. call".
  if (
    /(?:^|\s)(?:daily|weekdays|weekends|nightly|every \p{L}+|each \p{L}+|\p{L}+days)(?: \p{L}+)?(?: from| at| to)? (?:\S+ \S+ to )?$|(?:^|\s)an? $/iu.test(
      left,
    )
  )
    return nothing
  if (!half && !zone && !/(?:at|by|until|till|since|from|around|about|before|after|between|and|to) $/i.test(left))
    return null
  return { is: 'clock', time, zone: zone ?? null }
}
