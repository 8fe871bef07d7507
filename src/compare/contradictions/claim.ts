/** A sentence as it is compared: what it speaks of, which way it points, how it is put. */
import { frequencyOf, weigher } from '../text/likeness.ts'
import { daysAndQuantities, type Measures } from '../text/quantities.ts'
import { type Things, thingsOf } from './alignment/align.ts'
import { calledOf } from './alignment/lexicon.ts'
import { type Marks, marksOf } from './apart.ts'
import { toldIn, withoutAttribution } from './attribution.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { type Stand, standOf } from './gainsay.ts'
import { isChange } from './mood.ts'
import { type Office, officesIn } from './offices.ts'
import { isPartial, isWhole, topicOf } from './polarity.ts'

/** A sentence, prepared once for all its comparisons. */
export interface Claim extends Measures {
  /** What it speaks of: its stems but for those that only say which way. */
  topic: ReadonlySet<string>
  /** Its clauses, each with what it speaks of and which way it points. */
  clauses: readonly Clause[]
  /** How it is put, as a whole; and without whose words it is, whatever they say of it. */
  put: Stand
  stand: Stand
  partial: boolean
  /** Whether it speaks of all of them. */
  whole: boolean
  /** Whether it counts how much more or less there is. */
  change: boolean
  marks: Marks
  /** The offices it names, and those it names in what is told, without whose words it is. */
  offices: readonly Office[]
  officesTold: readonly Office[]
  /** What it speaks of, each thing with its sign. */
  things: Things
}

export function claimOf(text: string): Claim {
  const bare = withoutAttribution(text)
  const told = toldIn(bare)
  const things = thingsOf(told)
  const put = standOf(text, bare.text)
  const offices = officesIn(text)
  const { days, quantities } = daysAndQuantities(bare.text, bare.words)
  return {
    topic: topicOf(bare.words),
    clauses: clausesOf(bare),
    put,
    stand: standing(told === bare && !isCut(text, bare.text) ? put : standOf(told.text, told.text), put, things),
    partial: isPartial(bare.text),
    whole: isWhole(bare.text),
    change: isChange(bare.text),
    days,
    quantities: quantities.map((one) => ({ ...one, unit: calledOf(one.unit) })),
    marks: marksOf(bare, text),
    offices,
    officesTold: offices.length === 0 ? [] : officesIn(told.text),
    things,
  }
}

/** Whether more than its full stop has been left out. */
function isCut(text: string, rest: string): boolean {
  return rest.length < text.length - 1
}

/** Who is for a thing or against it tells no fact, whatever verb says so; a promise may be made by who tells of it. */
function standing(own: Stand, put: Stand, { attitude }: Things): Stand {
  return {
    ...own,
    mood: own.mood === 'fact' && attitude !== null ? 'answer' : own.mood,
    wanted: own.wanted || attitude === 'held',
    promise: own.promise || put.promise,
  }
}

/** The weight of a stem among claims: the fewer speak of it, the more it tells. */
export function weigherOf(claims: readonly Claim[]): (stem: string) => number {
  return weigher(frequencyOf(claims.map(({ topic }) => topic)), claims.length)
}
