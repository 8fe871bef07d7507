/**
 * Statements that the text does not say were made: those inside what someone denies ("denied that he supports"), under
 * a negation ("never said that", "it is not true that"), a condition ("if Lee agrees") or a noun that leaves open
 * whether it is so ("the hope that"). Silence is better than the opposite of what was meant.
 */
import { subjectPronouns } from '../../src/read/languages/en.ts'
import type { Told } from '../../src/read/layers.ts'
import { type Ground, isAdverb, isMark, wordAt } from './ground.ts'
import { negativeSubjects, thoughtNouns } from './words.ts'

/** Verbs whose source holds their content to be untrue or wrong. */
const DENIALS = new Set('deny reject refute dismiss dispute rebut repudiate contradict disavow'.split(' '))
/** Words before a subject that make its verb a condition or a question. */
const CONDITIONS = /^(?:if|unless|whether|lest)$/
/** "it is … that": what follows is held to be untrue or open. */
const UNTRUE = /^(?:untrue|false|wrong|unlikely|doubtful|impossible|possible|unclear|unknown|inconceivable)$/
/** Of those, the ones that deny it. */
const FALSE = /^(?:untrue|false|wrong)$/
/** "it is not … that": what follows is denied, or left open. */
const TRUE = /^(?:true|so|case|right|correct)$/
const DOUBTED = /^(?:clear|certain|likely)$/
/** Nouns of which there may be none: "there is no sign that". */
const SIGNS = /^(?:sign|evidence|indication|proof|hint|guarantee|chance|hope|reason|suggestion|question)$/
/** What a clause may be about without being so. */
const OPEN_NOUNS = /^(?:idea|notion|rumou?rs?|possibility|speculation|suggestions?|allegations?|claims?|hopes?|fears?)$/

/** @param told in text order of their cues; @returns those that the text asserts */
export function asserted(ground: Ground, told: readonly Told[]): Told[] {
  const denied = new Uint8Array(ground.tokens.length)
  for (const one of told) {
    if (!one.negated && !isDenial(ground, one)) continue
    for (const run of one.content) denied.fill(1, run.from, run.to)
  }
  const kept: Told[] = []
  for (const one of told) {
    const source = one.source[0]
    const cue = one.cue[0]
    if (!source || !cue) {
      kept.push(one)
      continue
    }
    // "rejected Lee's claim that": Lee has claimed it.
    const owned = thoughtNouns.has(wordAt(ground, cue.from))
    // "not all ministers", "few ministers": how many did is left open.
    if (wordAt(ground, source.from - 1) === 'not' || wordAt(ground, source.from) === 'few') continue
    if ((denied[cue.from] && !owned) || conditional(ground, source.from)) continue
    // "Lee and Kim discussed the fee, the envoy said": what they did, as the envoy tells it.
    if (ground.verbs.get(wordAt(ground, cue.to - 1))?.lemma === 'discuss' && one.via.length > 0) continue
    const outer = aboveClause(ground, source.from)
    if (outer === 'open') continue
    kept.push(outer === 'untrue' ? { ...one, negated: !one.negated } : one)
  }
  return kept
}

/** Its cue denies what follows. */
function isDenial(ground: Ground, told: Told): boolean {
  return told.cue.some((run) => {
    for (let i = run.from; i < run.to; i++)
      if (DENIALS.has(ground.verbs.get(wordAt(ground, i))?.lemma ?? '')) return true
    return false
  })
}

/** True for a subject that denies its verb: "no minister", "none of them", "neither Lee nor Kim". */
export function deniesItself(ground: Ground, from: number): boolean {
  return negativeSubjects.has(wordAt(ground, from))
}

function conditional(ground: Ground, from: number): boolean {
  let i = from - 1
  const floor = ground.sentences[ground.sentenceAt[from] ?? -1]?.from ?? from
  while (i >= floor && (isMark(ground, i, ',') || isAdverb(ground.tokens[i]))) i--
  if (i < floor) return false
  if (CONDITIONS.test(wordAt(ground, i))) return true
  return wordAt(ground, i) === 'that' && /^(?:provided|providing|condition|case|event)$/.test(wordAt(ground, i - 1))
}

/** What stands over the "that"-clause whose subject begins here. */
function aboveClause(ground: Ground, from: number): 'untrue' | 'open' | null {
  if (wordAt(ground, from - 1) !== 'that') return null
  const word = wordAt(ground, from - 2)
  if (OPEN_NOUNS.test(word) || (thoughtNouns.has(word) && wordAt(ground, from - 3) === 'the')) return 'open'
  let denials = 0
  let it = false
  let i = from - 2
  for (; from - i < 8 && ground.sentenceAt[i] === ground.sentenceAt[from]; i--) {
    const here = wordAt(ground, i)
    if (here === 'not' || /^n['’]t$/.test(here)) denials++
    if (here === 'no' && SIGNS.test(word)) return 'open'
    if (subjectPronouns.has(here)) {
      it = here === 'it'
      break
    }
  }
  if (!it) return null
  if (UNTRUE.test(word)) return FALSE.test(word) && denials === 0 ? 'untrue' : 'open'
  if (denials === 0) return null
  return TRUE.test(word) ? 'untrue' : DOUBTED.test(word) ? 'open' : null
}
