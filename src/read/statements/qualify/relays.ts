/**
 * The relay chain: who brings us what somebody said. "Russian media reported that Lee called …" makes the media the relay
 * of Lee's statement; so do ", as the agency reported," and "told the Dawn agency", whose hearer is the relay as well.
 */
import type { Run, Told } from '../../layers.ts'
import { asidesIn, tellsOfAnother } from './asides.ts'
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
  const asides = asidesIn(scene)
  const broughtBy = (one: Told) => [
    ...(isTelling(scene, one) ? one.addressees.filter((run) => bringsWord(scene, run)) : []),
    ...(talks.get(one) ?? []).filter((talk) => talk.outlet).map((talk) => talk.partner),
  ]
  return told.flatMap((one, at) => {
    const place = one.cue[0]?.from ?? -1
    const beside = asides.get(scene.sentenceAt[place] ?? -1) ?? []
    const itself = beside.some((aside) => covers(one.cue, aside.verb))
    // "as the agency reported" with nothing after it.
    if (itself && tellsOfAnother(scene, told, at)) return []
    const via = [...one.via, ...broughtBy(one)]
    for (const teller of tellers[at] ?? []) via.push(...teller.source, ...broughtBy(teller))
    if (!itself && !quoted(scene, place)) via.push(...beside.map((aside) => aside.source))
    const others = (runs: Run[]) => apart(runs.filter((run) => !one.source.some((own) => meets(own, run))))
    const partners = (talks.get(one) ?? []).filter((talk) => !talk.outlet).map((talk) => talk.partner)
    return [{ ...one, addressees: others([...one.addressees, ...partners]), via: others(via) }]
  })
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
