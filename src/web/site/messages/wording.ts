/** An edition's wording: its messages formatted as ICU says, its dates and numbers as Intl does. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Edition } from '../../../domain/index.ts'
import { type Dates, datesOf } from '../../text/dates.ts'
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

export interface Wording extends Dates {
  say: Say
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
  return {
    say: (name, ...given) => String(formatOf(name).format(given[0])),
    ...datesOf(locale),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
  }
}
