/** What shows that two sentences of the same words speak of two things: another time, place, stage, name. */
import { remembered } from '../../domain/index.ts'
import { monthOf } from '../text/quantities.ts'
import type { Worded } from '../text/words.ts'
import { topicOf } from './polarity.ts'
import { atOtherTimes, type When, whenOf } from './when.ts'

/** Words of one sentence that may set it apart from another. */
export interface Marks {
  /** Of each row of {@link contrasts}, the words that it has; likewise its months, and its years. */
  contrasts: readonly (readonly string[])[]
  dates: readonly (readonly string[])[]
  /** Of each row of {@link stages}, the one it speaks of, if not of both. */
  stages: readonly ('early' | 'late' | null)[]
  /** Whether it tells of a time that is over; of another of its kind. */
  formerly: boolean
  other: boolean
  when: When
  /** Whether it begins with who heads a thing, or with a part of it. */
  headed: boolean
  /** Whose view of a thing it tells, by how their names begin; and all it says, with whose words it is. */
  viewers: readonly string[]
  said: string
  /** The stems of its capitalised words, in their order, but for days and months. */
  names: readonly string[]
}

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** Of each row, two different words speak of two different times; `/` parts the forms of one. */
const times = [
  weekdays,
  ...[
    'winter spring summer autumn',
    'weekday/weekdays weekend/weekends',
    'morning afternoon evening night/midnight noon',
    'yesterday today tomorrow',
    'понедельник вторник среду четверг пятницу субботу воскресенье',
  ].map((row) => row.split(' ')),
]

/** Of each row, two different words speak of two different things. */
const contrasts = [
  ...times,
  ...[
    'first second third fourth fifth sixth last next previous',
    'before after during',
    'north south east west',
    'northern southern eastern western upper lower',
    'civilian/civilians military',
    'imports/import exports/export/exported',
    'men women children',
    'ambassador/ambassadors attaché/attachés consul/consuls',
    'primary secondary',
    'cod herring mackerel sprat tuna salmon',
    'upstream downstream',
    'inbound/incoming outbound/outgoing',
    'rifle/rifles mortar/mortars tank/tanks howitzer/howitzers missile/missiles mine/mines drone/drones',
    'wheat rice maize barley sugar coffee cotton timber steel coal copper cement',
    'gas oil electricity water',
    'bridge/bridges tunnel/tunnels airport/airports railway/railways',
    'preamble annex/annexes appendix',
    'schools/school hospital/hospitals church/churches',
  ].map((row) => row.split(' ')),
]

/** Of each word of a contrast, its rows and which of theirs it is. */
const contrasted: ReadonlyMap<string, readonly (readonly [number, string])[]> = (() => {
  const found = new Map<string, [number, string][]>()
  for (const [row, words] of contrasts.entries())
    for (const forms of words)
      for (const form of forms.split('/')) found.set(form, [...(found.get(form) ?? []), [row, forms]])
  return found
})()

/** Each row is the course of one thing, whose stages do not gainsay each other. */
const stages = [
  [/^(?:beg[aiu]n|begins?|start|launch|open(?:s|ed)$)/, /^(?:end(?:s|ed)?$|conclud|finish|clos(?:es|ed)$)/],
  [/^arriv/, /^(?:left$|leaves?$|depart)/],
  [/^(?:draft|propos|plann)/, /^(?:signed|adopted|final)/],
  [/^signed$/, /^ratif/],
  [/^(?:suspend|stopp|halt|interrupt|shut$|clos(?:ed|es)$)/, /^(?:resum|reopen|restor|renew)/],
  [
    /^(?:arrest|detain(?!ee)|captur|seiz|hold(?:s|ing)?$|held$|impos|introduc)/,
    /^(?:releas|freed$|return|lift|abolish)/,
  ],
  [/^(?:destroy|ruin|damag|demolish)/, /^(?:rebuil|repair|restor|reconstruct)/],
  [/^(?:kill|died|dead$|death)/, /^(?:wound|injur)/],
] as const

/** The stages a word tells of. */
const stagesOf = remembered((word): readonly RegExp[] => stages.flat().filter((stage) => stage.test(word)))

const lasting = /\b(?:still|remains?|remained|stays?|stayed|as before)\b/iu

const year = /^(?:19|20)\d\d$/

/** Words for what was so and may be so no longer; and for another of the same kind, whom the other does not mean. */
const formerly =
  /\b(?:initially|originally|had (?:long |once )?(?:refus|plann|reject|oppos|intend|promis|vow|agre|hop)\p{L}+|formerly|previously|earlier|at first|at the time|used to|in the past|for years|ago|before the war)\b/iu
const other =
  /\b(?:(?<!\b(?:his|her|its|their) )deputy|former|acting|vice|ex|(?<!\ba )(?:second|fourth|fifth)(?! (?:day|week|month|year|time|session|reading|paragraph|article|row|of|less|more)\b)(?!\.)|(?<!\ba )third(?! (?:countr|part|state|day|week|month|year|time|session|reading|paragraph|article|row|of|less|more))(?!\.)|(?<!\b(?:no|any) )other|another|brother|wife|son|daughter|father|chief of staff|aides?|advis[eo]rs?|predecessor|successor|rival|lawyers?)\b/iu

const headed =
  /^(?:the |its |their )?(?:deputy )?(?:head|leader|chief|chairman|chairwoman|members?|half|parts?|some|rest) of (?:the |its |their )/iu
const viewing =
  /(\p{Lu}[\p{L}-]+)(?:['’]s?)?(?: \p{Ll}[\p{L}-]+){0,2} (?:considers?|regards?|views?|deems?|sees?) (?!to\b)/gu

/** @param said the sentence with whose words it is */
export function marksOf({ text, words }: Worded, said = text): Marks {
  const written = words.map(({ start, end }) => text.slice(start, end))
  const names = words.flatMap((word, i) => {
    const own = written[i] ?? ''
    if (!/^\p{Lu}/u.test(own) || monthOf(own) > 0 || weekdays.includes(own.toLowerCase())) return []
    return [...topicOf([word])]
  })
  const lower = new Set(written.map((word) => word.toLowerCase()))
  const reached = [...lower].flatMap(stagesOf)
  return {
    contrasts: rowsOf(lower),
    dates: [written.map(monthOf).filter(Boolean).map(String), written.filter((word) => year.test(word))],
    stages: stages.map(([early, late]) => {
      if (reached.includes(early) === reached.includes(late)) return null
      // What is still closed has not been reopened.
      return reached.includes(early) ? (lasting.test(text) ? null : 'early') : 'late'
    }),
    formerly: formerly.test(text),
    other: other.test(text),
    when: whenOf(text),
    headed: headed.test(text),
    viewers: Array.from(text.matchAll(viewing), ([, name = '']) => beginning(name.toLowerCase())),
    said,
    names,
  }
}

function rowsOf(words: Iterable<string>): string[][] {
  const rows: string[][] = contrasts.map(() => [])
  for (const word of words) for (const [row, one] of contrasted.get(word) ?? []) rows[row]?.push(one)
  return rows
}

/**
 * Whether two sentences speak of different times, places, groups or stages.
 * @param dated whether one names days, which are compared as such
 */
export function setApart(a: Marks, b: Marks, dated: boolean): boolean {
  return (
    differs(a.contrasts, b.contrasts, 0, times.length) || setApartBesides(a, b) || (!dated && differs(a.dates, b.dates))
  )
}

/** Whether they are set apart by more than the times they name. */
export function setApartBesides(a: Marks, b: Marks): boolean {
  return ofOtherThings(a, b) || Object.values(perhapsApart(a, b)).some(Boolean)
}

/** Whether they name two different things or stages. */
export function ofOtherThings(a: Marks, b: Marks): boolean {
  return (
    differs(a.contrasts, b.contrasts, times.length) ||
    a.stages.some((own, i) => own !== null && (b.stages[i] ?? own) !== own)
  )
}

/** What often sets two sentences apart, and not always. */
export function perhapsApart(a: Marks, b: Marks) {
  return {
    formerly: a.formerly !== b.formerly,
    other: a.other !== b.other,
    headed: a.headed !== b.headed,
    atOtherTimes: atOtherTimes(a.when, b.when),
    viewedByOthers: viewedByOthers(a, b) || viewedByOthers(b, a),
  }
}

/** Whether one tells how somebody sees a thing of whom the other says nothing. */
function viewedByOthers({ viewers }: Marks, { said }: Marks): boolean {
  return viewers.some((viewer) => !said.toLowerCase().includes(viewer))
}

/** Whether they name other days of the week, months, years, seasons or hours. */
export function otherTimes(a: Marks, b: Marks): boolean {
  return differs(a.contrasts, b.contrasts, 0, times.length) || differs(a.dates, b.dates)
}

/** Whether both have words of a row from one on and before another, and none in common. */
function differs(ours: Marks['contrasts'], theirs: Marks['contrasts'], from = 0, to = ours.length): boolean {
  for (let row = from; row < to; row++) {
    const [own, other] = [ours[row] ?? [], theirs[row] ?? []]
    if (own.length > 0 && other.length > 0 && !own.some((word) => other.includes(word))) return true
  }
  return false
}

/** Whether each names somebody of whom the other does not speak, or both name the same two the other way round. */
export function otherNames(a: Marks, b: Marks, ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  return (notIn(a.names, theirs).length > 0 && notIn(b.names, ours).length > 0) || swapped(a, b)
}

/** Whether both name the same two the other way round. */
export function swapped(a: Marks, b: Marks): boolean {
  const order = b.names.map(beginning)
  const [first, second] = [...new Set(a.names.map(beginning))].filter((name) => order.includes(name))
  return first !== undefined && second !== undefined && order.indexOf(first) > order.indexOf(second)
}

/** As much of a name its adjective shares, and of a verb its noun: "Velmara", "Velmaran"; "deliver", "delivery". */
const KEPT = 4

export function beginning(stem: string): string {
  return stem.slice(0, KEPT)
}

/** Those of the stems of which another sentence has neither the word nor one that begins as it does. */
export function notIn(stems: Iterable<string>, other: ReadonlySet<string>): string[] {
  const known = new Set([...other].map(beginning))
  return [...stems].filter((stem) => !known.has(beginning(stem)))
}
