/**
 * "The agency writes, citing a source in the ministry, that …": what the agency tells is the ministry's source's
 * statement as well, through the agency.
 */
import { agencies, bodyNouns, outletNouns, ownBodies, roleNouns, stateBodies } from '../../languages/en-roles.ts'
import type { Run } from '../../layers.ts'
import { phraseFrom } from './phrases.ts'
import { covers, quoted, type Scene, sentenceOf, wordAt } from './scene.ts'
import type { Triple } from './triple.ts'

/** How many words after the cue somebody is cited. */
const NEAR = 20
/** Those who know of something first hand. */
const WITNESSES =
  /^(?:source|insider|(?:eye)?witness?e?|media|aide|document|report|captain|pilot|officer|soldier|resident|doctor|survivor|relative|colleague|friend|staffer|participant|delegate|worker|people)$/

/** The statement of the one whom the teller cites beside his content, and the teller; null when he cites nobody. */
export function citedIn(scene: Scene, teller: Triple): { triple: Triple; tellers: Run[] } | null {
  const cue = teller.cue[0]
  if (!cue) return null
  const { to } = sentenceOf(scene, cue.from)
  const from = Math.min(cue.from, teller.source[0]?.from ?? cue.from)
  for (let i = from; i < to && i < cue.to + NEAR; i++) {
    if (!/^(?:citing|quoting)$/.test(wordAt(scene, i)) || quoted(scene, i)) continue
    if (covers(teller.cue, i) || covers(teller.content, i)) continue
    const source = someone(scene, i + 1)
    if (!source) return null
    return { triple: { ...teller, source: [source], cue: [{ from: i, to: i + 1 }] }, tellers: teller.source }
  }
  return null
}

/** Somebody who speaks, with all that stands before the next comma: no figures, no reasons. */
function someone(scene: Scene, from: number): Run | null {
  const name = phraseFrom(scene, from)
  if (!name) return null
  if (!speaks(scene, name)) return null
  const { to } = sentenceOf(scene, from)
  for (let end = name.to; end < to && end - from < NEAR; end++)
    if (wordAt(scene, end) === ',' && !quoted(scene, end)) return { from, to: end }
  return name
}

/** A name, a post, a body or a witness is in it. */
export function speaks(scene: Scene, run: Run): boolean {
  for (let i = run.from; i < run.to; i++) {
    const word = wordAt(scene, i).replace(/s$/, '')
    if (WITNESSES.test(word) || [roleNouns, bodyNouns, outletNouns].some((list) => list.has(word))) return true
    if ([stateBodies, ownBodies].some((list) => list.has(wordAt(scene, i)))) return true
    if (agencies.has(scene.tokens[i]?.text ?? '') || scene.tokens[i]?.capital) return true
  }
  return false
}
