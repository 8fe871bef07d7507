/**
 * What letters alone tell of a language: scripts that one language is written in, letters that only one of its neighbours
 * has, and letters that a language does not have. After the Unicode Common Locale Data Repository's exemplar characters.
 */

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'armenian' | 'georgian' | 'greek' | 'hebrew'

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['armenian', /\p{Script=Armenian}/gu],
  ['georgian', /\p{Script=Georgian}/gu],
  ['greek', /\p{Script=Greek}/gu],
  ['hebrew', /\p{Script=Hebrew}/gu],
]

/** Scripts that news is written in for one language each. */
export const languageOfScript: Partial<Record<Script, string>> = {
  armenian: 'hy',
  georgian: 'ka',
  greek: 'el',
  hebrew: 'he',
}

const scriptOfLanguage: Partial<Record<string, Script>> = {
  hy: 'armenian',
  ka: 'georgian',
  el: 'greek',
  he: 'hebrew',
}
for (const [script, languages] of [
  ['latin', 'en fr de es it pt tr nl pl cs sk ro hu sv da no fi et lv lt sq hr sl ca'],
  ['cyrillic', 'ru uk be bg mk ky tg'],
  ['arabic', 'ar fa ur ps'],
] as const)
  for (const language of languages.split(' ')) scriptOfLanguage[language] = script

/** Letters of each language beside those that all of its script have; what stands for a letter by habit counts too. */
const own: Partial<Record<string, string>> = {
  ru: 'ёъыэйщ',
  uk: 'єіїґйщ',
  be: 'ёіўыэй',
  bg: 'ъйщ',
  sr: 'ђјљњћџ',
  mk: 'ѓѕјљњќџ',
  kk: 'ёъыэйщәғқңөұүһі',
  ky: 'ёъыэйщңөү',
  tg: 'ёъэйғӣқӯҳҷ',
  ar: 'ةىيكأإؤئآ',
  fa: 'پچژگکیيكأؤئآۀى',
  ur: 'پچژگکیٹڈڑںےہھۂۃأؤئآ',
  ku: 'پچژگکیيكێۆڵڕەڤھئ',
}
/** All letters of a script that one of its languages has and another does not. */
const telling: Partial<Record<Script, ReadonlySet<string>>> = {
  cyrillic: new Set([...'ёъыэйщєіїґўђјљњћџѓѕќәғқңөұүһӣӯҳҷҝҹӘ']),
  arabic: new Set([...'ةىيكأإؤئآپچژگکیٹڈڑںےہھۂۃێۆڵڕەڤۀ']),
}
const letters = Object.fromEntries(Object.entries(own).map(([language, list]) => [language, new Set(list)]))

/** The script that most letters of a text are of, with how many there are. */
export function scriptOf(text: string): { script: Script | null; letters: number } {
  // Most texts have hardly a letter beyond Latin, which counting by code is a tenth of the work.
  const latin = latinLetters(text)
  if (latin !== null) return { script: latin > 0 ? 'latin' : null, letters: latin }
  let most = 0
  let script: Script | null = null
  for (const [name, pattern] of scripts) {
    const found = text.match(pattern)?.length ?? 0
    if (found > most) {
      most = found
      script = name
    }
  }
  return { script, letters: text.match(/\p{L}/gu)?.length ?? 0 }
}

/** How many letters a text has, if none of them can be of another script than Latin; null if some may be. */
function latinLetters(text: string): number | null {
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) {
      const lower = code | 0x20
      if (lower >= 0x61 && lower <= 0x7a) letters++
    } else if (code >= 0xc0 && code <= 0x24f) {
      if (code !== 0xd7 && code !== 0xf7) letters++
    } else if (code > 0x24f && !(code >= 0x2000 && code <= 0x20cf)) return null
  }
  return letters
}

/** False for a language that is never written in this script; true where that is not known. */
export function mayBeIn(language: string, script: Script): boolean {
  const usual = scriptOfLanguage[language]
  return usual === undefined || usual === script
}

/** The share of a text's letters that a language does not have; 0 for a language whose letters are not listed. */
export function foreignShare(text: string, language: string, script: Script): number {
  const has = letters[language]
  const list = telling[script]
  if (!has || !list) return 0
  let all = 0
  let foreign = 0
  for (const letter of text.toLowerCase()) {
    if (!/\p{L}/u.test(letter)) continue
    all++
    if (list.has(letter) && !has.has(letter)) foreign++
  }
  return all ? foreign / all : 0
}

/** The share of a text's letters that are among these. */
export function shareOf(text: string, among: string): number {
  const wanted = new Set(among)
  const lowered = text.toLowerCase()
  if (![...wanted].some((letter) => lowered.includes(letter))) return 0
  let all = 0
  let found = 0
  for (const letter of lowered) {
    if (!/\p{L}/u.test(letter)) continue
    all++
    if (wanted.has(letter)) found++
  }
  return all ? found / all : 0
}
