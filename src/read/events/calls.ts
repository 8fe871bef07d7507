/** Phrases that name nobody and count or entitle those who were named before: "the two sides", "both presidents", "that group". */
import { R, type Tree } from './tree.ts'

/** How a phrase calls those who were named before. */
export interface Call {
  /** How many there are; 0 when it does not say. */
  count: number
  /** `state` for "the sides", `office` for "both presidents", `person` for "they", `body` for a group that was formed before. */
  as: 'state' | 'office' | 'person' | 'body'
}

const COUNTS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4 }
const DEFINITE = /^(?:the|these|those|both|all|their)$/
const STATES = /^(?:country|state|nation|capital|republic|government)$/
const OFFICES =
  /^(?:president|leader|premier|minister|chief|head|king|chairman|speaker|secretary|envoy|ambassador|delegation|negotiator|diplomat|official|team|representative|deputy)$/
/** Words before "sides" that do not make other sides of them: not "opposition parties". */
const OPPOSED = /^(?:two|both|three|all|conflicting|warring|opposing|rival|negotiating|the|these|those)$/
/** Bodies that some form together, by their nouns. */
export const JOINT = /^(?:group|commission|committee|panel)$/

/** Null for a phrase that names somebody, or that may be anybody. */
export function callOf(tree: Tree, head: number): Call | null {
  const word = tree.lower(head)
  if (/^(?:they|their)$/.test(word)) return { count: 0, as: 'person' }
  const lemma = tree.lemma(head)
  if (lemma === 'two') return isDefinite(tree, head) ? { count: 2, as: 'person' } : null
  if (JOINT.test(lemma) && !isPlural(tree, head)) {
    return isPointedAt(tree, head) ? { count: 0, as: 'body' } : null
  }
  if (!isPlural(tree, head)) return null
  const count = countOf(tree, head)
  if (/^(?:side|party)$/.test(lemma)) return areSides(tree, head) ? { count, as: 'state' } : null
  if (STATES.test(lemma)) return count > 0 && isDefinite(tree, head) ? { count, as: 'state' } : null
  if (!OFFICES.test(lemma)) return null
  const of = tree.children(head).find((one) => tree.relation(one) === R.nmod && tree.preposition(one) === 'of')
  const inner = of === undefined ? null : callOf(tree, of)
  if (inner) return inner.as === 'state' ? { ...inner, as: 'office' } : null
  return of === undefined && count > 0 && isDefinite(tree, head) ? { count, as: 'office' } : null
}

/** The words before a body's noun that tell it from others; not "joint", which whatever is formed together is. */
export function modifiersOf(tree: Tree, head: number): string[] {
  const words: string[] = []
  for (let at = head - 1; isModifier(tree, at) && head - at < 4; at--)
    if (!/^(?:joint|same)$/.test(tree.lower(at))) words.push(tree.lower(at))
  return words
}

function isModifier(tree: Tree, at: number): boolean {
  return /^(?:JJ|VBG|NN)$/.test(tree.tag(at))
}

/** "That group", by the words before it: the parser takes "that" for a conjunction. */
function isPointedAt(tree: Tree, head: number): boolean {
  let at = head - 1
  while (isModifier(tree, at) && head - at < 4) at--
  return /^(?:the|that|this)$/.test(tree.lower(at))
}

function areSides(tree: Tree, head: number): boolean {
  if (!isDefinite(tree, head)) return false
  return tree.children(head).every((one) => {
    const relation = tree.relation(one)
    if (relation === R.amod || relation === R.compound || relation === R['nmod:poss'] || relation === R.det)
      return OPPOSED.test(tree.lower(one))
    // "The parties to the conflict", "the sides in Karvosh"; not "the parties of the left", "in parliament".
    if (relation !== R.nmod || /^(?:conflict|dispute|talk|negotiation|dialogue|war)$/.test(tree.lemma(one))) return true
    const preposition = tree.preposition(one)
    return preposition === 'in' ? tree.proper(one) : !/^(?:of|from)$/.test(preposition)
  })
}

function isPlural(tree: Tree, head: number): boolean {
  return /^NNP?S$/.test(tree.tag(head))
}

function isDefinite(tree: Tree, head: number): boolean {
  return tree.children(head).some((one) => DEFINITE.test(tree.lower(one)))
}

function countOf(tree: Tree, head: number): number {
  for (const one of tree.children(head)) {
    const count = COUNTS[tree.lower(one)]
    if (count !== undefined && tree.relation(one) !== R.conj) return count
  }
  return 0
}
