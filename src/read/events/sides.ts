/** Both sides of an act that a verb tells: who does it, and whom it is done to. */
import type { Act } from './act.ts'
import { isVerbal, lexicon } from './lexicon/open.ts'
import { takersOf } from './nominal.ts'
import { doerOf, doneTo, isPassive } from './parties.ts'
import { joinedTo, subjectAbove } from './subject.ts'
import { R, relations, type Tree } from './tree.ts'
import { isPronoun, type Who } from './who.ts'
import { counted } from './words.ts'

const PASSIVE = relations('nsubj:pass')

/**
 * Heads of the phrases on both sides, those joined included.
 * @param noun the event's noun beside a light verb, or -1
 */
export function sidesOf(tree: Tree, who: Who, act: Act, noun: number): { doers: number[]; done: number[] } {
  const { at, type } = act
  const passive = isPassive(tree, at)
  const takers = noun >= 0 ? takersOf(tree, who, noun, type === 'CONSULT') : { doers: [], done: -1 }
  // "It is prepared to impose": who is prepared acts.
  const willing =
    passive &&
    act.by === 'outer' &&
    /^(?:prepared|committed|pledged|determined|opposed|poised|set|due|resolved)$/.test(tree.lower(at))
  const told = willing ? subjectAbove(tree, at) : doerOf(tree, at)
  // "The first deployment of troops": the troops.
  const doer = told >= 0 && !who.acts(told) ? counted(tree, told) : told
  let doers =
    doer >= 0 && act.by !== 'happen' && doer !== noun
      ? joinedTo(tree, doer).filter(
          (one) => who.acts(one) || who.ofState(one) || (isVerbal(type) && lexicon.voices.has(tree.lemma(one))),
        )
      : []
  if (doers.length === 0) doers = takers.doers
  for (const one of tree.children(at))
    if (noun >= 0 && doers.length === 0 && tree.preposition(one) === 'between') doers = joinedTo(tree, one)
  const own = passive && !willing ? tree.child(at, PASSIVE) : -1
  if (own >= 0 && own !== noun && act.by !== 'frame' && (who.acts(own) || lexicon.targets.has(tree.lemma(own))))
    return { doers, done: joinedTo(tree, own) }
  const holder = tree.head(at)
  if (passive && own < 0 && tree.relation(at) === R.acl) return { doers, done: isPronoun(tree, holder) ? [] : [holder] }
  if (takers.done >= 0 && !doers.includes(takers.done)) return { doers, done: joinedTo(tree, takers.done) }
  // Where people meet is not with whom.
  if (type === 'CONSULT' && act.mode === 'meet' && doers.length > 1) return { doers, done: [] }
  const happens = act.by === 'happen' && noun >= 0
  // "Two soldiers died in the attack": it is done to them.
  const victim = happens && tree.relation(noun) === R.obl ? subjectAbove(tree, at) : -1
  if (victim >= 0) return { doers: takers.doers, done: joinedTo(tree, victim) }
  const inNoun = happens ? doneTo(tree, who, noun, act, doers) : -1
  const found =
    inNoun >= 0
      ? inNoun
      : doneTo(
          tree,
          who,
          at,
          act,
          doers,
          // Diplomats who are expelled are both the thing and the one it is done to; a bridge that is opened is only the thing.
          act.by === 'frame' &&
            act.noun >= 0 &&
            (lexicon.agents.has(tree.lemma(act.noun)) || lexicon.targets.has(tree.lemma(act.noun)))
            ? -1
            : act.noun,
        )
  return { doers, done: found >= 0 ? joinedTo(tree, found).filter((one) => one === found || who.acts(one)) : [] }
}
