/** Who invites to a meeting: "Pelveth invited ministers to attend", "at the invitation of Pelveth", "invited to talks". */
import type { EventStatus } from '../../domain/index.ts'
import { infinitive, standingOf } from './clause.ts'
import { doerOf } from './parties.ts'
import { joinedTo } from './subject.ts'
import { R, relations, type Tree } from './tree.ts'
import type { Who } from './who.ts'

const INVITING = /^(?:invite|summon|convoke)$/
const GUESTS = relations('obj nsubj:pass')
const CLIMB = 5

/** The head of who invites to what a verb or a noun tells of; -1 for nobody told. */
export function hostOf(tree: Tree, who: Who, at: number): number {
  const asked = invitationOf(tree, at)
  if (asked >= 0) return asked
  const verb = invitingOver(tree, at)
  const host = verb < 0 ? -1 : doerOf(tree, verb)
  return host >= 0 && who.acts(host) ? host : -1
}

export interface Invitation {
  /** Those who are invited. */
  guests: number[]
  status: EventStatus
}

/** How those are invited to what a noun tells of ("invited both ministers to talks"); null when it is not told so. */
export function invitationFor(tree: Tree, who: Who, noun: number): Invitation | null {
  const verb = invitedTo(tree, noun)
  const status = verb < 0 ? null : statusOfInviting(tree, verb)
  if (status === null) return null
  const guest = tree.children(verb).find((one) => one !== noun && GUESTS[tree.relation(one)] && who.acts(one))
  return guest === undefined ? null : { guests: joinedTo(tree, guest), status }
}

export function isInviting(tree: Tree, verb: number): boolean {
  return verb >= 0 && tree.verb(verb) && INVITING.test(tree.lemma(verb))
}

/** What the meeting is to which somebody invites, or may; null where he refused to, or is told not to have invited. */
export function statusOfInviting(tree: Tree, verb: number): EventStatus | null {
  const standing = standingOf(tree, verb)
  if (!standing || standing.underAs === 'Refusal' || /^(?:denied|cancelled)$/.test(standing.status)) return null
  return standing.status === 'possible' ? 'possible' : 'proposed'
}

/** The verb by which somebody is invited to what a noun tells of; -1 for none. */
export function invitedTo(tree: Tree, noun: number): number {
  const verb = tree.head(noun)
  return isInviting(tree, verb) && /^(?:to|for)$/.test(tree.preposition(noun)) ? verb : -1
}

/** The verb of inviting whose content an act is; -1 for none. */
function invitingOver(tree: Tree, act: number): number {
  let at = act
  for (let step = 0; step < CLIMB && at >= 0; step++) {
    const relation = tree.relation(at)
    const above = tree.head(at)
    if (above < 0) return -1
    if (tree.verb(at) && relation !== R.conj && !infinitive(tree, at)) return -1
    if (isInviting(tree, above)) return above
    at = above
  }
  return -1
}

/** "At the invitation of Pelveth", "on Pelveth's invitation": the head of whose it is, or -1. */
function invitationOf(tree: Tree, act: number): number {
  for (const one of tree.children(act)) {
    if (tree.lemma(one) !== 'invitation' || !/^(?:at|on|upon)$/.test(tree.preposition(one))) continue
    const of = tree
      .children(one)
      .find((inner) => tree.relation(inner) === R['nmod:poss'] || tree.preposition(inner) === 'of')
    if (of !== undefined) return of
  }
  return -1
}
