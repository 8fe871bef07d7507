/** Russian lengths of time, what is counted with them ("три дня назад"), and expressions with one open end ("скоро"). */
import type { Groups, Meaning, Place, Rule } from '../grammar.ts'
import { awayFrom, type Length, reach } from '../length.ts'
import { span } from '../period.ts'
import { meant, nothing, rule } from '../rule.ts'
import { count, LENGTH_UNIT, lengthUnit, NUMBER } from './words.ts'

const MORE =
  '(?<more>более|больше|свыше|около|почти|примерно|менее|меньше|не менее|не более|как минимум|по меньшей мере|чуть более|чуть больше)'
const VAGUE = 'несколько|нескольких|пару|много|многих|многие|десятки'
const AMOUNT = `(?:${MORE}(?: чем)? )?(?:(?<n>${NUMBER})(?<half> с половиной)?|(?<vague>${VAGUE})|(?<mid>полтора|полторы|полутора)|(?<halfyear>пол)) ?(?<u>${LENGTH_UNIT})`
const SINGLE = '(?<u1>неделю|месяц|год|сутки|час|полгода|десятилетие)'
/** After one of these a length is an age. */
const AGED =
  /(?:мальчик|мальчика|девочк[аиу]|ребён(?:ок|ка)|ребен(?:ок|ка)|мужчин[аы]|женщин[аы]|юнош[аи]|старше|младше|возраст[ае]?|возрасте до|ему|ей|им|исполнилось|исполнится|моложе|подрост(?:ок|ка)) $/iu

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
      /(?:дн[её]м|дня|дней|недел[ей]+|месяц[аемв]+|год[аом]+|лет|час[аомв]+) $/i.test(left) ||
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
