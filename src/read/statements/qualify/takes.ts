/**
 * What a verb of saying takes, told by its words and not by the parse, which is often wrong about what stands behind a
 * long object: "invited the heads of many houses | to attend", "called for | lifting the ban", "notified the League of |
 * its plan".
 */
import type { Run } from '../../layers.ts'
import { clauseEnd, phraseFrom, trimmed } from './phrases.ts'
import { isVerb, lemmaAt, quoted, type Scene, sentenceOf, tagAt, wordAt } from './scene.ts'
import { asking, notifying, pledges, taking } from './words.ts'

/** Where the cue ends, and what is said. */
interface Taken {
  from: number
  content: Run
}

/** A hearer has no more words than this before "of". */
const HEARER = 8
/** Nor has what is set in between a pledge and what is pledged. */
const SET_IN = 16

/** @param room where the content must end */
export function takenBy(scene: Scene, verb: number, room: Run): Taken | null {
  return (
    asksFor(scene, verb, room) ??
    callsOn(scene, verb, room) ??
    tellsOf(scene, verb, room) ??
    bids(scene, verb, room) ??
    binds(scene, verb, room)
  )
}

/** "called for | lifting the ban", "insists on | a settlement". */
function asksFor(scene: Scene, verb: number, room: Run): Taken | null {
  if (!taking.get(lemmaAt(scene, verb))?.has(wordAt(scene, verb + 1))) return null
  if (!/^(?:DT|PDT|PRP\$|JJ|NN|CD|VBG|WP|WRB|RB)/.test(tagAt(scene, verb + 2))) return null
  return taken(scene, verb + 2, room)
}

/** "called on | Lee | to wait". */
function callsOn(scene: Scene, verb: number, room: Run): Taken | null {
  if (!/^(?:call|prevail)$/.test(lemmaAt(scene, verb)) || !/^(?:up)?on$/.test(wordAt(scene, verb + 1))) return null
  const to = afterObject(scene, verb + 2)
  const found = to < 0 ? null : taken(scene, to, room)
  return found && { ...found, from: verb + 2 }
}

/** "invited | two captains | to attend". */
function bids(scene: Scene, verb: number, room: Run): Taken | null {
  if (!asking.has(lemmaAt(scene, verb))) return null
  const to = afterObject(scene, verb + 1)
  const found = to < 0 ? null : taken(scene, to, room)
  return found && { ...found, from: verb + 1 }
}

/** "promised, in the presence of two envoys, | to pay": past what is set in between commas. */
function binds(scene: Scene, verb: number, room: Run): Taken | null {
  if (!pledges.has(lemmaAt(scene, verb)) || wordAt(scene, verb + 1) !== ',') return null
  let to = verb + 2
  while (to < room.to && to - verb < SET_IN && wordAt(scene, to) !== ',' && !isVerb(scene, to)) to++
  if (wordAt(scene, to) !== ',' || wordAt(scene, to + 1) !== 'to' || !/^(?:VB|NN)$/.test(tagAt(scene, to + 2)))
    return null
  const found = taken(scene, to + 1, room)
  return found && { ...found, from: verb + 1 }
}

/** The "to" that comes after an object, with a verb behind it; -1 when none does. */
function afterObject(scene: Scene, from: number): number {
  const object = phraseFrom(scene, from)
  if (!object) return -1
  const to = wordAt(scene, object.to) === 'not' ? object.to + 1 : object.to
  return wordAt(scene, to) === 'to' && tagAt(scene, to + 1) === 'VB' ? object.to : -1
}

/** "notified | the League of | its plan". */
function tellsOf(scene: Scene, verb: number, room: Run): Taken | null {
  const of = afterHearer(scene, verb)
  const found = of < 0 ? null : taken(scene, of + 1, room)
  return found && { ...found, from: verb + 1 }
}

/** The "of" or "about" that parts whom a verb of notifying tells from what it tells; -1 when there is none. */
export function afterHearer(scene: Scene, verb: number): number {
  if (!notifying.has(lemmaAt(scene, verb))) return -1
  for (let i = verb + 1; i < verb + HEARER; i++) {
    if (/^(?:of|about)$/.test(wordAt(scene, i))) return i > verb + 1 && tagAt(scene, i - 1) !== 'VBN' ? i : -1
    if (!/^(?:DT|PRP|JJ|NN|CD|POS|HYPH|VBN)/.test(tagAt(scene, i)) || quoted(scene, i)) return -1
  }
  return -1
}

function taken(scene: Scene, from: number, room: Run): Taken | null {
  const content = trimmed(scene, { from, to: clauseEnd(scene, from, Math.min(room.to, sentenceOf(scene, from).to)) })
  return content.to > content.from ? { from, content } : null
}
