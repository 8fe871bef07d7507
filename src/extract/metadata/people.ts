/** The names in what a page marks or prints as its author, without the label, the date and the office beside them. */
import { monthOf } from './months.ts'
import { fold } from './outlet.ts'

/** Authors of one text; more are a list of contributors. */
const MOST = 12
const LONGEST_NAME = 70

const label =
  /^[^\p{L}\p{N}]*(?:(?:words|story|text|photos?|article|post(?:ed)?|reported|report|written|contributed|authored|created|published|reviewed)\s+)?(?:by|authors?|contributors?|автор(?:ы|ка)?|текст|müəllif|yazar|yazan|հեղինակ|ავტორი|par|auteure?s?|von|autor(?:es|in|en)?|por|di|بقلم|نویسنده|الكاتب)(?:\s+name)?(?:\s*[:՝—|-]\s*|\s+|(?<=بقلم)\s*)/iu
/** From here on it is no name any more. */
const end =
  /\s(?:[|•·●–—]|-)\s|\s(?:updated?|published|posted|last|reviewed|edited|medically|fact[- ]checked|on|in|at|min(?:ute)?s?\sread|views?|comments?|follow|share|read more|see all|view|is an?|is the)(?=[\s:,.]|$)|\s?\(?(?:@|https?:)|\s?(?:\d{1,2}(?:st|nd|rd|th)?[\s.,/]|(?:19|20)\d\d|\d{1,2}:\d\d)|\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d/iu
const between = /\s*[;،]\s*|\s+(?:and|&|et|und|y|e|и|і|та|və|ve|և|და|و)\s+|,\s+(?:(?:and|&|et|und|и)\s+)?/u
/** What stands behind a name with a comma and is no name. */
const afterName =
  /^(?:m\.?d|ph\.?\s?d|r\.?d|rdn?|mph|msc?|ma|mba|bsc?|ba|jr|sr|esq|cpa|cfp|dds|dmd|dvm|dnp|rn|lcsw|facc?|md|mrcp|do|llm|jd|cscs|cpt|ldn|pharmd|psyd|edd|ii|iii)\.?$/i
const junk =
  /^(?:admin(?:istrator)?|web ?master|root|user|guest|author|authors?|editor|anonymous|unknown|none|null|undefined|n\/a|default|test|by|the|post|home|about|share|follow|written|read more|wordpress|updated|[^\p{L}\p{N}]*)$|^https?:|^www\.|[{}<>=]|\.(?:com|org|net|html|author)\b.*\/|^page\.|@/iu

/**
 * The names, as printed, in order; empty when it holds none.
 * @param text an author field, or the text of an element that is marked as the author's
 */
export function peopleIn(text: string): string[] {
  let rest = text.slice(0, 300).replace(/\s+/g, ' ').trim()
  if (/^https?:|^\/|^@/.test(rest)) return []
  for (let i = 0; i < 3 && label.test(rest); i++) rest = rest.replace(label, '')
  const stop = end.exec(rest)
  if (stop) rest = rest.slice(0, stop.index)
  const names: string[] = []
  for (const part of rest.split(between)) {
    const name = part.replace(/^[\s"'“”«»,:|*–—-]+|[\s"'“”«»,:|*–—-]+$/gu, '')
    if (afterName.test(name) && names.length) {
      names[names.length - 1] += `, ${name}`
      continue
    }
    if (
      name.length < 2 ||
      name.length > LONGEST_NAME ||
      junk.test(name) ||
      monthOf(name) !== null ||
      !/\p{L}{2}/u.test(name)
    )
      continue
    if (!names.some((one) => fold(one) === fold(name))) names.push(name)
  }
  return names.slice(0, MOST)
}

/** True when two lists name somebody in common, one of them perhaps with a title or a degree. */
export function shareName(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => sameName(one, other)))
}

function sameName(a: string, b: string): boolean {
  const one = fold(a)
  const other = fold(b)
  return one === other || (one.length > 6 && other.length > 6 && (one.includes(other) || other.includes(one)))
}
