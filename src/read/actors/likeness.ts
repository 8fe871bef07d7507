/** How much a run of capitalised words looks like a person, when neither a post nor a title says so. */
import { kinNouns, manNouns, personNouns, womanNouns } from '../languages/en-people.ts'
import { roleNouns, thingNouns } from '../languages/en-roles.ts'
import type { Syntax, Token } from '../layers.ts'
import { RELATIONS, TAGS } from '../syntax/scheme.ts'
import type { CapitalRun } from './capitals.ts'
import { type Gender, isGivenName } from './given.ts'

/** From here on a run of words is taken for a person. */
export const PERSON = 2
/** From here on it may be one, if a pronoun says so. */
export const PERHAPS = -0.5

const SURNAME =
  /(?:[^aeiou]ov|[^aeiou]ova|[a-z]ev|eva|ovich|evich|ovna|evna|enko|chuk|skiy|sky|ski|ska|skaya|yan|yants|ian|dze|shvili|zade|oglu|oğlu|escu|opoulos|idis|akis|sson|ssen|quist|ström|berg|stein|[^aeiou]son|ez)$/
const SURNAME_START = /^(?:Mc|Mac|O['’]|Fitz|D['’]|Al-|El-)\p{Lu}/u
const NOUN_OF_DOING = /(?:ist|yer|cian|ographer|keeper|[^aeiou]man|woman|maker|ologist)$/
const PLACES = /^(?:in|at|near|from|into|to|via|toward|towards|across|throughout|around|outside|inside)$/

const SUBJECTS = new Set(['nsubj', 'nsubj:pass'].map((name) => RELATIONS.indexOf(name)))
const POSSESSOR = RELATIONS.indexOf('nmod:poss')

export interface Likeness {
  score: number
  /** What the words around it say. */
  gender: Gender | null
}

/** Someone does this: a noun for a person, by itself or by its ending. */
export function isPersonNoun(lower: string): boolean {
  return personNouns.has(lower) || roleNouns.has(lower) || kinNouns.has(lower) || NOUN_OF_DOING.test(lower)
}

export function genderOfNoun(lower: string): Gender | null {
  return womanNouns.has(lower) ? 'f' : manNouns.has(lower) ? 'm' : null
}

/** @param from the name's first token, which may be later than the run's */
export function likenessOf(tokens: readonly Token[], syntax: Syntax, run: CapitalRun, from: number): Likeness {
  let score = 0
  let gender: Gender | null = null
  const first = tokens[from]
  const last = tokens[run.to - 1]
  const before = tokens[from - 1]
  const next = tokens[run.to]
  if (!first || !last) return { score: 0, gender }
  let words = 0
  for (let i = from; i < run.to; i++) if (tokens[i]?.kind === 'word') words++
  const given = isGivenName(first.text)
  if (words > 1) score += given ? 2 : 0.5
  else if (given) score += 1
  else score += 0.25
  if (words > 1 && !given && /^\p{Lu}$/u.test(first.text)) score += 1.5
  if (words > 2 && isInitial(tokens, from + 1)) score += 1
  if (SURNAME.test(last.lower) || SURNAME_START.test(last.text)) score += 1
  // What stands around it.
  if (before) {
    const { lower } = before
    if (lower === 'the') score -= 2.5
    else if (lower === 'a' || lower === 'an') score -= 1.5
    else if (PLACES.test(lower)) score -= 1
    else if (lower === 'of' && thingNouns.has(tokens[from - 2]?.lower ?? '')) score -= 2
    else if (/^(?:by|with|and)$/.test(lower)) score += 0.25
    if (isPersonNoun(lower) && !before.capital) {
      score += 1.5
      gender = genderOfNoun(lower)
    }
    // "her husband, John": a comma, and the noun before it.
    const noun = before.text === ',' ? tokens[from - 2] : undefined
    if (noun && isPersonNoun(noun.lower)) {
      score += 1
      gender = genderOfNoun(noun.lower)
    }
  }
  if (next) {
    if (/^(?:who|whose|whom)$/.test(next.lower)) score += 2
    if (next.text === ',' && /^(?:who|whose|whom)$/.test(tokens[run.to + 1]?.lower ?? '')) score += 2
    // "Ann Lee (born 1950)", "Ann Lee, a singer".
    if (next.text === '(' && /^(?:born|b|\d{4})/.test(tokens[run.to + 1]?.lower ?? '')) score += 1.5
    if (next.text === ',' || /^(?:is|was|became)$/.test(next.lower)) {
      for (let i = run.to + 1; i < run.to + 7; i++) {
        const token = tokens[i]
        if (!token || token.kind === 'mark') break
        if (token.capital && i > run.to + 3) break
        if (isPersonNoun(token.lower)) {
          score += 1
          gender ??= genderOfNoun(token.lower)
          break
        }
      }
    }
  }
  const head = headOf(syntax, from, run.to)
  const is = syntax.relations[head] as number
  if (SUBJECTS.has(is)) score += 0.75
  else if (is === POSSESSOR) score += 0.25
  const tag = TAGS[syntax.tags[run.to - 1] as number] ?? ''
  if (tag !== 'NNP') score -= tag === 'NNPS' ? 1 : 0.75
  if (first.text.length > 1 && first.text === first.text.toUpperCase() && words === 1) score -= 1.5
  return { score, gender }
}

/** The word that its phrase hangs by. */
function headOf(syntax: Syntax, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const up = syntax.heads[i] as number
    if (up < from || up >= to) return i
  }
  return to - 1
}

/** Where the name begins: past a noun for what someone does, and past a word that has its capital only from its place. */
export function nameFrom(tokens: readonly Token[], syntax: Syntax, run: CapitalRun): number {
  let from = run.name
  const word = (i: number) => tokens[i] as Token
  if (run.opening && run.name === run.from && run.to - from > 1) {
    const tag = TAGS[syntax.tags[from] as number] ?? ''
    if (!/^NNPS?$/.test(tag) && !isGivenName(word(from).text)) from++
  }
  while (run.to - from > 1 && isPersonNoun(word(from).lower) && !isGivenName(word(from).text)) from++
  return from
}

function isInitial(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return !!token && token.text.length <= 2 && /^\p{Lu}\.?$/u.test(token.text)
}
