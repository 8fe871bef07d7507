/** What turns things round in a sentence, or says that they are wanted, and how far each reaches. */
import { describes, kindOf, type Sentence } from './kinds.ts'

export interface Operator {
  /** Where those are spoken of whose attitude it is, if it is one: `[from, to)`. */
  holder?: readonly [number, number]
  /** How grave a mistake is, which is no part of what is one: the place of that word. */
  degree?: number
  /** The words it reaches: `[from, to)`. */
  from: number
  to: number
  /** Where what it reaches first begins. */
  after: number
  sign: 1 | -1
  how: 'negation' | 'refusal' | 'wish'
  /** The family of the word that undoes, if that is how. */
  family?: string | null
}

/** @param tells whether anything is spoken of from one word to before another */
export function operatorsOf(sentence: Sentence, tells: (from: number, to: number) => boolean): Operator[] {
  const parts = partsOf(sentence)
  return [...negationsIn(sentence, parts), ...attitudesIn(sentence, parts, tells)]
}

function negationsIn({ written, within }: Sentence, { begin, end }: Parts): Operator[] {
  return written.flatMap((word, at): Operator[] => {
    if (within.has(at) || !(kindOf(word).negates || failsTo(written, at) || isWithoutDoing(written, at))) return []
    const [first, last] = [begin[at] ?? at, end[at] ?? at]
    if (/^nor$/i.test(word) && written.slice(first, at).some((other) => /^neither$/i.test(other))) return []
    // Who is not aware of a thing does not deny it.
    if (kindOf(written[at + 1] ?? '').knows && !/^(?:for|to)$/i.test(written[at + 2] ?? '')) return []
    // "Is void and imposes no duties" leaves it void.
    const from = /^no$/i.test(word) ? Math.max(first, written.lastIndexOf('and', at) + 1) : first
    return [{ from, to: last, after: at + 1, sign: -1, how: 'negation' }]
  })
}

function attitudesIn(sentence: Sentence, parts: Parts, tells: (from: number, to: number) => boolean): Operator[] {
  const { written, found } = sentence
  return found.flatMap(({ entry, at }): Operator[] => {
    const from = at[0] ?? 0
    const to = (at[1] === from + 1 ? (at.at(-1) ?? 0) : from) + 1
    const [begin, end] = [parts.begin[from] ?? from, parts.end[to - 1] ?? to]
    const left = { from: begin, to: from }
    const clause = { from: begin, to: end }
    const holder = [parts.begin[to - 1] ?? to, isPassive(written, from) ? begin : from] as const
    switch (entry.role) {
      case 'for':
        return [{ from: to, to: end, after: to, holder, sign: 1, how: 'wish' }]
      case 'against':
        return [{ ...clause, after: to, holder, sign: -1, how: 'refusal' }]
      case 'denies': {
        // "Dismissed as invention" denies once.
        if (found.some((other) => other.entry.role === 'denies' && isJustBefore(other.at, from))) return []
        const stop = parts.stop[to - 1] ?? to
        const but = written.findIndex((word, place) => place >= to && place < stop && /^but$/i.test(word))
        const rest = { from: to, to: but < 0 ? stop : but }
        const reached = !/^by$/i.test(written[to] ?? '') && tells(rest.from, rest.to) ? rest : left
        return [{ ...reached, after: to, sign: -1, how: 'negation' }]
      }
      case 'verdict': {
        // "By mistake" tells how.
        if (describes(sentence, from, to) || /^by$/i.test(written[from - 1] ?? '')) return []
        const after = /^(?:to|that|if|for)$/i.test(written[to] ?? '') ? to : begin
        const degree = kindOf(written[from - 2] ?? '').determines ? { degree: from - 1 } : {}
        return [{ ...clause, after, ...degree, sign: entry.pole, how: entry.pole === 1 ? 'wish' : 'refusal' }]
      }
      case 'ends': {
        if (failsTo(written, from)) return []
        // "Pull back" and "pull … back" undo once.
        if (found.find((other) => other.entry.role === 'ends' && other.at[0] === from)?.entry !== entry) return []
        // "The ban on grain" undoes the grain, not who issued it.
        const noun = /^(?:of|on)$/i.test(written[to] ?? '')
        const object = objectAt(written, noun ? to + 1 : to, end)
        const undone = tells(object.from, object.to)
        if (!noun && !undone && kindOf(written[from - 1] ?? '').determines) return []
        return [{ ...(undone ? object : left), after: to, sign: -1, how: 'refusal', family: entry.family }]
      }
      default:
        return []
    }
  })
}

/** "Left without being inspected". */
function isWithoutDoing(written: readonly string[], at: number): boolean {
  return /^without$/i.test(written[at] ?? '') && /ing$/i.test(written[at + 1] ?? '')
}

/** "Failed to pay", "avoided a vote"; what simply failed is undone as what was cancelled is. */
function failsTo(written: readonly string[], at: number): boolean {
  const word = written[at] ?? ''
  return kindOf(word).fails && (!/^fail/i.test(word) || /^to$/i.test(written[at + 1] ?? ''))
}

function isJustBefore(at: readonly number[], from: number): boolean {
  const last = at.at(-1) ?? 0
  return last < from && from - last <= 2
}

/** What a verb has for its object, from a word on. */
function objectAt(written: readonly string[], from: number, end: number): { from: number; to: number } {
  let to = from
  while (to < end && !kindOf(written[to] ?? '').beside) to++
  return { from, to }
}

/** "Was rejected", "has been approved by". */
function isPassive(written: readonly string[], at: number): boolean {
  return written.slice(Math.max(0, at - 2), at).some((word) => kindOf(word).be)
}

/** Where the clause ends that each word stands in, and where it begins; and the same of what is set off by stops only. */
interface Parts {
  begin: readonly number[]
  end: readonly number[]
  stop: readonly number[]
}

const stop = /[;:–—"“”»«(]/u

function partsOf({ text, words, written }: Sentence): Parts {
  const count = words.length
  const parts = {
    begin: new Array<number>(count).fill(0),
    end: new Array<number>(count).fill(count),
    stop: new Array<number>(count).fill(count),
  }
  let [clause, sentence] = [0, 0]
  for (let at = 1; at < count; at++) {
    const space = text.slice(words[at - 1]?.end, words[at]?.start)
    const stopped = space.length > 1 && stop.test(space)
    if (stopped) {
      parts.stop.fill(at, sentence, at)
      sentence = at
    }
    if (!stopped && !space.includes(',') && !joins(written, at)) continue
    parts.begin.fill(clause, clause, at)
    parts.end.fill(at, clause, at)
    clause = at
  }
  parts.begin.fill(clause, clause)
  return parts
}

function joins(written: readonly string[], at: number): boolean {
  const word = written[at] ?? ''
  // "Not once", "at once".
  if (kindOf(word).joins) return !/^once$/i.test(word) || !/^(?:not|at)$/i.test(written[at - 1] ?? '')
  return /^(?:and|or)$/i.test(word) && kindOf(written[at + 1] ?? '').verbal
}
