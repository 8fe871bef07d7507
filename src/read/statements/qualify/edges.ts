/** Where the parts of a triple end: hours and dates that stand between them belong to none, "not to" to what follows. */
import type { Run } from '../../layers.ts'
import { unjoined } from './joined.ts'
import { phraseAround, trimmed } from './phrases.ts'
import {
  covers,
  dependent,
  headAt,
  headOf,
  isVerb,
  lemmaAt,
  meets,
  quoted,
  relationAt,
  type Scene,
  sentenceOf,
  tagAt,
  wordAt,
  wordsAt,
} from './scene.ts'
import { afterHearer } from './takes.ts'
import type { Triple } from './triple.ts'
import { sayings, thoughts } from './words.ts'

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester)day)$/
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/
const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/
const RATHER = /^(?:early|late|earlier|later)$/

/** The triple with its edges set right where that is sure. */
export function edged(scene: Scene, triple: Triple): Triple {
  const mends = [
    apart,
    withoutAside,
    impersonal,
    withSubject,
    withFeeling,
    withinSentence,
    unjoined,
    withoutHearer,
    withNot,
    withNoun,
    withExamples,
    withoutHour,
    withoutDate,
  ]
  return mends.reduce((one, mend) => mend(scene, one), triple)
}

/** "Lee stopped | stopped supporting": no word is in the source and in the cue. */
function apart(_: Scene, triple: Triple): Triple {
  const cue = triple.cue[0]
  const source = triple.source.flatMap((run): Run[] => {
    if (!cue || run.to <= cue.from || run.from >= cue.to) return [run]
    return run.from < cue.from ? [{ from: run.from, to: cue.from }] : []
  })
  return { ...triple, source }
}

/** "Lee | , as the Dawn reported, told": who relays it in an aside is not the source with him. */
function withoutAside(scene: Scene, triple: Triple): Triple {
  const [first, ...rest] = triple.source
  if (!first || !sayings.has(lemmaAt(scene, first.to))) return triple
  for (let i = first.from + 1; i < first.to; i++)
    if (wordAt(scene, i) === ',' && wordAt(scene, i + 1) === 'as' && !quoted(scene, i))
      return { ...triple, source: [{ from: first.from, to: i }, ...rest] }
  return triple
}

/** "After four hours | it was agreed": nobody is named, unless by "by". */
function impersonal(scene: Scene, triple: Triple): Triple {
  const cue = triple.cue[0]
  const source = triple.source[0]
  if (!cue || !source || wordAt(scene, cue.from) !== 'it' || lemmaAt(scene, cue.from + 1) !== 'be') return triple
  return source.to <= cue.from && tagAt(scene, cue.to - 1) === 'VBN' ? { ...triple, source: [] } : triple
}

/** "Lee has repeatedly, and in vain, | asked": a verb in the active has its subject for a source, when none was found. */
function withSubject(scene: Scene, triple: Triple): Triple {
  const head = headOf(scene, triple.cue)
  if (triple.source.length > 0 || head < 0 || !isVerb(scene, head) || quoted(scene, head)) return triple
  const noun = dependent(scene, head, /^nsubj$/)
  if (noun < 0 || noun > head || !/^(?:NN|PRP$)/.test(tagAt(scene, noun)) || /^(?:it|there)$/.test(wordAt(scene, noun)))
    return triple
  const source = phraseAround(scene, noun)
  const taken = (run: Run) => [...triple.cue, ...triple.content].some((part) => meets(part, run))
  return source && source.to <= head && !taken(source) ? { ...triple, source: [source] } : triple
}

/** Participles that say what somebody feels, in the form of a passive. */
const FEELINGS =
  /^(?:worried|concerned|alarmed|troubled|dismayed|outraged|disappointed|convinced|satisfied|pleased|puzzled)$/

/** "Lee and two captains | were worried about": who feels it is the source, and no part of what is felt. */
function withFeeling(scene: Scene, triple: Triple): Triple {
  const cue = triple.cue[0]
  const [first, ...rest] = triple.content
  if (!cue || !first || triple.source.length > 0 || rest.length === 0 || first.to > cue.from) return triple
  const head = headOf(scene, triple.cue)
  return FEELINGS.test(wordAt(scene, head)) ? { ...triple, source: [first], content: rest } : triple
}

/**
 * "stressed | that it will pay. A month ago it had refused": what is told in other words than the speaker's ends with
 * the sentence that tells it. Quotations go on, and so does what a colon announces.
 */
function withinSentence(scene: Scene, triple: Triple): Triple {
  const cue = triple.cue[0]
  if (!cue) return triple
  const sentence = sentenceOf(scene, cue.from)
  const content = triple.content.map((run) => {
    const runsOn = run.from >= cue.to && run.from < sentence.to && run.to > sentence.to
    if (!runsOn || quoted(scene, sentence.to) || quoted(scene, sentence.to - 1)) return run
    if (wordAt(scene, run.from - 1) === ':' || covers(triple.cue, sentence.to)) return run
    const end = trimmed(scene, { from: run.from, to: sentence.to })
    return end.to > end.from ? end : run
  })
  return { ...triple, content }
}

/** "notifying | the League of its plan": what it is told of is its plan. */
function withoutHearer(scene: Scene, triple: Triple): Triple {
  const cue = triple.cue[triple.cue.length - 1]
  const [first, ...rest] = triple.content
  if (!cue || !first || first.from !== cue.to) return triple
  const of = afterHearer(scene, cue.to - 1)
  return of < 0 || of + 1 >= first.to ? triple : { ...triple, content: [{ from: of + 1, to: first.to }, ...rest] }
}

/** "sends | a message … that": the noun says, and "that" begins what is said. */
function withNoun(scene: Scene, triple: Triple): Triple {
  const cue = triple.cue[triple.cue.length - 1]
  const [noun, next, ...rest] = triple.content
  if (!cue || !noun || !next || noun.from !== cue.to || noun.to - noun.from > 3) return triple
  if (wordAt(scene, next.from) !== 'that' || quoted(scene, noun.from)) return triple
  const last = noun.to - 1
  if (
    !tagAt(scene, last).startsWith('NN') ||
    !(sayings.has(lemmaAt(scene, last)) || thoughts.has(lemmaAt(scene, last)))
  )
    return triple
  return { ...triple, cue: [...triple.cue.slice(0, -1), { from: cue.from, to: noun.to }], content: [next, ...rest] }
}

/** "voices | opinions such as "the tide is out" and "the lamps are lit"": what is said are the quotations. */
function withExamples(scene: Scene, triple: Triple): Triple {
  const [first, ...rest] = triple.content
  if (!first || quoted(scene, first.from)) return triple
  let noun = first.from
  while (/^(?:DT|JJ|PRP\$)/.test(tagAt(scene, noun))) noun++
  if (!(sayings.has(lemmaAt(scene, noun)) || thoughts.has(lemmaAt(scene, noun)))) return triple
  const from = wordAt(scene, noun + 1) === 'like' ? noun + 2 : wordsAt(scene, noun + 1, ['such', 'as']) ? noun + 3 : -1
  if (from < 0 || !quoted(scene, from) || from >= first.to) return triple
  const to = quotationEnd(scene, from)
  const second = wordAt(scene, to) === 'and' && quoted(scene, to + 1) ? to + 1 : -1
  const more = second < 0 || rest.length > 0 ? rest : [{ from: second, to: quotationEnd(scene, second) }]
  return { ...triple, content: [{ from, to }, ...more] }
}

/** Where the quotation ends that holds a token. */
function quotationEnd(scene: Scene, from: number): number {
  let to = from
  while (scene.quoteAt[to] === scene.quoteAt[from]) to++
  return to
}

/** "asked not | to be woken": what is asked is not to be woken. */
function withNot(scene: Scene, triple: Triple): Triple {
  const cue = triple.cue[triple.cue.length - 1]
  const [first, ...rest] = triple.content
  if (!cue || !first || first.from !== cue.to || wordAt(scene, first.from) !== 'to') return triple
  const not = cue.to - 1
  if (!/^(?:not|never)$/.test(wordAt(scene, not)) || !isVerb(scene, not - 1) || not <= cue.from) return triple
  return {
    ...triple,
    cue: [...triple.cue.slice(0, -1), { from: cue.from, to: not }],
    content: [{ from: not, to: first.to }, ...rest],
  }
}

/** "said | late Tuesday the ferry was late": the hour is that of the saying when the parse hangs it there. */
function withoutHour(scene: Scene, triple: Triple): Triple {
  const cue = triple.cue[triple.cue.length - 1]
  const [first, ...rest] = triple.content
  if (!cue || !first || first.from !== cue.to || quoted(scene, first.from)) return triple
  let day = first.from
  while (RATHER.test(wordAt(scene, day)) || wordAt(scene, day) === 'on') day++
  if (!DAY.test(wordAt(scene, day)) || relationAt(scene, day).startsWith('nsubj')) return triple
  if (!covers(triple.cue, headAt(scene, day))) return triple
  const from = PART_OF_DAY.test(wordAt(scene, day + 1)) ? day + 2 : day + 1
  const opens = /^(?:DT|PRP\$?|EX|NNPS?)$/.test(tagAt(scene, from)) || wordAt(scene, from) === 'that'
  return opens && from < first.to ? { ...triple, content: [{ from, to: first.to }, ...rest] } : triple
}

/** "On | June 9 Pavra Duskin", "On | Tuesday Pavra Duskin", "In | 2030 the League". */
function withoutDate(scene: Scene, triple: Triple): Triple {
  const [first, ...rest] = triple.source
  if (!first) return triple
  const from = afterDate(scene, first)
  const opens = scene.tokens[from]?.capital || tagAt(scene, from) === 'DT'
  return opens && from > first.from && from < first.to
    ? { ...triple, source: [{ from, to: first.to }, ...rest] }
    : triple
}

function afterDate(scene: Scene, { from }: Run): number {
  const before = wordAt(scene, from - 1)
  const number = (i: number) => scene.tokens[i]?.kind === 'number'
  if (before === 'in' && /^\d{4}$/.test(wordAt(scene, from))) return from + 1
  if (before !== 'on') return from
  if (DAY.test(wordAt(scene, from))) return PART_OF_DAY.test(wordAt(scene, from + 1)) ? from + 2 : from + 1
  if (MONTH.test(wordAt(scene, from)) && number(from + 1)) return from + 2
  return number(from) && MONTH.test(wordAt(scene, from + 1)) ? from + 2 : from
}
