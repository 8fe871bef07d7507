/** An act with all that its sentence says of it, and whether that is enough to be an event. */
import type { EventTold } from '../../domain/index.ts'
import { RELATIONS } from '../syntax/scheme.ts'
import type { Act } from './act.ts'
import { moodOf, type Standing, statusUnder } from './clause.ts'
import { hostOf, isInviting, statusOfInviting } from './host.ts'
import { isVerbal, lexicon } from './lexicon/open.ts'
import { isPassive } from './parties.ts'
import { sidesOf } from './sides.ts'
import { subjectAbove } from './subject.ts'
import { R, type Tree } from './tree.ts'
import type { Who } from './who.ts'
import { eventNoun, operatorsAt } from './words.ts'

export interface Told {
  act: Act
  status: EventTold['status']
  doers: number[]
  done: number[]
  main: boolean
  /** Who invites to it; -1 for nobody told. */
  host: number
  /** The place, where it is told with those who meet; else it is found among the act's words. */
  where?: string
}

/**
 * An act that a verb tells, as its sentence has it.
 * @param acts all that the verb tells; null for what is no event: the content of another act, a belief, a custom
 */
export function verbal(tree: Tree, who: Who, act: Act, acts: readonly Act[], standing: Standing): Told | null {
  const { at } = act
  const mood = moodOf(tree, at)
  if (mood.must) return null
  // A belief is no undertaking, and what is only wanted is no event but for talks and visits.
  if (act.by === 'future' && standing.believed) return null
  if ((standing.hoped || standing.supposed) && act.type !== 'CONSULT') return null
  // "Showed no desire to talk": no undertaking, and nobody's deed.
  if (act.by === 'frame' && act.type === 'AGREE' && act.noun >= 0 && hasNo(tree, act.noun)) return null
  // "Does not object", "do not support": how somebody stands, not what he did.
  if (mood.negated && standing.status === 'denied' && isVerbal(act.type) && (act.type !== 'AGREE' || stative(tree, at)))
    return null
  const outer = standing.believed ? undefined : acts.find((one) => one.by === 'future')
  // Only of talks and visits is the act itself noted beside the undertaking.
  if (outer && act !== outer && act.type !== 'CONSULT') return null
  let status = standing.status
  if (standing.under >= 0 && standing.underAs !== 'Plan') {
    if (act.type !== 'CONSULT' || act.by === 'future' || act.by === 'outer') return null
    status = statusUnder(tree, standing)
    // "Refused to invite them to meet": what becomes of the invitation becomes of the meeting.
    if (status === 'proposed' && isInviting(tree, standing.under)) {
      const invited = statusOfInviting(tree, standing.under)
      if (invited === null) return null
      status = invited
    }
  } else if (standing.underAs === 'Plan' && act.type !== 'CONSULT') return null
  if (standing.planned && act.type !== 'CONSULT' && status === 'planned' && outerOver(tree, at)) return null
  if (act.by === 'future') status = act.type === 'REJECT' ? 'held' : status === 'denied' ? 'held' : status
  if (act.mode === 'third-party' && standing.under >= 0) return null
  const noun = act.by === 'light' || act.by === 'happen' ? act.noun : -1
  const { doers, done } = sidesOf(tree, who, act, noun)
  if (!enough(tree, who, act, doers, done, status)) return null
  if (noun >= 0 && status === 'held' && hasNo(tree, noun)) status = 'denied'
  return {
    act: { ...act, mode: act.mode ?? modeOf(tree, act) },
    status,
    doers,
    done,
    main: standing.main,
    host: hostOf(tree, who, at),
  }
}

function stative(tree: Tree, at: number): boolean {
  return tree.children(at).some((one) => tree.relation(one) === R.aux && /^(?:do|does)$/.test(tree.lower(one)))
}

/** A plan that is an event itself tells what is planned. */
function outerOver(tree: Tree, at: number): boolean {
  const above = tree.head(at)
  return above >= 0 && tree.relation(at) === R.xcomp && operatorsAt(tree, above).has('Plan')
}

function hasNo(tree: Tree, noun: number): boolean {
  return tree.children(noun).some((one) => tree.relation(one) === R.det && tree.lower(one) === 'no')
}

/** Somebody must act, or be acted upon; and what is only thought of must at least name somebody. */
function enough(
  tree: Tree,
  who: Who,
  act: Act,
  doers: readonly number[],
  done: readonly number[],
  status: EventTold['status'],
): boolean {
  const passive = isPassive(tree, act.at)
  const weapon = act.type === 'ASSAULT' && weaponSubject(tree, act.at)
  if (doers.length === 0 && !weapon && !((passive || act.by === 'happen') && done.length > 0)) return false
  // Nobody meets or discusses alone.
  const alone = doers.length === 1 && done.length === 0 && !/S$|^CD$/.test(tree.tag(doers[0] ?? 0))
  if (act.type === 'CONSULT' && act.mode === 'meet' && act.by === 'verb' && alone && !gathers(tree, doers[0] ?? 0))
    return false
  const meeting = act.type === 'CONSULT'
  const named = [...doers, ...done].some((one) => who.named(one) || (meeting && who.meant.by(one) !== null))
  if (status === 'possible' && !named && ![...doers, ...done].some((one) => withThe(tree, one))) return false
  return named || (status === 'held' && past(tree, act.at)) || [...doers, ...done].some((one) => definite(tree, one))
}

/** One word for many: "the cabinet met". */
function gathers(tree: Tree, head: number): boolean {
  return /^(?:cabinet|government|parliament|council|committee|commission|group|assembly|congress|senate|party|team|delegation|court|board|they|we|both)$/.test(
    tree.lower(head),
  )
}

function weaponSubject(tree: Tree, at: number): boolean {
  const subject = subjectAbove(tree, at)
  return subject >= 0 && lexicon.weapons.has(tree.lemma(subject))
}

/** "A journalist was killed": told as having happened, whoever it was. */
function past(tree: Tree, at: number): boolean {
  if (tree.tag(at) === 'VBD') return true
  return tree
    .children(at)
    .some(
      (one) => /^aux/.test(RELATIONS[tree.relation(one)] ?? '') && /^(?:was|were|has|have|had)$/.test(tree.lower(one)),
    )
}

/** Not "a court", "a deputy": those are of rules and customs. */
function definite(tree: Tree, head: number): boolean {
  const plural =
    /^(?:NNP?S|CD)$/.test(tree.tag(head)) || /^(?:police|people|troops|youth|crowd)$/.test(tree.lemma(head))
  return plural || tree.proper(head) || withThe(tree, head)
}

function withThe(tree: Tree, head: number): boolean {
  return tree.children(head).some((one) => tree.relation(one) === R.det && tree.lower(one) === 'the')
}

/** What an attack was made with, told by its subject or beside it. */
function modeOf(tree: Tree, act: Act): string | null {
  if (act.type !== 'ASSAULT') return null
  for (const one of tree.children(act.at)) {
    const entry = tree.noun(one) ? eventNoun(tree, one) : null
    if (entry?.value.type === 'ASSAULT' && entry.value.mode) return entry.value.mode
  }
  return null
}
