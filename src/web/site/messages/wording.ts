/** An edition's wording: its messages formatted as ICU says, its dates and numbers as Intl does. */
import { IntlMessageFormat } from 'intl-messageformat'
import { type Edition, isDate } from '../../../domain/index.ts'
import { az } from './az.ts'
import type { Arguments, Message, Messages } from './catalogue.ts'
import { en } from './en.ts'
import { hy } from './hy.ts'
import { ru } from './ru.ts'

export const messages: Readonly<Record<Edition, Messages>> = { en, ru, az, hy }

/** The locale of each edition: English writes the day before the month. */
const locales: Readonly<Record<Edition, string>> = { en: 'en-GB', ru: 'ru', az: 'az', hy: 'hy' }

/** The string of this name in the edition's language; arguments are asked for where it has any. */
export type Say = <M extends Message>(
  name: M,
  ...given: keyof Arguments<M> extends never ? [] : [Arguments<M>]
) => string

export interface Wording {
  say: Say
  /** `2031-03-08` or a moment → "8 March 2031". A text that is no date stays as it is. */
  day(date: string): string
  /** `2031-03` or a day → "March 2031" */
  month(date: string): string
  weekday(date: string): string
  shortWeekday(date: string): string
  /** A moment in UTC: "8 March 2031, 14:05 UTC". */
  moment(at: string): string
  number(value: number, digits?: number): string
}

const wordings = new Map<Edition, Wording>()

export function wordingOf(edition: Edition): Wording {
  const known = wordings.get(edition)
  if (known) return known
  const made = makeWording(edition)
  wordings.set(edition, made)
  return made
}

function makeWording(edition: Edition): Wording {
  const locale = locales[edition]
  const formats = new Map<Message, IntlMessageFormat>()
  const formatOf = (name: Message) => {
    let format = formats.get(name)
    if (!format) {
      format = new IntlMessageFormat(messages[edition][name], locale)
      formats.set(name, format)
    }
    return format
  }
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    return (date: string) => {
      const day = date.length === 7 ? `${date}-01` : date.slice(0, 10)
      return isDate(day) ? format.format(new Date(`${day}T00:00:00Z`)) : date
    }
  }
  const day = dated({ day: 'numeric', month: 'long', year: 'numeric' })
  return {
    say: (name, ...given) => String(formatOf(name).format(given[0])),
    day,
    month: dated({ month: 'long', year: 'numeric' }),
    weekday: dated({ weekday: 'long' }),
    shortWeekday: dated({ weekday: 'short' }),
    moment: (at) => (at.length > 10 ? `${day(at)}, ${at.slice(11, 16)} UTC` : day(at)),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
  }
}
