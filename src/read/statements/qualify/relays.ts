/**
 * The relay chain: who brings us what somebody said. "Russian media reported that Lee called …" makes the media the relay
 * of Lee's statement; so do ", as the agency reported," and "told the Dawn agency", whose hearer is the relay as well.
 */
import type { Run, Told } from '../../layers.ts'
import { asidesIn } from './asides.ts'
import { covers, lemmaAt, meets, quoted, type Scene } from './scene.ts'
import { bringsWord, talksOf } from './talks.ts'
import { tellersOf } from './tellers.ts'
import { tellings } from './words.ts'

/**
 * Adds whom it was said to in a talk, and the relays, the nearest to the statement first.
 * @param told in text order of their cues
 * @returns those that are left, without the asides that only relay
 */
export function relayed(scene: Scene, told: readonly Told[]): Told[] {
  const talks = talksOf(scene, told)
  const tellers = tellersOf(told)
  const { asides, besides } = asidesOf(scene, told)
  const broughtBy = (one: Told) => [
    ...(isTelling(scene, one) ? one.addressees.filter((run) => bringsWord(scene, run)) : []),
    ...(talks.get(one) ?? []).filter((talk) => talk.outlet).map((talk) => talk.partner),
  ]
  return told.flatMap((one, at) => {
    if (asides.has(one)) return []
    const via = [...one.via, ...broughtBy(one)]
    for (const teller of tellers[at] ?? []) via.push(...teller.source, ...broughtBy(teller))
    via.push(...(besides.get(one) ?? []))
    const others = (runs: Run[]) => apart(runs.filter((run) => !one.source.some((own) => meets(own, run))))
    const partners = (talks.get(one) ?? []).filter((talk) => !talk.outlet).map((talk) => talk.partner)
    return [{ ...one, addressees: others([...one.addressees, ...partners]), via: others(via) }]
  })
}

/** The statements that are mere asides, and who relays others in an aside. */
function asidesOf(scene: Scene, told: readonly Told[]): { asides: Set<Told>; besides: Map<Told, Run[]> } {
  const found = { asides: new Set<Told>(), besides: new Map<Told, Run[]>() }
  const sentences = new Map<number, Told[]>()
  for (const one of told) {
    const place = one.cue[0]?.from ?? -1
    const sentence = scene.sentenceAt[place] ?? -1
    if (!quoted(scene, place)) sentences.set(sentence, [...(sentences.get(sentence) ?? []), one])
  }
  for (const { sentence, source, verb } of asidesIn(scene)) {
    const list = sentences.get(sentence) ?? []
    const itself = list.find((one) => covers(one.cue, verb))
    const others = list.filter((one) => one !== itself && (!itself || tells(itself, one)))
    if (itself && others.length > 0) found.asides.add(itself)
    for (const one of others) found.besides.set(one, [...(found.besides.get(one) ?? []), source])
  }
  return found
}

/** The cue of the one, or all of its content, stands in the content of the other. */
function tells(outer: Told, inner: Told): boolean {
  const holds = (run: Run) => outer.content.some(({ from, to }) => from <= run.from && run.to <= to)
  return inner.cue.some(holds) || inner.content.every(holds)
}

/** Without those that meet one before them. */
function apart(runs: readonly Run[]): Run[] {
  return runs.filter((run, i) => !runs.slice(0, i).some((before) => meets(before, run)))
}

/** "told the Dawn agency", and not "asked the Dawn agency to". */
function isTelling(scene: Scene, { cue }: Told): boolean {
  return cue.some(({ from, to }) => {
    for (let i = from; i < to; i++) if (tellings.has(lemmaAt(scene, i))) return true
    return false
  })
}
