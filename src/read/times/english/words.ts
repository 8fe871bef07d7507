/** English names of months, days, seasons and units, and patterns of them. */
import type { LengthUnit } from '../length.ts'
import type { Season, Unit } from '../period.ts'
import { indexOf } from '../rule.ts'

const months =
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec'.split(
    ' ',
  )
const weekdays =
  'monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri saturday|sat sunday|sun'.split(' ')
const counts =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const tens = 'thirty forty fifty sixty seventy eighty ninety'.split(' ')

export const MONTH = `(?:${months.join('|')})(?:(?<=\\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\\.)?`
export const FULL_MONTH = months.map((one) => one.split('|')[0]).join('|')
export const WEEKDAY = weekdays.map((one) => one.split('|')[0]).join('|')
export const ANY_WEEKDAY = `(?:${weekdays.join('|')})`
export const SEASON = 'spring|summer|autumn|fall|winter'
export const NUMBER = `(?:${tens.join('|')}|twenty)-(?:${counts.slice(0, 9).join('|')})|\\d{1,4}(?:\\.\\d)?|${[...counts, ...tens].join('|')}`
export const LENGTH_UNIT = 'seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)'
export const UNIT = 'week|weekend|month|quarter|year|decade|century'

/** 1 to 12; 0 for another word. */
export const month = (word: string | undefined): number => indexOf(months, word) + 1
/** 0 for Monday; -1 for another word. */
export const weekday = (word: string | undefined): number => indexOf(weekdays, word)

export function season(word: string | undefined): Season {
  const lower = (word ?? '').toLowerCase()
  return lower === 'fall' ? 'autumn' : (lower as Season)
}

export function lengthUnit(word: string | undefined): LengthUnit {
  const lower = (word ?? '').toLowerCase()
  return (lower.startsWith('centur') ? 'century' : lower.replace(/s$/, '')) as LengthUnit
}

export const unit = (word: string | undefined): Unit => (word ?? '').toLowerCase() as Unit

/** A number in digits or in a word; NaN for anything else. */
export function count(word: string | undefined): number {
  const lower = (word ?? '').toLowerCase()
  if (/^\d/.test(lower)) return Number(lower)
  const [ten, one] = lower.split('-')
  if (one) return count(ten) + count(one)
  const small = counts.indexOf(lower)
  if (small >= 0) return small + 1
  const round = tens.indexOf(lower)
  return round >= 0 ? (round + 3) * 10 : Number.NaN
}

/** Nouns that a number counts, so that four digits before them are no year. */
export const COUNTED =
  /^[ \u00a0-](?:(?:[a-z]+ )?(?:soldiers|troops|deaths|dead|people|persons|men|women|children|victims|casualties|refugees|residents|civilians|prisoners|cases|villages|houses|homes|tonnes|tons|metres|meters|kilometres|kilometers|km|kg|m|miles|feet|euros|dollars|pounds|rubles|roubles|votes|seats|units|tanks|vehicles|drones|missiles|shells|items|pages|barrels|families|settlers|workers|employees|students|cubic|square|per|percent|times|hours|days|years|members|delegates|observers|guards|jobs|attacks|violations|participants|passengers|mines|hectares|acres|megawatts|metre|meter|kilometre|kilometer|mile|foot|square|word|seat|member|point|page|hectare|acre|tonne|ton|kilogram|megawatt|hp|rpm|mph|crowns?))\b|^ ?(?:%|per cent)/i
