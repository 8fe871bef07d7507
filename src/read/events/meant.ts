/** Whom a phrase means that calls those who were named before: the company that the text named last, if only one comes into question. */
import type { Sentence } from '../layers.ts'
import { type Call, callOf, JOINT, modifiersOf } from './calls.ts'
import { joinedTo, subjectAbove } from './subject.ts'
import { isTime, R, relations, type Tree } from './tree.ts'
import { eventNoun } from './words.ts'

/** An actor with whom it stands for. */
export interface Member {
  id: string
  side: string
}

/** Some that the text names together: "Velmara and Doruvia", "talks between", "Telkesh met Dzhorvin". */
interface Company {
  members: readonly Member[]
  sentence: number
  /** The last word of them. */
  at: number
  /** The verb whose subject they are; -1 for none. */
  doing: number
  /** They talk with each other, or are to. */
  talking: boolean
}

/** What some have formed together, with the words before its noun. */
interface Body {
  company: Company
  modifiers: readonly string[]
}

export interface Meant {
  /** Takes up a sentence: those whom it names together may be meant from there on. */
  enter(sentence: Sentence): void
  /** Those whom an event of the sentence tells to talk with each other. */
  talked(members: readonly Member[]): void
  /** Null where the phrase calls nobody, or two companies come into question. */
  by(head: number): { as: Call['as']; members: readonly Member[] } | null
}

/** So many sentences on, those who talk with each other may still be "the sides". */
const FAR = 15
/** So many sentences on, those who were only named together. */
const NEAR = 2

const SUBJECT = relations('nsubj nsubj:pass')
const HANGING = relations('nmod nmod:poss amod compound')
const CASE = relations('case')
const FORMING = /^(?:form|create|establish|set|found|launch|agree)$/

/** @param memberAt whom a word names, when it is one; else null */
export function meantIn(tree: Tree, memberAt: (head: number) => Member | null): Meant {
  const companies: Company[] = []
  const bodies = new Map<string, Body>()
  let sentence = -1
  let start = 0
  let end = 0

  const note = (members: readonly Member[], place: Pick<Company, 'at' | 'doing' | 'talking'>): Company | null => {
    if (new Set(members.map(({ side }) => side)).size < Math.max(2, members.length)) return null
    const company = { members, sentence, ...place }
    companies.push(company)
    return company
  }

  /** Those that come into question, the nearest first. */
  const before = (head: number, { count, as }: Call): Company[] => {
    const near = as === 'person'
    return companies
      .filter(({ at, members, doing, sentence: of, talking }) => {
        const gap = sentence - of
        if (at >= head || (count > 0 && members.length !== count)) return false
        if (near) return gap === 0 ? doing >= 0 || talking : gap === 1 && doing >= 0 && !othersBefore(head)
        if (!talking && gap > NEAR) return false
        // "Rethkar and Alvestra urged both sides": whoever does something to the sides is none of them.
        return !(gap === 0 && doing >= 0 && isBelow(tree, head, doing))
      })
      .reverse()
  }

  /** Whether the sentence speaks of several others before a word: "Rethkar's ministers praised their talks". */
  const othersBefore = (head: number): boolean => {
    for (let at = start; at < head; at++) {
      if (/^NNP?S$/.test(tree.tag(at)) && !isTime(tree, at)) return true
      if (SUBJECT[tree.relation(at)] && joinedTo(tree, at).length > 1) return true
    }
    return false
  }

  const companyOf = (head: number): { as: Call['as']; company: Company } | null => {
    const call = callOf(tree, head)
    if (!call) return null
    const { as } = call
    if (as === 'body') {
      const body = bodies.get(tree.lemma(head))
      if (!body || sentence - body.company.sentence > FAR) return null
      // "The parliamentary committee" is not the committee that two states formed.
      const same = modifiersOf(tree, head).every((one) => body.modifiers.includes(one))
      return same ? { as, company: body.company } : null
    }
    const [company, ...others] = before(head, call)
    if (!company) return null
    const fresh = company.talking && sentence - company.sentence <= 1
    const rivals = fresh ? others.filter((one) => one.sentence === company.sentence) : others
    return rivals.every((one) => same(one, company)) ? { as, company } : null
  }

  const form = (noun: number) => {
    const lemma = tree.lemma(noun)
    const of = tree
      .children(noun)
      .find((one) => tree.relation(one) === R.nmod && /^(?:of|between)$/.test(tree.preposition(one)))
    const own = of === undefined ? undefined : companies.find(({ at }) => joinedTo(tree, of).includes(at))
    const verb = tree.head(noun)
    const subject = FORMING.test(tree.lemma(verb)) ? subjectAbove(tree, verb) : -1
    const joint = subject < 0 ? undefined : joinedTo(tree, subject)
    const company =
      own ??
      companies.findLast(({ at }) => joint?.includes(at)) ??
      (subject < 0 ? undefined : companyOf(subject)?.company)
    if (company) bodies.set(lemma, { company: { ...company, sentence }, modifiers: modifiersOf(tree, noun) })
  }

  return {
    enter({ from, to }) {
      sentence++
      start = from
      end = to
      while ((companies[0]?.sentence ?? sentence) < sentence - FAR) companies.shift()
      for (let at = from; at < to; at++) {
        const joined = joinedTo(tree, at)
        if (joined.length < 2) continue
        const members = joined.map(memberAt)
        if (members.some((one) => one === null)) continue
        note(members as Member[], {
          at: joined.at(-1) ?? at,
          doing: doingOf(tree, at),
          talking: areTalking(tree, at),
        })
      }
      for (let at = from; at < to; at++) if (JOINT.test(tree.lemma(at))) form(at)
    },
    talked(members) {
      note(members, { at: end - 1, doing: -1, talking: true })
    },
    by(head) {
      const found = companyOf(head)
      return found && { as: found.as, members: found.company.members }
    },
  }
}

function same(one: Company, other: Company): boolean {
  const sides = new Set(other.members.map(({ side }) => side))
  return one.members.length === sides.size && one.members.every(({ side }) => sides.has(side))
}

/** "Talks between", "the dispute between"; a border, a road or a war between two is no talks of theirs. */
function areTalking(tree: Tree, head: number): boolean {
  const by = tree.child(head, CASE)
  if (by < 0 || !/^(?:between|among)$/.test(tree.lower(by))) return false
  // The parser may hang them on the verb: what stands right before is what they are between.
  return [tree.head(head), by - 1].some(
    (noun) =>
      noun >= 0 &&
      tree.noun(noun) &&
      (/^(?:conflict|dispute)$/.test(tree.lemma(noun)) || eventNoun(tree, noun)?.value.type === 'CONSULT'),
  )
}

/** The verb whose subject a phrase is, or what it hangs on: "the ministers of Velmara and Doruvia met". */
function doingOf(tree: Tree, head: number): number {
  let at = head
  for (let step = 0; step < 4 && at >= 0; step++) {
    if (SUBJECT[tree.relation(at)]) return tree.head(at)
    if (!HANGING[tree.relation(at)]) return -1
    at = tree.head(at)
  }
  return -1
}

function isBelow(tree: Tree, word: number, verb: number): boolean {
  let at = word
  for (let step = 0; step < 20 && at >= 0; step++) {
    if (at === verb) return true
    at = tree.head(at)
  }
  return false
}
