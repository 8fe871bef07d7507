/** What shows that two sentences speak of two times, each as seen from its own day. */

/** When a sentence says that what it tells is or was. */
export interface When {
  /** Its years, months, weeks and so on as it points at them: "year this", "week next". */
  pointed: readonly string[]
  /** Whether it names a year by its number. */
  numbered: boolean
  /** Whether it names a day; and whether it says what has not been until its own. */
  dated: boolean
  notYet: boolean
  now: boolean
  /** Whether it names a time that is over. */
  over: boolean
  /** Whether it tells of a part of a month, season or year. */
  portion: boolean
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const seasons = 'spring|summer|autumn|winter'
const year = String.raw`(?:19|20)\d\d`

const pointing = new RegExp(
  String.raw`\b(this|current|last|past|previous|next|new|coming|following)\s+(?:\p{L}+\s+)?(year|month|week|weekend|season|${seasons}|${months}|quarter|term|session|round)(?:['’]s)?\b`,
  'giu',
)
const alike: Readonly<Record<string, string>> = {
  current: 'this',
  past: 'last',
  previous: 'last',
  new: 'next',
  coming: 'next',
  following: 'next',
}
const ofYear = new RegExp(`^(?:${months}|${seasons})$`, 'iu')
const numbered = new RegExp(String.raw`\b${year}\b`, 'u')
const dated = new RegExp(String.raw`\b\d{1,2} (?:${months})\b|\b(?:${months}) \d{1,2}\b`, 'u')
const notYet = /\b(?:has|have)(?: not|n['’]t| never)\b|\bnot yet\b/iu
const now = /\b(?:now|at present|at the moment|currently|nowadays|these days|today)\b/iu
/** Months are written large, as May and March are. */
const over = new RegExp(
  String.raw`\b(?:[Bb]efore the \p{L}+|(?:[Ii]n|[Ll]ast|[Ss]ince) (?:the )?(?:${seasons}|past|early|late|${months}|${year}))\b`,
  'u',
)
const day = String.raw`(?:the )?(?:\d{1,2}\b|${weekdays}|${months})`
const portion = new RegExp(
  String.raw`\b(?:between|from) ${day}(?: (?:${months}))? (?:and|to|until) ${day}|\b(?:first|second|third|fourth|last|final|early|late|opening|closing)(?: \p{L}+)? (?:half|quarter|weeks?|days?) of (?:the )?(?:${months}|year|month|season|${year})\b`,
  'iu',
)

export function whenOf(text: string): When {
  return {
    pointed: Array.from(text.matchAll(pointing), ([, which = '', what = '']) => {
      const at = which.toLowerCase()
      // This January is of this year.
      return `${ofYear.test(what) ? 'year' : what.toLowerCase()} ${alike[at] ?? at}`
    }),
    numbered: numbered.test(text),
    dated: dated.test(text),
    notYet: notYet.test(text),
    now: now.test(text),
    over: over.test(text),
    portion: portion.test(text),
  }
}

/** Whether two sentences speak of this year and the next, of today and last spring, of January and its second week. */
export function atOtherTimes(a: When, b: When): boolean {
  return a.portion !== b.portion || parted(a, b) || isPast(a, b) || isPast(b, a)
}

/** Whether both point at a year, week or the like, and never at the same. */
function parted(a: When, b: When): boolean {
  if (a.pointed.length === 0 || b.pointed.some((one) => a.pointed.includes(one))) return false
  const spans = new Set(a.pointed.map(spanOf))
  return b.pointed.some((one) => spans.has(spanOf(one)))
}

function spanOf(pointed: string): string {
  return pointed.slice(0, pointed.indexOf(' '))
}

/** Whether the second tells of a time that is over where the first tells of its own. */
function isPast(a: When, b: When): boolean {
  if (a.now && !b.now && b.over) return true
  // What has not been signed may be signed on the 19th.
  if (a.notYet && !a.dated && b.dated && !b.notYet) return true
  return b.numbered && !a.numbered && a.pointed.some((one) => !one.endsWith(' last'))
}
