/** The `lang` and `dir` of words that are not the edition's. */

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

export interface Tongue {
  lang?: string
  dir?: 'ltr' | 'rtl' | 'auto'
}

/** From a BCP 47 tag; what is not known (`und`) is left for the browser to tell from the letters. */
export function tongueOf(language: string): Tongue {
  if (!/^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(language) || /^und\b/i.test(language)) return { dir: 'auto' }
  const [primary = ''] = language.toLowerCase().split('-')
  return { lang: language, dir: rightToLeft.has(primary) ? 'rtl' : 'ltr' }
}

/** A language's English name: "Russian". */
export function languageName(language: string): string {
  if (/^und\b/i.test(language)) return 'language unknown'
  try {
    return names.of(language) ?? language
  } catch {
    return language
  }
}

const names = new Intl.DisplayNames('en', { type: 'language' })

/** Without the invisible characters that turn text around: for titles and labels, where nothing can isolate them. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim()
}

/** At most so many code units, cut between characters and, if one is near, between words. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text
  let end = text.lastIndexOf(' ', most)
  if (end <= 0 || end < most - 40) end = most
  if (/[\ud800-\udbff]/.test(text[end - 1] ?? '')) end--
  return `${text.slice(0, end).trimEnd()}…`
}
