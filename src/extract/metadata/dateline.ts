/** The line of a page that gives its date: alone, labelled, or beside a clock, a rubric, a place or a name. */
import { type DateHints, type FoundDate, findDates } from './dates.ts'

export interface Dateline {
  date: FoundDate
  role: 'published' | 'modified'
  /** True for a line that names a whole day of several texts: `Day: March 8, 2023`. */
  ofDay: boolean
  /** What else stands on the line, parted by bars or slashes: a rubric, a place, a name. */
  rest: string[]
}

const LONGEST = 140

const modified =
  /\b(updated?|last (update|modified|edited)|modified|edited)\b|обновлен|изменен|yenilən|güncelle|թարմացվ|mis à jour|modifié|aktualisiert|оновлен/iu

const published =
  /^\W{0,3}(published|posted|publication date|date of publication|date|release date|issued|created|on|дата( публикации)?|опубликован[оа]?|размещено|добавлено|tarix|dərc (olunub|edilib)|yayın(lanma)?( tarihi)?|հրապարակ(վել|ված) է|ամսաթիվ|publié( le)?|paru( le)?|veröffentlicht( am)?|stand|date de publication|опубліковано)\b/iu

const ofDay = /^\W{0,3}(day|gün|день|օր|jour|tag|ziua|დღე|اليوم|daily (digest|review|brief(ing)?)|today)\s?[:—–-]/iu

/** Words that may stand beside a date on a date line and say nothing more. */
const filler =
  /\b(at|on|of|the|in|gmt|utc|msk|est|edt|cet|cest|hrs?|published|posted|publication|date|updated?|last|modified|day|by|a\.?m|p\.?m)\b|(?<!\p{L})(в|г|года|год|время|день|мск|по|бакинскому|московскому|ереванскому|дата|публикации|опубликован[оа]?|обновлен[оа]?|il|ci|cu|cü|cı|ildə|saat|tarix|թ|թվական|ժամը|le|à|um|uhr|den|am|vom|du|publié|mis|jour|gün|вс|пн|вт|ср|чт|пт|сб)(?!\p{L})/giu

const weekday =
  /(?<!\p{L})(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?(?!\p{L})|(?<!\p{L})(понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|bazar|bazar ertəsi|çərşənbə( axşamı)?|cümə( axşamı)?|şənbə|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|երկուշաբթի|երեքշաբթի|չորեքշաբթի|հինգշաբթի|ուրբաթ|շաբաթ|կիրակի|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?!\p{L})/giu

/** The line as a date line, or null when it is a heading or a sentence that merely holds a date. */
export function datelineOf(line: string, hints: DateHints = {}): Dateline | null {
  if (line.length > LONGEST || !/\p{N}{4}/u.test(line)) return null
  const [date] = findDates(line, hints)
  if (!date) return null
  const before = line.slice(0, date.start)
  const after = line.slice(date.end)
  const words = [before, after].map((part) => part.replace(filler, ' ').replace(weekday, ' '))
  const rest = words
    .flatMap((part) => part.split(/[|•·/]|\s[—–-]\s|,|\s{3,}/))
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  const left = rest.filter(Boolean)
  const said = left
    .join(' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
  const labelled = published.test(line) || modified.test(line) || ofDay.test(line)
  const parted = /[|•·/]/.test(before.slice(-4) + after.slice(0, 4)) || date.when?.precision === 'minute'
  const placed = /^\p{Lu}[\p{L} -]{1,30},\s*$/u.test(before) && said.length <= 3
  const most = labelled || parted ? 8 : 0
  if (said.length > most && !placed) return null
  if (date.when?.precision === 'month' && said.length > 0) return null
  return { date, role: modified.test(line) ? 'modified' : 'published', ofDay: ofDay.test(line), rest: left }
}

/**
 * An agency's own date line, without a year: `Tessavin, March 4, VTA` or `BAKU, May 5 /AZERTAC/`, alone on its line.
 */
export function isAgencyLine(line: string): boolean {
  return (
    line.length <= 80 &&
    /^\p{Lu}[\p{L}\p{M}' -]{1,30},\s*(\p{L}{3,12}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,12})\.?,?\s*[/([–—-]?\s*[\p{Lu}][\p{L}. -]{1,24}[/)\]]?\s*[.:–—-]*$/u.test(
      line,
    )
  )
}
