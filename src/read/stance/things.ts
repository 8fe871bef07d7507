/** Noun phrases that something is said of: head and modifiers, as printed and by their roots. */
import { roleNouns } from '../languages/en-roles.ts'
import { words } from '../languages/words.ts'
import type { Run, Token } from '../layers.ts'
import { predicatesOf } from './lexicon.ts'
import { rootOf } from './roots.ts'
import type { Tree } from './tree.ts'

export interface Thing {
  /** Its head. */
  at: number
  run: Run
  /** The same for the same thing: its words' roots. */
  key: string
  phrase: string
}

/** Nouns too general to be an issue by themselves. */
const GENERAL = words(
  `time day week month year hour minute morning evening night today tomorrow date period moment end beginning start way thing something anything nothing
   people man woman child person citizen family side party country state government nation world region city town village place area territory part point number
   percent hundred thousand million billion dozen statement word question answer issue matter problem case fact reason situation position view opinion side
   work job step course level role kind sort type example result order basis form line name report news story article interview letter post meeting
   talk visit call conversation conference session round speech press media agency newspaper group member team colleague friend partner neighbour neighbor
   action decision effort attempt measure plan idea proposal possibility opportunity chance change process progress future past history life home hand eye head
   interest importance need right hope support opposition demand condition term principle policy system nobody none capital format center centre office house road`,
)
/** Modifiers that tell nothing apart. */
const EMPTY = words(
  `new old last next first second third final other another such same own many much more most several few all some any every no good bad great big small large long short high low
   recent current present former future possible real true whole full main major important different certain various further special early late so-called today yesterday`,
)
const PREPOSITIONS = words('of on for between at against with over')

/** Every thing in a run of tokens that belong to one sentence. */
export function thingsIn(tokens: readonly Token[], tree: Tree, { from, to }: Run): Thing[] {
  const found: Thing[] = []
  for (let at = from; at < to; at++) {
    if (!/^NNS?$/.test(tree.tag(at)) || tree.relation(at) === 'compound') continue
    const lemma = tree.lemma(at).toLowerCase()
    if (!/^[a-z][a-z-]{2,}$/.test(lemma) || roleNouns.has(lemma)) continue
    const thing = isDoing(lemma) ? doing(tokens, tree, at, { from, to }) : plain(tokens, tree, at, { from, to })
    if (thing) found.push(thing)
  }
  return found
}

/** "handover", "withdrawal": what is done is no thing without what it is done to. */
function isDoing(lemma: string): boolean {
  return predicatesOf(lemma, 'noun').some(({ class: name }) => name === 'shift' || name === 'realise')
}

function doing(tokens: readonly Token[], tree: Tree, at: number, within: Run): Thing | null {
  const object = tree.children(at).find((child) => tree.relation(child) === 'nmod' && isAfter(tree, child, /^of$/))
  if (object === undefined || !/^NN/.test(tree.tag(object))) return null
  const inner = plain(tokens, tree, object, within)
  if (!inner || inner.run.to > within.to) return null
  const run = { from: at, to: inner.run.to }
  return { at, run, key: `${inner.key} ${rootOf(tree.lower(at))}`, phrase: phraseOf(tokens, tree, run, within) }
}

function plain(tokens: readonly Token[], tree: Tree, at: number, within: Run): Thing | null {
  const modifiers = tree
    .children(at)
    .filter(
      (child) =>
        child < at &&
        child >= within.from &&
        /^(?:compound|amod|nmod:poss)$/.test(tree.relation(child)) &&
        !/^(?:PRP\$|CD)$/.test(tree.tag(child)) &&
        tree.tag(child) !== 'POS' &&
        !EMPTY.has(tree.lower(child)),
    )
  // A name's possessive is its owner's, no part of the thing.
  const own = modifiers.filter((child) => tree.relation(child) !== 'nmod:poss')
  const first = own[0]
  const lemma = tree.lemma(at).toLowerCase()
  if (own.length === 0 && GENERAL.has(lemma)) return null
  const run = { from: first ?? at, to: at + 1 }
  if (run.to - run.from > 4) return null
  const kinds = own.filter((child) => tree.relation(child) === 'amod' || !/^NNP/.test(tree.tag(child)))
  if (own.length > 0 && kinds.length === 0 && GENERAL.has(lemma)) return null
  const key = [...kinds.map((child) => rootOf(tree.lower(child))), rootOf(tree.lower(at))].join(' ')
  return { at, run, key, phrase: phraseOf(tokens, tree, withPlace(tokens, tree, at, run, within), within) }
}

/** "checkpoint on the Sarnel road": the phrase tells more than its head. */
function withPlace(tokens: readonly Token[], tree: Tree, at: number, run: Run, within: Run): Run {
  const place = tree
    .children(at)
    .find((child) => child > at && tree.relation(child) === 'nmod' && isAfter(tree, child, PREPOSITIONS))
  if (place === undefined) return run
  const to = place + 1
  return to <= within.to && to - run.from <= 7 && tokens.slice(at, to).every(({ kind }) => kind !== 'mark')
    ? { from: run.from, to }
    : run
}

function isAfter(tree: Tree, noun: number, wanted: ReadonlySet<string> | RegExp): boolean {
  return tree.children(noun).some((child) => {
    if (tree.relation(child) !== 'case' || child > noun) return false
    return wanted instanceof RegExp ? wanted.test(tree.lower(child)) : wanted.has(tree.lower(child))
  })
}

/** As printed; a capital at the sentence's beginning makes no name. */
function phraseOf(tokens: readonly Token[], tree: Tree, { from, to }: Run, within: Run): string {
  return tokens
    .slice(from, to)
    .map(({ text, lower }, i) => (from + i === within.from && !/^NNP/.test(tree.tag(from + i)) ? lower : text))
    .join(' ')
    .replace(/ ([’']s\b)/g, '$1')
    .replace(/ - /g, '-')
}
