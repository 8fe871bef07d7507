/**
 * What the models cannot tell of a statement they have found: whether it is denied or asked about, whether the author
 * infers it, whom it was said to, and who relays it. Statements told inside others are added, and those that the text
 * does not assert are left out.
 */
import type { Told } from '../../layers.ts'
import { asserted } from './asserted.ts'
import { isAuthors } from './authors.ts'
import { citedIn } from './citing.ts'
import { continued } from './continued.ts'
import { edged } from './edges.ts'
import { formulasIn } from './formulas.ts'
import { hearersOf } from './hearers.ts'
import { isNegated } from './negated.ts'
import { impersonalIn, isAside, nestedIn } from './nested.ts'
import { pointed } from './pointers.ts'
import { quotedAs } from './quotedAs.ts'
import { relayed } from './relays.ts'
import { covers, type Have, headOf, lemmaAt, quoted, type Scene, sceneOf, wordAt } from './scene.ts'
import { withSurmises } from './surmised.ts'
import type { Triple } from './triple.ts'
import { sayings } from './words.ts'

/**
 * @param triples in any order; those without a cue or a content are passed over
 * @returns statements in text order of their cues, in time that grows with the text and with the triples
 */
export function qualify(have: Have, triples: readonly Triple[]): Told[] {
  const scene = sceneOf(have)
  const parted = triples.filter(
    (triple) => triple.cue.length > 0 && triple.content.length > 0 && !isAside(scene, triple),
  )
  const whole = continued(
    scene,
    have.quotes,
    parted.map((triple) => edged(scene, triple)),
  )
  const saying = (triple: Triple) => isSaying(scene, triple)
  const cited = whole.filter(saying).flatMap((triple) => citedIn(scene, triple) ?? [])
  // What was found of whom the teller cites is said better by the citing.
  const citing = new Set(cited.map(({ triple }) => triple.cue[0]?.from ?? -1))
  const outer = whole.filter(({ cue }) => !citing.has(cue[0]?.from ?? -1)).map((triple) => quotedAs(scene, triple))
  const found = [...outer, ...cited]
  const nested = nestedIn(
    scene,
    found.map(({ triple }) => triple),
    saying,
  )
  const others = [...impersonalIn(scene, whole), ...formulasIn(scene, [...whole, ...nested])]
  const told = [...found, ...[...nested, ...others].map((triple) => quotedAs(scene, triple))].map(
    ({ triple, tellers }) => ({
      ...triple,
      voice: 'paraphrased' as const,
      negated: isNegated(scene, triple),
      addressees: hearersOf(scene, triple, headOf(scene, triple.cue)),
      via: tellers,
      relays: isSaying(scene, triple) && !isAuthors(scene, triple),
    }),
  )
  return pointed(scene, asserted(scene, relayed(scene, inOrder(withSurmises(scene, told)))))
}

/** It tells words, not a thought or a wish. */
function isSaying(scene: Scene, { cue, content }: Triple): boolean {
  const first = content[0]
  if (first && quoted(scene, first.from) && !covers(cue, first.from)) return true
  return cue.some(({ from, to }) => {
    for (let i = from; i < to; i++)
      if (sayings.has(lemmaAt(scene, i)) || /^(?:according|:)$/.test(wordAt(scene, i))) return true
    return false
  })
}

function inOrder(told: readonly Told[]): Told[] {
  return [...told].sort((a, b) => (a.cue[0]?.from ?? 0) - (b.cue[0]?.from ?? 0))
}
