/** Verb groups that are cues: "has repeatedly said", "declined to say", "is calling for". */
import { auxiliaries, prepositions, subjectPronouns } from '../../src/read/languages/en.ts'
import type { Run } from '../../src/read/layers.ts'
import type { VerbForm } from './frames.ts'
import { attributive, type Ground, inQuotes, isAdverb, isMark, nounLike, wordAt } from './ground.ts'
import { carriers, deniers, negations } from './words.ts'

export interface VerbGroup extends Run {
  /** The place of the verb of saying itself. */
  head: number
  verb: VerbForm
  negated: boolean
  /** active: has its subject before or after it. participle: shares one. passive: has its agent after "by". */
  kind: 'active' | 'participle' | 'passive'
}

const BE = new Set("am is are was were be been being 're ’re 'm ’m".split(' '))
const HAVE = new Set("has have had having 've ’ve 'd ’d".split(' '))
const MODALS = new Set(
  "do does did will would can could may might must shall should cannot 'd ’d 'll ’ll wo ca".split(' '),
)

/** "stopped supporting" is no longer to support. */
const STOPS = /^(?:stop|stops|stopped|cease|ceases|ceased)$/

/** Every verb group of a sentence that may be a cue, left to right. Those inside quotation marks are left alone. */
export function verbGroups(ground: Ground, from: number, to: number): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = from; i < to; i++) {
    const token = ground.tokens[i]
    if (token?.kind !== 'word' || inQuotes(ground, i)) continue
    const verb = ground.verbs.get(token.lower)
    if (!verb) continue
    if (token.capital && i > from && ground.tokens[i - 1]?.capital) continue
    const group = groupAt(ground, from, i, verb)
    if (group) groups.push(group)
  }
  return groups
}

function groupAt(ground: Ground, floor: number, head: number, verb: VerbForm): VerbGroup | null {
  let from = head
  let negated = false
  let auxiliary = ''
  let denier = false
  let stopped = false
  for (let i = head - 1; i >= floor && head - i < 12; i--) {
    const token = ground.tokens[i]
    const lower = token?.lower ?? ''
    if (verb.form === 'ing' && i === head - 1 && STOPS.test(lower)) stopped = true
    else if (negations.has(lower)) {
      negated = true
      if (lower === 'cannot') auxiliary ||= lower
    } else if (lower === 'longer' && wordAt(ground, i - 1) === 'no' && i - 1 >= floor) {
      negated = true
      i--
    } else if (isAdverb(token) || lower === 'both' || lower === 'all') {
      // part of the group only when more of it follows to the left, or it touches the head
    } else if (lower === 'to') {
      let before = i - 1
      while (before >= floor && isAdverb(ground.tokens[before])) before--
      const carrier = wordAt(ground, before)
      if (deniers.has(carrier)) denier = true
      else if (carrier === 'on' && /^(go|goes|went|going|gone)$/.test(wordAt(ground, before - 1))) before--
      else if (!carriers.has(carrier)) return null
      auxiliary ||= 'to'
      i = before
    } else if (auxiliaries.has(lower) && !(lower.endsWith('s') && /^['’]/.test(lower) && nounLike(ground, i + 1)))
      auxiliary ||= lower
    else break
    from = i
  }
  // A leading adverb that opens the sentence is no part of the group.
  if (from === floor) while (from < head && isAdverb(ground.tokens[from])) from++
  // "declined to say whether": the verb of saying is the head, and this one denies it.
  const refuses = deniers.has(wordAt(ground, head)) && wordAt(ground, head + 1) === 'to'
  if (refuses && goesOnSaying(ground, head + 2)) return null
  if (refuses) negated = !negated
  const kind = stopped && auxiliary !== 'to' ? 'active' : kindOf(ground, floor, from, head, verb, auxiliary)
  if (!kind) return null
  return { from, to: head + 1, head, verb, negated: negated !== (denier || stopped), kind }
}

/** "to say whether", "to comment on": a verb of saying with something said after it. */
function goesOnSaying(ground: Ground, from: number): boolean {
  let i = from
  while (isAdverb(ground.tokens[i])) i++
  const verb = ground.verbs.get(wordAt(ground, i))
  if (verb?.form !== 'base' || !(verb.frame.clause || verb.frame.particles.length > 0)) return false
  const next = wordAt(ground, i + 1)
  return /^(?:that|whether|how|what|why|who|where|when|if)$/.test(next) || verb.frame.particles.includes(next)
}

function kindOf(
  ground: Ground,
  floor: number,
  from: number,
  head: number,
  verb: VerbForm,
  auxiliary: string,
): VerbGroup['kind'] | null {
  const before = ground.tokens[from - 1]
  const bare = from === floor ? undefined : before
  switch (verb.form) {
    case 'ing':
      if (BE.has(auxiliary) || /^['’]s$/.test(auxiliary)) return 'active'
      if (auxiliary) return null
      if (attributive(ground, head) && bare && !/^(by|in|for|of)$/.test(bare.lower)) return null
      if (bare && /^(of|for|from|about|than)$/.test(bare.lower)) return null
      return 'participle'
    case 'past':
      if (BE.has(auxiliary)) return 'passive'
      if (auxiliary && !HAVE.has(auxiliary) && !/^['’]s$/.test(auxiliary) && auxiliary !== 'to')
        return sameAsBase(verb, ground, head) ? 'active' : null
      if (attributive(ground, head)) return null
      if (wordAt(ground, head + 1) === 'by') return 'passive'
      if (bare && prepositions.has(bare.lower)) return null
      return 'active'
    case 'base':
      if (auxiliary === 'to' || MODALS.has(auxiliary)) return 'active'
      if (auxiliary) return null
      return bare && pluralSubject(ground, from - 1) && !endsNoun(ground, head) ? 'active' : null
    case 's':
      if (auxiliary) return null
      if (!bare) return null
      if (nounLike(ground, head) || endsNoun(ground, head)) return null
      if (
        prepositions.has(bare.lower) ||
        (bare.kind === 'mark' && !isMark(ground, from - 1, ',)”"’\'')) ||
        bare.kind === 'number'
      )
        return null
      return 'active'
  }
}

function sameAsBase(verb: VerbForm, ground: Ground, head: number): boolean {
  return verb.lemma === wordAt(ground, head)
}

/** What follows shows that the form is a noun: "claims of", "reports and". */
function endsNoun(ground: Ground, head: number): boolean {
  const next = wordAt(ground, head + 1)
  if (next === 'of') return wordAt(ground, head).replace(/s$/, '') !== 'say'
  return /^(is|are|was|were|have|has|had|will|would|can|could|from|by|and|or|with)$/.test(next)
}

function pluralSubject(ground: Ground, i: number): boolean {
  const token = ground.tokens[i]
  if (token?.kind !== 'word') return token ? isMark(ground, i, ',)') : false
  if (subjectPronouns.has(token.lower))
    return !/^(he|she|it|one|someone|somebody|nobody|everyone|everybody|anyone)$/.test(token.lower)
  if (/^(people|police|media|men|women|critics)$/.test(token.lower)) return true
  if (token.capital) return /s$/.test(token.lower) || wordAt(ground, i - 1) === 'and'
  return (
    /[^su]s$/.test(token.lower) &&
    !/^['’]/.test(token.lower) &&
    !prepositions.has(token.lower) &&
    !auxiliaries.has(token.lower)
  )
}
