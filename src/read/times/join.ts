/** Single expressions of one sentence → what they say together: ranges, clock times with their day, lengths with their beginning. */
import { BEFORE, bind, hold, type Joining, leftOf } from './around.ts'
import { civil, dayAt } from './calendar.ts'
import type { Bound } from './grammar.ts'
import { monthOf, oneDay, type Period, span } from './period.ts'
import { type Atom, blanks } from './scan.ts'
import { type Held, tell, tellPlain } from './tell.ts'
import type { TimeExpression } from './time.ts'

interface Told {
  expression: TimeExpression
  bound: Bound | null
}

/** @param atoms of one sentence, in order */
export function join(atoms: readonly Atom[], at: Joining): TimeExpression[] {
  const list: Told[] = []
  let free = at.begin
  for (let i = 0; i < atoms.length; i++) {
    const [here, next] = [atoms[i] as Atom, atoms[i + 1]]
    const pair = next ? pairOf(here, next, at, free) : null
    const { told, bound } = pair ?? alone(here, atoms, at, free)
    if (told) list.push({ expression: told, bound })
    if (pair) i++
    free = atoms[i]?.end ?? here.end
  }
  return begun(list, at.text)
}

type Bindings = ReturnType<typeof bind>

/** Two expressions that are one: a day with its clock time, or the ends of a range. */
function pairOf(a: Atom, b: Atom, at: Joining, free: number): Bindings | null {
  if (b.start - a.end > BEFORE) return null
  const between = blanks(at.text.slice(a.end, b.start))
  const one = hold(a, at, free)
  const two = hold(b, at, a.end)
  if (two && two.start < a.end) return null
  const timed = withClock(a, b, one, two, between, at)
  if (timed) return bind(timed, at, free)
  const told = one && two ? rangeOf(one, two, between, at, free) : null
  return told && { told, bound: null }
}

function alone(here: Atom, atoms: readonly Atom[], at: Joining, free: number): Bindings {
  const held = here.meaning.is === 'clock' ? onItsDay(here, atoms, at) : hold(here, at, free)
  return held ? bind(held, at, free) : { told: tellPlain(here.start, here.end, here.meaning), bound: null }
}

/** A clock time and a day side by side, in either order. */
function withClock(
  a: Atom,
  b: Atom,
  one: Held | null,
  two: Held | null,
  between: string,
  { grammar }: Joining,
): Held | null {
  const first = a.meaning.is === 'clock'
  const clock = first ? a.meaning : b.meaning
  const day = first ? two : one
  if (clock.is !== 'clock' || !day || day.period.from !== day.period.to) return null
  if (!(first ? grammar.clockFirst : grammar.dayFirst).test(between)) return null
  return { ...day, start: a.start, end: b.end, clock: clock.time, zone: clock.zone }
}

/** A clock time on the one day that the sentence names, else on the day of publication; null when it names two. */
function onItsDay({ start, end, meaning }: Atom, atoms: readonly Atom[], { published }: Joining): Held | null {
  if (meaning.is !== 'clock') return null
  const days = new Set<number>()
  for (const { meaning: other } of atoms) {
    if (other.is === 'unknown') return null
    if (other.is === 'period' && other.period.from === other.period.to) days.add(other.period.from)
  }
  const day = days.size ? [...days][0] : published
  if (days.size > 1 || day === null || day === undefined) return null
  const period = oneDay(day)
  return { start, end, period, meaning: { is: 'period', period }, clock: meaning.time, zone: meaning.zone, part: null }
}

/** "From 10 March to 2 April", "October to December 2022". */
function rangeOf(one: Held, two: Held, between: string, at: Joining, free: number): TimeExpression | null {
  const left = leftOf(at, one.start, free)
  for (const { before, between: words } of at.grammar.ranges) {
    const opening = before.exec(left)
    if (!opening || !words.test(between)) continue
    const period = span((lent(one, two) ?? one.period).from, two.period.to)
    return period && tell({ ...one, start: one.start - opening[0].length, end: two.end, period, part: null })
  }
  return null
}

/** The first end of a range in the year of the second, when it names none of its own. */
function lent(one: Held, two: Held): Period | null {
  const { open } = one.meaning
  if (!open || one.part || (two.meaning.open && one.period.from <= two.period.from)) return null
  const end = civil(two.period.to)
  const year = open.month > end.month ? end.year - 1 : end.year
  if (open.day === null) return monthOf(year, open.month)
  const day = dayAt(year, open.month, open.day)
  return day === null ? null : oneDay(day)
}

/** A length that stands right beside a "since" begins there. */
function begun(list: readonly Told[], text: string): TimeExpression[] {
  return list.map(({ expression }, i) => {
    const since = [list[i + 1], list[i - 1]].find(
      (other) => other?.bound === 'since' && beside(expression, other.expression, text),
    )
    if (expression.kind !== 'duration' || !since) return expression
    return { ...expression, from: since.expression.from, anchor: since.expression.span }
  })
}

function beside(a: TimeExpression, b: TimeExpression, text: string): boolean {
  const between = a.span[0] < b.span[0] ? text.slice(a.span[1], b.span[0]) : text.slice(b.span[1], a.span[0])
  return between.length <= 3 && /^[\s,(—–-]*$/.test(between)
}
