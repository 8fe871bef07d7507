/** What shows that two sentences of the same words speak of two things: another time, place, stage, name. */
import { monthOf } from '../text/quantities.ts'
import type { Worded } from '../text/words.ts'
import { topicOf } from './polarity.ts'

/** Words of one sentence that may set it apart from another. */
export interface Marks {
  /** All its words, in lower case. */
  words: ReadonlySet<string>
  years: ReadonlySet<string>
  /** Whether it tells of a time that is over; of another of its kind. */
  formerly: boolean
  other: boolean
  /** The stems of its capitalised words, in their order, but for days and months. */
  names: readonly string[]
}

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** Of each row, two different words speak of two different things. */
const contrasts = [
  weekdays,
  ...[
    'first second third fourth fifth sixth last next previous',
    'before after during',
    'january february march april may june july august september october november december',
    'winter spring summer autumn',
    'morning afternoon evening night noon midnight',
    'yesterday today tomorrow',
    'north south east west',
    'northern southern eastern western upper lower',
    'civilian civilians military',
    'imports exports',
    'men women children',
    'понедельник вторник среду четверг пятницу субботу воскресенье',
  ].map((row) => row.split(' ')),
]

/** Each row is the course of one thing, whose stages do not gainsay each other. */
const stages = [
  [/^(?:beg[aiu]n|begins?|start|launch|open(?:s|ed)$)/, /^(?:end(?:s|ed)?$|conclud|finish|clos(?:es|ed)$)/],
  [/^arriv/, /^(?:left$|leaves?$|depart)/],
  [/^(?:draft|propos|plann)/, /^(?:signed|adopted|final)/],
  [/^signed$/, /^ratif/],
  [/^(?:suspend|stopp|halt|interrupt|shut$|clos(?:ed|es)$)/, /^(?:resum|reopen|restor|renew)/],
  [/^(?:arrest|detain|captur|seiz|impos|introduc)/, /^(?:releas|freed$|return|lift|abolish)/],
  [/^(?:kill|died|dead$|death)/, /^(?:wound|injur)/],
] as const

const year = /^(?:19|20)\d\d$/

/** Words for what was so and may be so no longer; and for another of the same kind, whom the other does not mean. */
const formerly =
  /\b(?:initially|originally|formerly|previously|earlier|at first|at the time|used to|in the past|for years|ago|before the war)\b/iu
const other =
  /\b(?:deputy|former|acting|vice|ex|second|third|fourth|fifth|other|another|brother|wife|son|daughter|father)\b/iu

export function marksOf({ text, words }: Worded): Marks {
  const written = words.map(({ start, end }) => text.slice(start, end))
  const names = words.flatMap((word, i) => {
    const own = written[i] ?? ''
    if (!/^\p{Lu}/u.test(own) || monthOf(own) > 0 || weekdays.includes(own.toLowerCase())) return []
    return [...topicOf([word])]
  })
  return {
    words: new Set(written.map((word) => word.toLowerCase())),
    years: new Set(written.filter((word) => year.test(word))),
    formerly: formerly.test(text),
    other: other.test(text),
    names,
  }
}

/** Whether two sentences speak of different times, places, groups or stages. */
export function setApart(a: Marks, b: Marks, dated: boolean): boolean {
  const differs = contrasts.some((row) => {
    // Days of a date are compared as such.
    if (dated && row[0] === 'january') return false
    const ours = row.filter((word) => a.words.has(word))
    const theirs = row.filter((word) => b.words.has(word))
    return ours.length > 0 && theirs.length > 0 && !ours.some((word) => theirs.includes(word))
  })
  return (
    differs ||
    a.formerly !== b.formerly ||
    a.other !== b.other ||
    otherStage(a.words, b.words) ||
    (!dated && otherYear(a, b))
  )
}

function otherYear(a: Marks, b: Marks): boolean {
  return a.years.size > 0 && b.years.size > 0 && ![...a.years].some((own) => b.years.has(own))
}

function otherStage(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const has = (words: ReadonlySet<string>, pattern: RegExp) => [...words].some((word) => pattern.test(word))
  return stages.some(([early, late]) => {
    const [ourEarly, ourLate, theirEarly, theirLate] = [has(a, early), has(a, late), has(b, early), has(b, late)]
    return (ourEarly && !ourLate && theirLate && !theirEarly) || (ourLate && !ourEarly && theirEarly && !theirLate)
  })
}

/** Whether each names somebody of whom the other does not speak, or both name the same two the other way round. */
export function otherNames(a: Marks, b: Marks, ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  if (notIn(a.names, theirs).length > 0 && notIn(b.names, ours).length > 0) return true
  const order = b.names.map(beginning)
  const [first, second] = [...new Set(a.names.map(beginning))].filter((name) => order.includes(name))
  return first !== undefined && second !== undefined && order.indexOf(first) > order.indexOf(second)
}

/** As much of a name its adjective shares, and of a verb its noun: "Velmara", "Velmaran"; "deliver", "delivery". */
const KEPT = 4

function beginning(stem: string): string {
  return stem.slice(0, KEPT)
}

/** Those of the stems of which another sentence has neither the word nor one that begins as it does. */
export function notIn(stems: Iterable<string>, other: ReadonlySet<string>): string[] {
  const known = new Set([...other].map(beginning))
  return [...stems].filter((stem) => !known.has(beginning(stem)))
}
