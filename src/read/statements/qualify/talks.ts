/** Talks that a saying was part of, and who was at their other end: "in a phone call with Lee", "in an interview with the Dawn". */
import { agencies, outletNouns } from '../../languages/en-roles.ts'
import type { Run, Told } from '../../layers.ts'
import { phraseFrom } from './phrases.ts'
import { covers, headAt, lemmaAt, quoted, type Scene, sentenceOf, tagAt, wordAt } from './scene.ts'
import { interviews, remarks, talks } from './words.ts'

interface Talk {
  /** The place of its noun. */
  at: number
  partner: Run
  /** The partner is an outlet, which brings us what was said. */
  outlet: boolean
}

/** What each statement was part of. */
export function talksOf(scene: Scene, told: readonly Told[]): Map<Told, Talk[]> {
  const owners = new Map<number, Told>()
  const first = new Map<number, Told[]>()
  for (const one of told) {
    for (const { from, to } of one.cue) for (let i = from; i < to; i++) owners.set(i, one)
    const sentence = scene.sentenceAt[one.cue[0]?.from ?? -1] ?? -1
    const list = first.get(sentence)
    if (list) list.push(one)
    else first.set(sentence, [one])
  }
  const found = new Map<Told, Talk[]>()
  for (const talk of talksIn(scene)) {
    const sentence = scene.sentenceAt[talk.at] ?? -1
    const outside = ({ content }: Told) => !covers(content, talk.at)
    const governed = governing(scene, talk.at, owners)
    const one = governed && outside(governed) ? governed : first.get(sentence)?.find(outside)
    if (one) found.set(one, [...(found.get(one) ?? []), talk])
  }
  return found
}

const spoken = new Set([...interviews, ...remarks, ...talks])

function talksIn(scene: Scene): Talk[] {
  const found: Talk[] = []
  for (let at = 0; at < scene.tokens.length; at++) {
    const lemma = lemmaAt(scene, at)
    if (!spoken.has(lemma)) continue
    if (quoted(scene, at) || !/^NN/.test(tagAt(scene, at))) continue
    const talk = talkAt(scene, at, lemma)
    if (talk) found.push(talk)
  }
  return found
}

/** "interview with the Dawn", "remarks published by the Dawn", "letter to Lee". */
function talkAt(scene: Scene, at: number, lemma: string): Talk | null {
  let to = at + 1
  if (/^VB[ND]$/.test(tagAt(scene, to))) to++
  const preposition = wordAt(scene, to)
  if (!/^(?:with|to|for|by|in|on)$/.test(preposition)) return null
  const partner = phraseFrom(scene, to + 1)
  if (!partner) return null
  const outlet = bringsWord(scene, partner)
  const between = /^(?:with|to)$/.test(preposition)
  if (interviews.has(lemma) && (between || (outlet && to > at + 1)) && !comesToHear(scene, partner))
    return { at, partner, outlet: true }
  if (outlet) return { at, partner, outlet: true }
  return talks.has(lemma) && between && to === at + 1 && isPartOf(scene, at) ? { at, partner, outlet: false } : null
}

/** "in", "at" or "during" stands before the talk: the saying was part of it. */
function isPartOf(scene: Scene, noun: number): boolean {
  const floor = sentenceOf(scene, noun).from
  for (let i = noun - 1; i >= floor && noun - i < 7; i--) {
    if (/^(?:in|at|during|on|by|via|over)$/.test(wordAt(scene, i))) return true
    if (!/^(?:DT|JJ|NN|PRP\$|CD|VBN|POS|HYPH)/.test(tagAt(scene, i))) return false
  }
  return false
}

/** The statement whose cue governs a word. */
function governing(scene: Scene, from: number, owners: ReadonlyMap<number, Told>): Told | undefined {
  let i = headAt(scene, from)
  for (let steps = 0; i >= 0 && steps < 5; steps++) {
    const one = owners.get(i)
    if (one) return one
    i = headAt(scene, i)
  }
  return undefined
}

/** An outlet by its words, "the Dawn agency", and no press in general. */
export function bringsWord(scene: Scene, run: Run): boolean {
  if (comesToHear(scene, run)) return false
  for (let i = run.from; i < run.to; i++)
    if (outletNouns.has(wordAt(scene, i)) || agencies.has(scene.tokens[i]?.text ?? '')) return true
  return false
}

/** Those who come to hear, and name no outlet: reporters, a news conference, the press. */
function comesToHear(scene: Scene, run: Run): boolean {
  const last = scene.tokens[run.to - 1]
  if (last && /^(?:press|media|him|her|them|me|us|it)$/.test(last.lower) && !last.capital) return true
  for (let i = run.from; i < run.to; i++)
    if (
      /^(?:conference|briefing|reporters?|journalists?|correspondents?|audience|crowd|viewers|listeners|readers)$/.test(
        wordAt(scene, i),
      )
    )
      return true
  return false
}
