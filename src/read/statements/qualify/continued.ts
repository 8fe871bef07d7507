/**
 * Quotations of several paragraphs are one speaker's: a paragraph that ends inside a quotation goes on in the next one
 * that opens with the same mark, and a speech that a paragraph announces with a colon goes on as long as each paragraph
 * stands in quotation marks as a whole.
 */
import type { Layers, Quotation, Run } from '../../layers.ts'
import { quoted, type Scene, sentenceOf, wordAt } from './scene.ts'
import type { Triple } from './triple.ts'

/** Contents with the paragraphs before and after that belong to them and to no other triple. */
export function continued(scene: Scene, { quotations }: Layers['quotes'], triples: readonly Triple[]): Triple[] {
  if (!quotations.some((one) => one.closed === false || wordAt(scene, one.from - 1) === ':')) return [...triples]
  const paragraphs = paragraphsOf(scene)
  const taken = new Uint8Array(scene.tokens.length)
  for (const { source, cue, content } of triples)
    for (const { from, to } of [...source, ...cue, ...content]) taken.fill(1, from, to)
  const paragraphAt = (i: number) => paragraphs[sentenceOf(scene, i).paragraph]
  const take = (one: Quotation): Run | null => {
    if (taken.subarray(one.from, one.to).includes(1)) return null
    taken.fill(1, one.from, one.to)
    return { from: one.from, to: one.to }
  }
  /** The quotation that ends or begins where a paragraph does. */
  const at = (i: number) => quotations[scene.quoteAt[i] ?? -1]

  const before = (first: Run): Run[] => {
    const found: Run[] = []
    for (let own = at(first.from); own?.continues && first.from - own.from <= 1; ) {
      const left = at(own.from - 1)
      const run = left && !left.closed ? take(left) : null
      if (!run) break
      found.unshift(run)
      own = left
    }
    return found
  }
  const after = (last: Run, announced: boolean): Run[] => {
    const found: Run[] = []
    let own = at(last.to - 1)
    while (own) {
      const paragraph = paragraphAt(own.from)
      const ends = paragraph && own.to >= paragraph.to
      const next = ends || !own.closed ? at(own.to) : undefined
      const room = next && paragraphAt(next.from)
      const whole = next && room && next.from === room.from && next.to >= room.to
      // Where the mark that closes it was lost, the next one opens right behind it.
      const lost = next && !ends && next.from === own.to
      const goesOn = next && (lost || (own.closed ? announced && whole : next.continues))
      const run = goesOn ? take(next) : null
      if (!run) break
      found.push(run)
      own = next
    }
    return found
  }
  return triples.map((triple) => {
    const first = triple.content[0]
    const last = triple.content[triple.content.length - 1]
    // A cue in quotation marks tells of what somebody quotes.
    if (!first || !last || triple.cue.some(({ from }) => quoted(scene, from))) return triple
    const content = [...before(first), ...triple.content, ...after(last, isAnnounced(scene, triple, first))]
    return content.length > triple.content.length ? { ...triple, content } : triple
  })
}

/** The paragraph before the content ends with a colon and holds the cue. */
function isAnnounced(scene: Scene, { cue }: Triple, content: Run): boolean {
  const place = cue[0]?.from ?? -1
  const [own, other] = [sentenceOf(scene, place).paragraph, sentenceOf(scene, content.from).paragraph]
  return own === other - 1 && wordAt(scene, content.from - 1) === ':'
}

/** From the first token of each to the last, by their numbers. */
function paragraphsOf(scene: Scene): Run[] {
  const found: Run[] = []
  for (const { from, to, paragraph } of scene.sentences) {
    const run = found[paragraph]
    if (run) run.to = Math.max(run.to, to)
    else found[paragraph] = { from, to }
  }
  return found
}
