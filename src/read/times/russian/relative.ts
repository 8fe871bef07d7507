/** Russian expressions that are counted from the day of publication, or from the day named last; clock times. */

import { weekdayComing, weekdayNear, weekdayOn } from '../choose.ts'
import type { Rule } from '../grammar.ts'
import { oneDay, unitAround } from '../period.ts'
import { clockOf, meant, nothing, rule } from '../rule.ts'
import { ON_WEEKDAY, unit, WEEKDAY, weekday } from './words.ts'

const near: Readonly<Record<string, number>> = { позавчера: -2, вчера: -1, сегодня: 0, завтра: 1, послезавтра: 2 }
const OF_DAY = '(?: (?:утром|дн[её]м|вечером|ночью))?'
const LAST =
  'прошлой|прошлом|прошлого|прошлую|минувшей|минувшем|минувшего|минувшую|прошлому|прошлый|минувший|прошлое|минувшее'
const THIS = 'этой|этом|этого|эту|текущей|текущем|текущего|текущую|нынешней|нынешнем|нынешнего|этот'
const NEXT = 'следующей|следующем|следующего|следующую|будущей|будущем|будущего|следующий|следующее|следующему|будущую'
const CALENDAR_UNIT =
  'недел(?:е|и|ю|я)|месяц(?:е|а|у)?|год(?:у|а)?|квартал(?:е|а|у)?|полугоди(?:и|я)|десятилети(?:и|я)|век(?:е|а)'

export const relative: readonly Rule[] = [
  rule(`(?<w>${Object.keys(near).join('|')})${OF_DAY}`, ({ w }, { published }) => {
    const by = near[w?.toLowerCase() ?? '']
    return published === null || by === undefined ? null : meant(oneDay(published + by))
  }),
  rule('дн[её]м ранее', (_, { last, published }) => {
    const named = last()
    if (named) return meant(oneDay(named.day - 1), { anchor: named.span })
    return published === null ? null : meant(oneDay(published - 1))
  }),
  rule('накануне', (_, place) => {
    // "Накануне саммита" is counted from something that is not known here.
    if (
      !/^$|^[.,;:!?)»—–]|^ (?:—|–|в|на|с|по|к|о|об|и|он|она|они|не|\p{L}+(?:л|ла|ло|ли|лся|лась|лось|лись)|\p{Lu}\p{L}+)(?!\p{L})/u.test(
        place.right,
      )
    )
      return nothing
    const named = place.last()
    if (named) return meant(oneDay(named.day - 1), { anchor: named.span })
    return place.published === null ? null : meant(oneDay(place.published - 1))
  }),
  rule(
    `(?<side>${LAST}|${THIS}|это|эту|${NEXT}|ближайший|ближайшую|ближайшее) (?<w>${ON_WEEKDAY})`,
    ({ side, w }, { published }) => {
      if (published === null) return null
      if (/^ближ/i.test(side ?? '')) return meant(weekdayComing(weekday(w), published))
      return meant(weekdayOn(weekday(w), published, sideOf(side) < 0 ? 'last' : sideOf(side) > 0 ? 'next' : 'this'))
    },
  ),
  rule(`(?<w>${WEEKDAY})${OF_DAY}`, ({ w }, place) => {
    const on =
      new RegExp(`^(?:${ON_WEEKDAY})$`, 'i').test(w ?? '') &&
      /(?:^|[\s(])(?:в|во|на|и|утром в|вечером в) $/i.test(place.left)
    const bound = /(?:^|[\s(])(?:с|до|к|ко|по|после|от) $/i.test(place.left) && !/^сред(?:а|у|е)$/i.test(w ?? '')
    // "В среду обитания": the surroundings, not the day.
    if (place.published === null || !(on || bound) || /^ обитан/.test(place.right)) return null
    return meant(weekdayNear(weekday(w), place.published, place.tense())) ?? { is: 'unknown' }
  }),
  rule(`(?<side>${LAST}|${THIS}|${NEXT}) (?<u>${CALENDAR_UNIT})`, ({ side, u }, { published }) =>
    published === null ? null : meant(unitAround(unit(u), published, sideOf(side))),
  ),
  rule('(?<u>года|месяца|недели|десятилетия|квартала)', ({ u }, { left, right, published }) =>
    published === null ||
    !/(?<!\p{L})(?:начал[аеоу]|середин[аеыу]|кон(?:ца|це|цу|ец)) $/iu.test(left) ||
    /^ (?:назад|войны)/.test(right)
      ? null
      : meant(unitAround(unit(u), published)),
  ),
  rule('(?<h>\\d{1,2})[:.](?<min>\\d{2})(?: (?<zone>по [\\p{L}-]+ времени|мск))?', ({ h, min, zone }, { left }) => {
    const time = clockOf(Number(h), Number(min))
    if (!time || (!zone && !/(?:^|[\s(])(?:в|к|до|после|с|около|на|примерно в) $/iu.test(left))) return null
    return { is: 'clock', time, zone: zone ?? null }
  }),
  rule('(?<h>\\d{1,2}) час(?:а|ов)? (?<min>\\d{1,2}) минут(?:ы|у)?', ({ h, min }, { left }) => {
    const time = clockOf(Number(h), Number(min))
    return time && /(?:^|[\s(])в $/i.test(left) ? { is: 'clock', time, zone: null } : null
  }),
]

/** -1 for a word of "last", 1 for one of "next", else 0. */
function sideOf(word: string | undefined): number {
  const lower = word?.toLowerCase() ?? ''
  return /^(?:прош|мин)/.test(lower) ? -1 : /^(?:след|буд)/.test(lower) ? 1 : 0
}
