/** Whether a clause is told as what will be. */
import type { Place } from './candidate.ts'
import { detached, headless } from './clause.ts'
import type { Tree } from './tree.ts'
import { believing, noForecast } from './words.ts'

/** It is told as what will be: not asked, not a condition, not what somebody promised, planned or wished. */
export function asserted(place: Place, verb: number, hedged: boolean): boolean {
  const { tree } = place
  if (tree.lower(tree.to - 1) === '?' || /^[?]/.test(tree.lower(tree.to - 2))) return false
  const mark = tree.children(verb, 'mark').map((child) => tree.lower(child))
  if (mark.some((word) => /^(?:if|whether|unless|lest|until|till|before|once|when)$/.test(word))) return false
  if (/^acl/.test(tree.relation(verb)) && !headless(tree, verb) && !detached(tree, verb)) {
    // "Which will probably fail" tells of what the noun names; "that would cost lives" says what kind of thing it is.
    if (!hedged || !tree.children(verb).some((child) => /^(?:which|who)$/.test(tree.lower(child)))) return false
  } else if (asks(tree, verb)) return false
  const how = headless(tree, verb) ? tree.relation(tree.head(verb)) : tree.relation(verb)
  if (how === 'csubj') return false
  if (!hedged && !detached(tree, verb) && (how === 'advcl' || how === 'acl:relcl')) return false
  // A clause of a clause of a promise is part of the promise.
  let node = verb
  for (let climb = 0; climb < 4 && node >= 0; climb++) {
    if (headless(tree, node)) node = tree.head(node)
    const relation = tree.relation(node)
    const over = tree.head(node)
    if (over < 0) break
    if (relation === 'ccomp' || relation === 'xcomp' || relation === 'acl' || relation === 'advcl') {
      if (noForecast.has(tree.lemma(over)) && (relation !== 'advcl' || climb > 0)) return false
      // "I don't think it will work": the claim alone would say the opposite.
      if (relation === 'ccomp' && believing.has(tree.lemma(over)) && denied(tree, over)) return false
      if (
        relation === 'acl' &&
        /^(?:hope|promise|pledge|vow|plan|decision|demand|order|guarantee|assurance|wish|dream|question)$/.test(
          tree.lemma(over),
        )
      )
        return false
    } else if (relation !== 'conj' && relation !== 'parataxis') break
    node = over
  }
  return true
}

function denied(tree: Tree, verb: number): boolean {
  const subject = tree.child(verb, 'nsubj')
  if (/^(?:few|nobody|none|no-one)$/.test(tree.lower(subject))) return true
  return tree.children(verb, 'advmod').some((child) => /^(?:not|n't|n’t|never|hardly)$/.test(tree.lower(child)))
}

/** "How it might", "what it could", "which side would": a question inside a sentence. */
function asks(tree: Tree, verb: number): boolean {
  const subject = tree.child(verb, 'nsubj', 'nsubj:pass')
  const near = [...tree.children(verb), ...tree.children(subject)]
  return near.some((child) => child < verb && (/^W/.test(tree.tag(child)) || tree.lower(child) === 'how'))
}
