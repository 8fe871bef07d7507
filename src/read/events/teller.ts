/** What somebody does by saying something of others: "must" is a request, "out of the question" a refusal. */
import type { Act } from './act.ts'
import { standingOf } from './clause.ts'
import { doneTo } from './parties.ts'
import { joinedTo, subjectAbove } from './subject.ts'
import type { Told } from './told.ts'
import { R, relations, type Tree } from './tree.ts'
import { isPronoun, type Who } from './who.ts'
import { operatorsAt } from './words.ts'

/** "Russia said that Sudan must return it": a request of the one who says it. */
export function obligation(tree: Tree, who: Who, at: number): Told | null {
  const dismissed = outOfQuestion(tree, who, at)
  if (dismissed) return dismissed
  if (!tree.verb(at) && tree.tag(at) !== 'JJ') return null
  const modal = tree
    .children(at)
    .find((one) => tree.relation(one) === R.aux && /^(?:must|should)$/.test(tree.lower(one)))
  const have =
    modal === undefined && tree.relation(at) === R.xcomp && tree.lemma(tree.head(at)) === 'have' ? tree.head(at) : -1
  if (modal === undefined && have < 0) return null
  const clause = have >= 0 ? have : at
  const teller = tellerOf(tree, clause)
  if (teller < 0) return null
  const speaker = subjectAbove(tree, teller)
  const asked = tree.child(clause, SUBJECT)
  if (speaker < 0 || asked < 0 || speaker === asked || !who.acts(speaker) || !who.acts(asked) || isPronoun(tree, asked))
    return null
  const standing = standingOf(tree, clause)
  if (!standing?.main) return null
  const from = modal ?? have
  const act: Act = {
    type: 'REQUEST',
    mode: null,
    at,
    noun: -1,
    from: Math.min(from, at),
    to: Math.max(from, at) + 1,
    by: 'outer',
  }
  return { act, status: 'held', doers: joinedTo(tree, speaker), done: joinedTo(tree, asked), main: true, host: -1 }
}

/** "He said that was out of the question", "unacceptable": a refusal of the one who says it. */
function outOfQuestion(tree: Tree, who: Who, at: number): Told | null {
  const lemma = tree.lemma(at)
  const out = lemma === 'question' && tree.preposition(at) === 'out'
  if (!(out || /^(?:unacceptable|inadmissible)$/.test(lemma)) || tree.child(at, COP) < 0) return null
  const teller = tellerOf(tree, at)
  const speaker = teller < 0 ? -1 : subjectAbove(tree, teller)
  const standing = standingOf(tree, at)
  if (speaker < 0 || !who.acts(speaker) || !standing?.main || standing.status !== 'held') return null
  const act: Act = { type: 'REJECT', mode: null, at, noun: -1, from: at, to: at + 1, by: 'outer' }
  const done = doneTo(tree, who, at, act, [speaker])
  return { act, status: 'held', doers: joinedTo(tree, speaker), done: done >= 0 ? [done] : [], main: true, host: -1 }
}

const COP = relations('cop')
const SUBJECT = relations('nsubj nsubj:pass')

/** The verb of saying that a clause is told by: above it, or beside it ("…, the minister said"). */
function tellerOf(tree: Tree, clause: number): number {
  let at = clause
  for (let step = 0; step < 4; step++) {
    const beside = tree
      .children(at)
      .find((one) => tree.relation(one) === R.parataxis && operatorsAt(tree, one).has('Say'))
    if (beside !== undefined) return beside
    const above = tree.head(at)
    const relation = tree.relation(at)
    if (above < 0) return -1
    if (relation === R.ccomp || relation === R.parataxis || relation === R.acl) {
      const says = tree.verb(above) && operatorsAt(tree, above).has('Say')
      if (says) return above
      const noun = tree.head(above)
      return relation === R.acl && noun >= 0 && tree.verb(noun) ? noun : -1
    }
    if (relation !== R.conj) return -1
    at = above
  }
  return -1
}
