/** Russian expressions that are counted from the day of publication, or from the day named last; and lengths. */

import { weekdayComing, weekdayNear, weekdayOn } from '../choose.ts'
import type { Groups, Meaning, Place, Rule } from '../grammar.ts'
import { awayFrom, type Length, reach } from '../length.ts'
import { oneDay, span, unitAround } from '../period.ts'
import { clockOf, meant, nothing, rule } from '../rule.ts'
import { count, LENGTH_UNIT, lengthUnit, NUMBER, ON_WEEKDAY, unit, WEEKDAY, weekday } from './words.ts'

const near: Readonly<Record<string, number>> = { позавчера: -2, вчера: -1, сегодня: 0, завтра: 1, послезавтра: 2 }
const OF_DAY = '(?: (?:утром|дн[её]м|вечером|ночью))?'
const LAST =
  'прошлой|прошлом|прошлого|прошлую|минувшей|минувшем|минувшего|минувшую|прошлому|прошлый|минувший|прошлое|минувшее'
const THIS = 'этой|этом|этого|эту|текущей|текущем|текущего|текущую|нынешней|нынешнем|нынешнего|этот|это'
const NEXT = 'следующей|следующем|следующего|следующую|будущей|будущем|будущего|следующий|следующее|следующему|будущую'
const CALENDAR_UNIT =
  'недел(?:е|и|ю|я)|месяц(?:е|а|у)?|год(?:у|а)?|квартал(?:е|а|у)?|полугоди(?:и|я)|десятилети(?:и|я)|век(?:е|а)'
const MORE =
  '(?<more>более|больше|свыше|около|почти|примерно|менее|меньше|не менее|не более|как минимум|по меньшей мере|чуть более|чуть больше)'
const VAGUE = 'несколько|нескольких|пару|много|многих|многие|десятки'
const AMOUNT = `(?:${MORE}(?: чем)? )?(?:(?<n>${NUMBER})(?<half> с половиной)?|(?<vague>${VAGUE})|(?<mid>полтора|полторы|полутора)|(?<halfyear>пол)) ?(?<u>${LENGTH_UNIT})`
const SINGLE = '(?<u1>неделю|месяц|год|сутки|час|полгода|десятилетие)'

export const relative: readonly Rule[] = [
  rule(`(?<w>${Object.keys(near).join('|')})${OF_DAY}`, ({ w }, { published }) => {
    const by = near[w?.toLowerCase() ?? '']
    return published === null || by === undefined ? null : meant(oneDay(published + by))
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
    `(?<side>${LAST}|${THIS}|${NEXT}|ближайший|ближайшую|ближайшее) (?<w>${ON_WEEKDAY})`,
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
    return meant(weekdayNear(weekday(w), place.published, place.tense()))
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

export const lengths: readonly Rule[] = [
  rule(`(?:${AMOUNT}|${SINGLE}) (?:тому )?назад`, (groups, { published }) => {
    const length = lengthOf(groups)
    if (published === null || !length) return null
    const far = reach(published, length, -1)
    if (far === null) return { is: 'before', last: published }
    if (/^(?:более|больше|свыше|не менее|как мин|по мень|чуть)/i.test(groups.more ?? ''))
      return { is: 'before', last: far }
    if (/^(?:менее|меньше|не более)/i.test(groups.more ?? '')) return meant(span(far, published))
    return meant(awayFrom(published, length, -1))
  }),
  rule(`через (?:${AMOUNT}|${SINGLE}|(?<day>день))`, (groups, place) => {
    const length: Length | null = groups.day ? { count: 1, unit: 'day' } : lengthOf(groups)
    const { published } = place
    if (!length || /^ после/.test(place.right)) return null
    if (place.tense() === 'future' && published !== null)
      return length.count === null ? { is: 'after', first: published } : meant(awayFrom(published, length, 1))
    const named = place.last()
    if (!named || length.count === null) return null
    return meant(awayFrom(named.day, length, 1), { anchor: named.span })
  }),
  rule(`в течение (?:ближайших |следующих )?(?:${AMOUNT}|(?<u1>часа|суток|недели|месяца|года))`, (groups, place) => {
    const { published } = place
    const length = lengthOf(groups)
    if (published === null || !length || place.tense() !== 'future') return null
    const far = reach(published, length, 1)
    if (far === null) return { is: 'after', first: published }
    return meant(span(published, far), { whole: true, due: true })
  }),
  rule(
    `(?<w>последние|последних|предыдущие|предыдущих|минувшие|ближайшие|ближайших|следующие|следующих|прошедшие) ${AMOUNT}`,
    around,
  ),
  rule(`(?<w>последний|последнюю|последнее|прошедший) (?<u1>неделю|месяц|год|десятилетие)`, (groups, place) =>
    /(?:^|\s)за $/i.test(place.left) ? around(groups, place) : null,
  ),
  rule(
    '(?<w>последние|ближайшие|последних|ближайших) (?:часы|дни|недели|месяцы|годы|дней|недель|месяцев|лет)',
    ({ w }, { published }) =>
      published === null
        ? null
        : /^бли/i.test(w ?? '')
          ? { is: 'after', first: published }
          : { is: 'before', last: published },
  ),
  rule('(?<w>ближайшее время|ближайшем будущем|скором времени|скоро|вскоре)', ({ w }, place) => {
    if (place.published === null || place.tense() === 'past' || /^ после/.test(place.right)) return null
    if (/^ближайшее/i.test(w ?? '') && !/(?:^|\s)в $/i.test(place.left)) return null
    return { is: 'after', first: place.published }
  }),
  rule(
    'некоторое время (?:тому )?назад|давно|недавно|ранее|годы назад|месяцы назад|дни назад',
    (_, { published, left, right }) =>
      published === null ||
      /^ (?:чем|не|неизвестн)/.test(right) ||
      /(?:не|как|так|очень|уже|еще|ещё|не столь) $/i.test(left)
        ? null
        : { is: 'before', last: published },
  ),
  rule(
    '(?<n>\\d{1,3})-(?<u>часов|дневн|минутн|летн|месячн|недельн)(?:ый|ое|ая|ого|ой|ую|ом|ые|ых|ому|ым|ыми|ий|ее|яя|его|ей|юю|ем|ие|их)',
    ({ n, u }, { right }) => {
      const units = {
        часов: 'hour',
        дневн: 'day',
        минутн: 'minute',
        летн: 'year',
        месячн: 'month',
        недельн: 'week',
      } as const
      const unitOf = units[(u?.toLowerCase() ?? '') as keyof typeof units]
      if (
        unitOf === 'year' &&
        !/^ (?:план|соглашени|договор|контракт|срок|период|кредит|войн|конфликт|блокад|мораторий)/.test(right)
      )
        return nothing
      return { is: 'length', length: { count: Number(n), unit: unitOf } }
    },
  ),
  rule(AMOUNT, (groups, { left, right }) => {
    const length = lengthOf(groups)
    if (!length) return null
    // "Мальчик 12 лет": an age, not a length. "В 14 часов": a time of day.
    if (length.unit === 'year' && AGED.test(left)) return nothing
    if (length.unit === 'hour' && /(?:^|\s)(?:в|к|до|с|после|около) $/iu.test(left)) return nothing
    if (/^-/.test(right) || /(?:^|\s)(?:каждые|раз в|каждых) $/iu.test(left)) return nothing
    return { is: 'length', length }
  }),
]

const AGED =
  /(?:мальчик|мальчика|девочк[аиу]|ребён(?:ок|ка)|ребен(?:ок|ка)|мужчин[аы]|женщин[аы]|юнош[аи]|старше|младше|возраст[ае]?|возрасте до|ему|ей|им|исполнилось|исполнится|моложе|подрост(?:ок|ка)) $/iu

function sideOf(word: string | undefined): number {
  const lower = word?.toLowerCase() ?? ''
  return /^(?:прош|мин)/.test(lower) ? -1 : /^(?:след|буд)/.test(lower) ? 1 : 0
}

function lengthOf(groups: Groups): Length | null {
  if (groups.u1) {
    const half = /^полгода/i.test(groups.u1)
    return half ? { count: 6, unit: 'month' } : { count: 1, unit: lengthUnit(groups.u1) }
  }
  const unitOf = lengthUnit(groups.u)
  if (groups.vague) return { count: null, unit: unitOf }
  if (groups.mid) return { count: 1.5, unit: unitOf }
  if (groups.halfyear) return unitOf === 'year' ? { count: 6, unit: 'month' } : { count: 0.5, unit: unitOf }
  const number = count(groups.n)
  return Number.isNaN(number) ? null : { count: number + (groups.half ? 0.5 : 0), unit: unitOf }
}

function around(groups: Groups, { published }: Place): Meaning | null {
  const length = lengthOf(groups)
  if (published === null || !length) return null
  const ahead = /^(?:бли|след)/i.test(groups.w ?? '')
  const far = reach(published, length, ahead ? 1 : -1)
  if (far === null) return ahead ? { is: 'after', first: published } : { is: 'before', last: published }
  return meant(ahead ? span(published, far) : span(far, published), { whole: true })
}
