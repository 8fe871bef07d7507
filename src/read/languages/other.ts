/** A language that has no statement reader yet. */
import type { Language } from './language.ts'
import { words } from './words.ts'

const NAMES: Record<string, string> = {
  ar: 'Arabic',
  az: 'Azerbaijani',
  be: 'Belarusian',
  bg: 'Bulgarian',
  bs: 'Bosnian',
  cs: 'Czech',
  de: 'German',
  el: 'Greek',
  es: 'Spanish',
  et: 'Estonian',
  fa: 'Persian',
  fi: 'Finnish',
  fr: 'French',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  hy: 'Armenian',
  it: 'Italian',
  ja: 'Japanese',
  ka: 'Georgian',
  kk: 'Kazakh',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  nl: 'Dutch',
  pl: 'Polish',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovenian',
  sq: 'Albanian',
  sr: 'Serbian',
  sv: 'Swedish',
  tr: 'Turkish',
  uk: 'Ukrainian',
  uz: 'Uzbek',
  zh: 'Chinese',
}

const abbreviations = words('г гг т.е т.д т.п им ул руб млн млрд тыс см др стр проф акад mr mrs dr st prof')

const ELIDING = words('fr it ca')

/** @param tag the primary subtag, lower case */
export function otherLanguage(tag: string): Language {
  const name = tag === '' || tag === 'und' ? 'an unknown language' : (NAMES[tag] ?? `the language "${tag}"`)
  return { tag: tag || 'und', name, elides: ELIDING.has(tag), abbreviations, openers: new Set() }
}
