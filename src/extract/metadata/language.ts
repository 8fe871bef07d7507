/** The language of a text, told from its letters. */
import { eld } from 'eld/small'
import { foreignShare, languageOfScript, mayBeIn, type Script, scriptOf, shareOf } from './alphabets.ts'

/**
 * Below this many letters no guess is trusted. In a script of one language fewer will do, and where only the language that
 * is far ahead has the text's letters; Arabic writes few vowels.
 */
const ENOUGH = 40
const ENOUGH_FAR_AHEAD = 24
const ENOUGH_IN_OWN_SCRIPT = 12
const SAMPLE = 4000
/** A name from elsewhere may bring letters along that its surroundings do not have. */
const FOREIGN = 0.012
/** How far the likeliest language has to lie ahead, and how alike a text is that needs no more proof. */
const AHEAD = 0.01
const FAR_AHEAD = 0.03
const LIKENESS = 0.7
/** Letters of Kazakh and Kyrgyz, which the model does not know, are so frequent in them. */
const OWN_LETTERS = 0.03
/** The schwa is Azerbaijani's commonest letter, and Turkish has none. */
const SCHWA = 0.02

/**
 * BCP 47 (two letters), or `und` when the text is too short or looks like no language in particular.
 *
 * By eld's n-gram model (Apache-2.0), among the languages that have the text's letters: a Russian ы, an Azerbaijani ə or
 * a Persian پ decides more than any frequency.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const { script, letters } = scriptOf(sample)
  const only = script && languageOfScript[script]
  if (only) return letters >= ENOUGH_IN_OWN_SCRIPT ? only : 'und'
  if (letters < ENOUGH_FAR_AHEAD) return 'und'
  return (script && byLetters(sample, script)) ?? byModel(sample, script, letters < ENOUGH ? FAR_AHEAD : AHEAD)
}

function byLetters(text: string, script: Script): string | null {
  if (script === 'latin' && shareOf(text, 'ə') >= SCHWA) return 'az'
  if (script !== 'cyrillic') return null
  if (/[қғұ]/iu.test(text) && shareOf(text, 'әғқңөұүһі') >= OWN_LETTERS) return 'kk'
  if (/ң/iu.test(text) && shareOf(text, 'ңөү') >= OWN_LETTERS) return 'ky'
  return null
}

function byModel(text: string, script: Script | null, least: number): string {
  const result = eld.detect(text)
  const fits = ([language]: [string, number]) =>
    script === null || (mayBeIn(language, script) && foreignShare(text, language, script) <= FOREIGN)
  const fitting = Object.entries(result.getScores()).filter(fits)
  const [first, second] = fitting
  if (!first) return 'und'
  const [language, score] = first
  const ahead = score - (second?.[1] ?? 0) >= least
  // The letters may have left one language alone; else it has to be like a usual text of it, and ahead of the others.
  if (ahead) return language !== result.language || result.isReliable() || score >= LIKENESS ? language : 'und'
  if (script !== 'cyrillic' || least > AHEAD) return 'und'
  return bySmallWords(
    text,
    fitting.filter(([, one]) => score - one < AHEAD).map(([one]) => one),
  )
}

/** Words that tell the languages in Cyrillic letters apart, each in none of its neighbours or in few. */
const smallWords: Partial<Record<string, string>> = {
  ru: 'и что как его это был было были для при он она они или пока ещё уже не с ко со ответил ответила лишь только',
  uk: 'і й та що як його це був було були для він вона вони або поки ще вже не з із',
  be: 'і й што як яго гэта быў было былі для ён яна яны або пакуль яшчэ ўжо не з',
  bg: 'и че как да се са е ще от за беше бяха той тя те или още вече при си със във към',
  sr: 'и да је се су ће од за био била били он она или још већ при са ка није',
  mk: 'и дека како да се ќе од за беше беа тој таа тие или уште веќе при со во кон',
}

/** The one of near neighbours that most of the text's small words are of; `und` when two have as many. */
function bySmallWords(text: string, languages: readonly string[]): string {
  const words = text.toLowerCase().split(/[^\p{L}]+/u)
  const counted = languages.map((language) => {
    const own = new Set((smallWords[language] ?? '').split(' '))
    return { language, found: words.filter((word) => own.has(word)).length }
  })
  const [most, next] = counted.sort((a, b) => b.found - a.found)
  return most && most.found > (next?.found ?? 0) ? most.language : 'und'
}

/** A stretch of a text in another language than the rest: `[start, end)` in UTF-16 code units. */
export interface Passage {
  language: string
  start: number
  end: number
}

export interface Languages {
  /** Of most of the text. */
  language: string
  /** Paragraphs in another language, neighbours of one language together. */
  passages: Passage[]
}

/** So many paragraphs are identified, spread over the text, and so much of each; of the others those in another script. */
const MOST_PARAGRAPHS = 8
const OF_EACH = 300
/** So much of a paragraph tells its script. */
const OF_SCRIPT = 60
/** So many paragraphs that are all in one language leave no doubt. */
const AGREED = 4
/** A shorter paragraph in another language is a list of names or a heading. */
const LEAST_PASSAGE = 80

/** The language that most of a text's letters are in, and paragraphs in another, as far as they were looked at. */
export function languagesOf(text: string): Languages {
  const paragraphs = [...paragraphsOf(text)]
  const step = Math.max(1, Math.ceil(paragraphs.length / MOST_PARAGRAPHS))
  const { script } = scriptOf(text.slice(0, SAMPLE))
  const told = paragraphs
    .filter(({ start }, i) => i % step === 0 || scriptOf(text.slice(start, start + OF_SCRIPT)).script !== script)
    .map(({ start, end }) => ({ language: languageOf(text.slice(start, Math.min(end, start + OF_EACH))), start, end }))
  const weights = new Map<string, number>()
  for (const { language, start, end } of told)
    if (language !== 'und') weights.set(language, (weights.get(language) ?? 0) + end - start)
  const ranked = [...weights].sort(([, a], [, b]) => b - a)
  const [most] = ranked
  // Where few of the parts tell a language, the text as a whole says more.
  const agreed = ranked.length === 1 && told.length >= AGREED && told.every((one) => one.language !== 'und')
  const whole = ranked.length < 2 && !agreed ? languageOf(text) : 'und'
  const language = whole !== 'und' ? whole : (most?.[0] ?? 'und')
  const passages: Passage[] = []
  for (const one of told) {
    if (one.language === language || one.language === 'und' || one.end - one.start < LEAST_PASSAGE) continue
    const before = passages.at(-1)
    if (before?.language === one.language && !/\S/.test(text.slice(before.end, one.start))) before.end = one.end
    else passages.push(one)
  }
  return { language, passages }
}

function* paragraphsOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0
  while (start < text.length) {
    const next = text.indexOf('\n\n', start)
    const end = next < 0 ? text.length : next
    if (end > start) yield { start, end }
    start = end + 2
  }
}

/** A declared language in BCP 47's usual case (`en`, `pt-BR`), or null when it is none. */
export function languageTag(declared: string | null | undefined): string | null {
  const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.].*)?\s*$/i.exec((declared ?? '').slice(0, 40))
  const language = match?.[1]?.toLowerCase()
  if (!language || language === 'und') return null
  return match?.[2] ? `${language}-${match[2].toUpperCase()}` : language
}

/** What is declared, unless it is never written in the script of most of the text's letters. */
export function declaredFor(text: string, declared: string | null): string | null {
  const tag = languageTag(declared)
  const { script, letters } = scriptOf(text.slice(0, SAMPLE))
  return tag && script && letters > 0 && !mayBeIn(tag.split('-')[0] ?? '', script) ? null : tag
}
