/** What a clause says of its predicate: whether it is denied, how sure and how binding it is, and who does it. */
import { words } from '../languages/words.ts'
import type { Tree } from './tree.ts'

const NOT = words(`not n't n’t never cannot no neither nor hardly scarcely barely`)
const NOBODY = words('nobody nothing none neither no-one')

/** An odd number of denials among what hangs on a word, the branch that one comes from left out. */
export function isDenied(tree: Tree, at: number, from = -1): boolean {
  let denials = 0
  for (const child of tree.children(at)) {
    if (child === from) continue
    const relation = tree.relation(child)
    const lemma = tree.lemma(child).toLowerCase()
    if (/^(?:advmod|det|cc:preconj|cc|aux|neg)$/.test(relation)) {
      // "not only" denies nothing; "no longer" and "not even" do.
      if (NOT.has(lemma) && !(tree.tag(child) === 'CC' && !isCoordinated(tree, child, at)) && !isOnly(tree, child, at))
        denials++
      else if (relation === 'advmod' && tree.children(child).some((one) => NOT.has(tree.lemma(one)))) denials++
    } else if (/^nsubj/.test(relation) && isNegative(tree, child)) denials++
  }
  return denials % 2 === 1
}

/** "neither confirmed", "neither Velmara nor Doruvia wants": not what follows far behind. */
function isCoordinated(tree: Tree, neither: number, at: number): boolean {
  if (neither > at) return false
  const subject = tree.child(at, 'nsubj', 'nsubj:pass')
  return at - neither <= 3 || (subject > neither && tree.span(subject).from <= neither + 1)
}

/** "no state", "nobody", "none of them" */
export function isNegative(tree: Tree, noun: number): boolean {
  return NOBODY.has(tree.lemma(noun).toLowerCase()) || isNo(tree, noun)
}

/** It has "no" or "neither" before it. */
export function isNo(tree: Tree, noun: number): boolean {
  return tree
    .children(noun)
    .some(
      (child) =>
        child < noun &&
        /^(?:no|neither|nor|zero)$/.test(tree.lemma(child).toLowerCase()) &&
        /^(?:det|cc|advmod)/.test(tree.relation(child)),
    )
}

function isOnly(tree: Tree, child: number, at: number): boolean {
  return child + 1 !== at && /^(?:only|just|merely|simply)$/.test(tree.lemma(child + 1))
}

/** must, should; will, would; can, may; or nothing of these. */
export type Modality = 'must' | 'will' | 'may' | null

export function modalityOf(tree: Tree, verb: number, depth = 0): Modality {
  for (const child of tree.children(verb)) {
    if (tree.relation(child) !== 'aux') continue
    const lemma = tree.lemma(child).toLowerCase().replace(/[’]/g, "'")
    if (/^(?:must|should|ought|shall|need)$/.test(lemma)) return lemma === 'shall' ? 'will' : 'must'
    if (/^(?:will|would|'ll|'d|wo)$/.test(lemma)) return 'will'
    if (/^(?:can|could|may|might|ca|cannot)$/.test(lemma)) return 'may'
  }
  const shares = tree.relation(verb) === 'conj' && tree.child(verb, 'nsubj', 'nsubj:pass', 'aux') < 0
  return shares && depth < 3 ? modalityOf(tree, tree.head(verb), depth + 1) : null
}

/** "Release them!": a bare verb that leads its sentence. */
export function isOrder(tree: Tree, verb: number): boolean {
  return (
    tree.tag(verb) === 'VB' &&
    /^(?:root|parataxis|ccomp)$/.test(tree.relation(verb)) &&
    tree.child(verb, 'nsubj', 'nsubj:pass', 'aux', 'mark', 'expl') < 0
  )
}

/** Whoever is asked or made to do the thing does it: "urged Velmara to open". */
const OBJECT_DOES = words(
  'urge ask call want press encourage invite advise order command tell force allow let expect persuade convince oblige beseech implore exhort get help request instruct need',
)

/**
 * The token that does what a verb tells, or has what an adjective tells of it; -1 when nobody is named, -2 when it was
 * done by somebody who is not named.
 */
export function doerOf(tree: Tree, at: number, depth = 0): number {
  const isPassive = tree.child(at, 'nsubj:pass', 'aux:pass') >= 0
  if (isPassive) {
    const agent = tree.children(at).find((child) => /^obl/.test(tree.relation(child)) && caseOf(tree, child) === 'by')
    return agent ?? -2
  }
  const subject = tree.child(at, 'nsubj')
  if (subject >= 0) return subject
  if (depth > 8) return -1
  const above = tree.head(at)
  if (above < 0) return -1
  switch (tree.relation(at)) {
    case 'xcomp':
    case 'ccomp': {
      const object = tree.child(above, 'obj', 'iobj')
      if (object >= 0 && object < at && OBJECT_DOES.has(tree.lemma(above))) return object
      return tree.relation(at) === 'xcomp' ? doerOf(tree, above, depth + 1) : -1
    }
    case 'conj':
    case 'advcl':
      return doerOf(tree, above, depth + 1)
    default:
      return -1
  }
}

/** The preposition of a word, or the mark of a clause when it is one; the first word of those of several words. */
export function caseOf(tree: Tree, at: number): string {
  for (const child of tree.children(at)) {
    const relation = tree.relation(child)
    if (child < at && relation === 'case' && tree.lemma(child).toLowerCase() !== "'s" && tree.tag(child) !== 'POS')
      return tree.lemma(child).toLowerCase()
    if (child < at && relation === 'mark' && /^(?:IN|TO)$/.test(tree.tag(child))) return tree.lemma(child).toLowerCase()
  }
  return ''
}

/** A clause that asks: "whether …", "how …", "if …" after a verb of asking. */
export function isQuestion(tree: Tree, at: number): boolean {
  const relation = tree.relation(at)
  // "asked what it meant", where the parser hangs the word that asks on the verb.
  if (relation === 'ccomp' && tree.head(at) < at && /^W/.test(tree.tag(tree.span(at).from - 1))) return true
  return tree.children(at).some((child) => {
    if (child > at) return false
    const lemma = tree.lemma(child).toLowerCase()
    if (lemma === 'whether') return true
    if (/^(?:acl:relcl|advcl)$/.test(relation)) return false
    if (lemma === 'if' && tree.relation(child) === 'mark') return relation === 'ccomp' && tree.head(at) < at
    if (/^(?:what|how|why)$/.test(lemma) && /^W/.test(tree.tag(child)) && !/subj/.test(relation)) return true
    const asks =
      /^W/.test(tree.tag(child)) || tree.children(child).some((one) => tree.tag(one) === 'WRB' && one < child)
    return asks && tree.head(at) < at && /^(?:ccomp|csubj|xcomp|acl)/.test(relation)
  })
}
