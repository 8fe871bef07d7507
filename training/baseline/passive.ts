/** Statements in the passive: "was rejected by Ann Lee". */
import { subjectPronouns } from '../../src/read/languages/en.ts'
import { bodyNouns, ownBodies, roleNouns, stateBodies, thingNouns } from '../../src/read/languages/en-roles.ts'
import type { Run, Sentence, Told } from '../../src/read/layers.ts'
import { trimmedEnd } from './contents.ts'
import { type Ground, wordAt } from './ground.ts'
import type { VerbGroup } from './groups.ts'
import { phraseAfter } from './phraseAfter.ts'
import { phraseBefore, plainPhraseBefore } from './phraseBefore.ts'
import { thoughtNouns } from './words.ts'

/** Someone, and no war, storm or report: a name, a pronoun, a post or a body. */
function speaksUp(ground: Ground, run: Run): boolean {
  let someone = false
  for (let i = run.from; i < run.to && wordAt(ground, i) !== 'of'; i++) {
    const token = ground.tokens[i]
    if (!token) break
    const single = token.lower.replace(/s$/, '')
    if (roleNouns.has(single) || bodyNouns.has(single) || stateBodies.has(token.lower) || ownBodies.has(token.lower))
      return true
    if (thingNouns.has(token.lower)) return false
    if (
      token.capital ||
      subjectPronouns.has(token.lower) ||
      /^(?:people|men|women|critics|voters|members|him|her|them)$/.test(token.lower)
    )
      someone = true
  }
  return someone
}

/** "was rejected by Ann Lee": the agent is the source, and what was rejected the content. */
export function passive(ground: Ground, sentence: Sentence, group: VerbGroup): Told | null {
  if (wordAt(ground, group.to) !== 'by') return null
  const source = phraseAfter(ground, group.to + 1, sentence.to)
  const content = phraseBefore(ground, sentence.from, group.from)
  if (!source || !content || !speaksUp(ground, source)) return null
  const to = trimmedEnd(ground, content.from, content.to)
  if (to <= content.from) return null
  // "Lee's claim that it rained was rejected by": the claim, not the rain.
  const that = wordAt(ground, content.from - 1) === 'that' && thoughtNouns.has(wordAt(ground, content.from - 2))
  const whole = that ? plainPhraseBefore(ground, sentence.from, content.from - 1) : null
  return {
    source: [source],
    cue: [{ from: group.from, to: group.to + 1 }],
    content: [{ from: whole?.from ?? content.from, to }],
    voice: 'paraphrased',
    negated: group.negated,
    addressees: [],
    via: [],
    relays: false,
    confidence: 0.4,
  }
}
