/** When and where: the times and places that hang on an act's words. */
import type { When } from '../../domain/index.ts'
import type { Run } from '../layers.ts'
import { firstFrom } from '../places.ts'
import { type TimeExpression, whenOf } from '../times/time.ts'
import type { Act } from './act.ts'
import { invitedTo } from './host.ts'
import { R, relations, type Tree } from './tree.ts'
import type { Who } from './who.ts'
import { operatorsAt } from './words.ts'

const CLIMB = 12
/** So many words of a noun's phrase are looked at for a place. */
const LONGEST = 20

/** What a place may hang on beside the verb: the parser often gives it to the last phrase. */
const PLACED = relations('obj obl obl:agent compound:prt')

/**
 * For each act its time: the first, read upwards from the time's words, whose verb or noun it is.
 * @param times those of the sentence
 */
export function timesOf(
  tree: Tree,
  sentence: Run,
  acts: readonly Act[],
  times: readonly TimeExpression[],
): (When | null)[] {
  const when: (When | null)[] = acts.map(() => null)
  const byToken = new Map<number, number[]>()
  const stands = (token: number, i: number) => {
    const list = byToken.get(token)
    if (list) list.push(i)
    else byToken.set(token, [i])
  }
  for (const [i, act] of acts.entries()) {
    stands(act.at, i)
    if (act.noun >= 0) stands(act.noun, i)
    const above = sharing(tree, act)
    if (above >= 0) stands(above, i)
  }
  for (const time of times) {
    const value = whenOf(time)
    if (!value) continue
    const token = tokenAt(tree, sentence, time.span[1] - 1)
    let at = token
    for (let step = 0; step < CLIMB && at >= 0; step++) {
      const here = byToken.get(at) ?? []
      // Of a visit and the undertaking of it, the day is the visit's; of talks to which one is invited, what stands behind them.
      const own = here.filter((i) => acts[i]?.by !== 'future')
      const talks = here.filter((i) => acts[i]?.by === 'noun' && (acts[i]?.at ?? at) < token && acts[i]?.at !== at)
      for (const i of talks.length > 0 ? talks : own.length > 0 ? own : here) when[i] ??= value
      if (here.length > 0 || (tree.verb(at) && tree.relation(at) !== R.xcomp)) break
      at = tree.head(at)
    }
  }
  return when
}

/** The verb that says of a noun's event that it went on, whose time and place are the event's; else -1. */
function sharing(tree: Tree, act: Act): number {
  const verb = tree.head(act.at)
  if (act.by !== 'noun' || verb < 0 || !tree.verb(verb)) return -1
  if (invitedTo(tree, act.at) >= 0) return verb
  const operators = operatorsAt(tree, verb)
  const shares = operators.has('Happen') || operators.has('Light') || operators.has('Expect') || operators.has('Plan')
  return shares ? verb : -1
}

function tokenAt(tree: Tree, { from, to }: Run, offset: number): number {
  const at = from + firstFrom(to - from, (i) => (tree.tokens[from + i]?.end ?? 0) > offset)
  return at < to ? at : -1
}

/**
 * The place by the name of its state or capital: "in Karvosh"; of a visit, what is visited.
 * @param done heads of the phrases of whom it is done to
 */
export function placeOf(tree: Tree, who: Who, act: Act, done: readonly number[]): string | null {
  const objects = tree.children(act.at).filter((one) => PLACED[tree.relation(one)] === 1)
  for (const anchor of [act.at, act.noun, sharing(tree, act), ...objects].filter((one) => one >= 0))
    for (const one of tree.children(anchor)) {
      const relation = tree.relation(one)
      if ((relation !== R.obl && relation !== R.nmod) || !/^(?:in|at|inside|near)$/.test(tree.preposition(one)))
        continue
      const place = who.placeAt(one)
      if (place !== null) return place
    }
  const beside = placeBeside(tree, who, [act.at, act.noun, sharing(tree, act)])
  if (beside !== null) return beside
  const after = act.by === 'noun' && act.type === 'CONSULT' ? placeAfter(tree, who, act.at) : null
  if (after !== null) return after
  for (const one of act.mode === 'visit' ? done : []) {
    const place = who.knownAt(one)?.to === one + 1 ? who.placeAt(one) : null
    if (place !== null) return place
  }
  return null
}

/** "On the margins of the summit in Port Ellory": where that is which they met beside. */
function placeBeside(tree: Tree, who: Who, anchors: readonly number[]): string | null {
  for (const anchor of anchors)
    for (const one of anchor < 0 ? [] : tree.children(anchor)) {
      if (!/^(?:margin|sideline|fringe)$/.test(tree.lemma(one)) || !/^(?:on|in|at)$/.test(tree.preposition(one)))
        continue
      const { from, to } = tree.phrase(one, true)
      for (let at = from + 1; at < to; at++) {
        const place = /^(?:in|at)$/.test(tree.lower(at - 1)) ? who.placeAt(at) : null
        if (place !== null) return place
      }
    }
  return null
}

/**
 * "A meeting between the presidents of Velmara and Doruvia | in Port Ellory": the place that ends the phrase, wherever the
 * parser hung it, when it is none of those named before it, and stands behind two of them.
 */
function placeAfter(tree: Tree, who: Who, noun: number): string | null {
  const between = tree.children(noun).find((one) => one > noun && /^(?:between|of)$/.test(tree.preposition(one)))
  if (between === undefined) return null
  const before = new Set<string>()
  for (let at = noun + 1; at - noun < LONGEST && !tree.verb(at) && tree.lower(at) !== ','; at++) {
    for (const { side } of who.meant.by(at)?.members ?? []) before.add(side)
    const known = who.knownAt(at)
    if (!known) continue
    const place = known.form !== 'demonym' && known.from === at && /^(?:in|at)$/.test(tree.lower(at - 1))
    const [id = ''] = known.actors
    if (place) return before.size > 1 && known.actors.length === 1 && !before.has(id) ? id : null
    for (const one of known.actors) before.add(one)
  }
  return null
}
