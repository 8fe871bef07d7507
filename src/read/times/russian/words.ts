/** Russian names of months, days, seasons and units in their cases, and patterns of them. */
import type { LengthUnit } from '../length.ts'
import { type Season, seasons, type Unit } from '../period.ts'

const months = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const weekdays = ['понедел', 'вторн', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресен']

/** A month in the genitive, as after a day. */
export const MONTH_OF =
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|янв\\.|фев\\.|февр\\.|апр\\.|авг\\.|сент\\.|окт\\.|нояб\\.|дек\\.'
/** A month in any case. */
export const MONTH =
  '(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|ю|е|ем|ём)|(?:март|август)(?:а|у|е|ом)?|ма(?:й|я|ю|е|ем)'
export const WEEKDAY =
  'понедельник(?:а|у|ом)?|вторник(?:а|у|ом)?|сред(?:а|у|ы|е)|четверг(?:а|у|ом)?|пятниц(?:а|у|ы|е)|суббот(?:а|у|ы|е)|воскресень(?:е|я|ю|ем)'
/** The accusative, which "в" and "во" take. */
export const ON_WEEKDAY = 'понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье'
export const SEASON = 'весной|весною|летом|осенью|зимой|зимою'
export const LENGTH_UNIT =
  'секунд(?:а|у|ы)?|минут(?:а|у|ы|ами)?|час(?:а|ов|ами)?|сут(?:ки|ок|ками)|дн(?:я|ей|ями|и)|день|недел(?:ь|я|ю|и|ями)|месяц(?:а|ев|ами)?|год(?:а|ами)?|лет|десятилети(?:е|я|й)|век(?:а|ов)?'
export const NUMBER =
  '\\d{1,4}|одного|одной|одну|один|двух|две|два|трех|трёх|три|четырех|четырёх|четыре|пяти|пять|шести|шесть|семи|семь|восьми|восемь|девяти|девять|десяти|десять|одиннадцати|одиннадцать|двенадцати|двенадцать|пятнадцати|пятнадцать|двадцати|двадцать|тридцати|тридцать|сорока|сорок|пятидесяти|пятьдесят|шестидесяти|шестьдесят'

const counts: readonly (readonly [RegExp, number])[] = [
  [/^одиннадцат/, 11],
  [/^двенадцат/, 12],
  [/^пятнадцат/, 15],
  [/^двадцат/, 20],
  [/^тридцат/, 30],
  [/^сорок/, 40],
  [/^пятидесяти|^пятьдесят/, 50],
  [/^шестидесяти|^шестьдесят/, 60],
  [/^од/, 1],
  [/^дв/, 2],
  [/^тр/, 3],
  [/^четыр/, 4],
  [/^пят/, 5],
  [/^шест/, 6],
  [/^сем/, 7],
  [/^вос/, 8],
  [/^девят/, 9],
  [/^десят/, 10],
]

const units: readonly (readonly [RegExp, LengthUnit])[] = [
  [/^секунд/, 'second'],
  [/^минут/, 'minute'],
  [/^час/, 'hour'],
  [/^сут|^дн|^день/, 'day'],
  [/^недел/, 'week'],
  [/^месяц/, 'month'],
  [/^год|^лет/, 'year'],
  [/^десятилет/, 'decade'],
  [/^век/, 'century'],
]

const starts = (list: readonly string[], word: string | undefined) =>
  list.findIndex((stem) => (word ?? '').toLowerCase().startsWith(stem))

/** 1 to 12; 0 for another word. "мар" stands before "ма", which is May. */
export const month = (word: string | undefined): number => starts(months, word) + 1
/** 0 for Monday; -1 for another word. */
export const weekday = (word: string | undefined): number => starts(weekdays, word)
export const season = (word: string | undefined): Season =>
  seasons[starts(['весн', 'лет', 'осен', 'зим'], word)] ?? 'spring'

/** A number in digits or in a word; NaN for anything else. */
export function count(word: string | undefined): number {
  const lower = (word ?? '').toLowerCase()
  if (/^\d/.test(lower)) return Number(lower)
  return counts.find(([stem]) => stem.test(lower))?.[1] ?? Number.NaN
}

export function lengthUnit(word: string | undefined): LengthUnit {
  const lower = (word ?? '').toLowerCase()
  return units.find(([stem]) => stem.test(lower))?.[1] ?? 'day'
}

/** A unit of the calendar, of which there is a last and a next one. */
export function unit(word: string | undefined): Unit {
  const lower = (word ?? '').toLowerCase()
  if (lower.startsWith('квартал')) return 'quarter'
  return lower.startsWith('полугод') ? 'half' : (lengthUnit(lower) as Unit)
}
