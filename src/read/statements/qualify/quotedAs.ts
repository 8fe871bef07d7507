/** "TASS quoted Lee as saying that …" tells of Lee's words: Lee is the source, and TASS the relay. */
import type { Run } from '../../layers.ts'
import { groupOf } from './negated.ts'
import { phraseAround, phraseFrom, phraseUpTo } from './phrases.ts'
import { dependent, lemmaAt, meets, type Scene, sentenceOf, tagAt, wordAt, wordsAt } from './scene.ts'
import type { Triple } from './triple.ts'
import { sayings } from './words.ts'

/** No more words than this stand between the two parts of the cue. */
const APART = 24

/** The triple with the one who was quoted for its source, and who quotes. */
export function quotedAs(scene: Scene, triple: Triple): { triple: Triple; tellers: Run[] } {
  const verb = quotingIn(scene, triple.cue)
  if (verb < 0) return { triple, tellers: byWhom(scene, triple) }
  const passive = tagAt(scene, verb) === 'VBN' && lemmaAt(scene, verb - 1) === 'be'
  const quoted = passive
    ? phraseUpTo(scene, groupOf(scene, { from: verb, to: verb }).from)
    : phraseFrom(scene, verb + 1)
  if (!quoted) return { triple, tellers: byWhom(scene, triple) }
  const known = triple.source.some((own) => meets(own, quoted))
  if (known && passive) return { triple, tellers: byWhom(scene, triple) }
  const subject = subjectOf(scene, verb, /^nsubj$/)
  if (known) return { triple, tellers: subject ? [subject] : [] }
  const as = asSaying(scene, passive ? verb + 1 : quoted.to)
  const content = as < 0 ? [] : contentOf(triple, verb, as + 2)
  if (content.length === 0) return { triple, tellers: [] }
  const from = Math.min(verb, triple.cue.find((run) => run.from <= verb && verb < run.to)?.from ?? verb)
  const cue = [
    { from, to: verb + 1 },
    { from: as, to: as + 2 },
  ]
  const told = { ...triple, source: [quoted], cue, content }
  return { triple: told, tellers: passive ? byWhom(scene, told) : triple.source }
}

/** The place of the cue's "quoted" or "cited"; -1 when it has none. */
function quotingIn(scene: Scene, cue: readonly Run[]): number {
  for (const { from, to } of cue)
    for (let i = from; i < to; i++) if (/^(?:quote|cite)$/.test(lemmaAt(scene, i))) return i
  return -1
}

/** What is left of the content after "as saying"; or all of it, when it came before. */
function contentOf({ content }: Triple, verb: number, after: number): Run[] {
  const rest = content.map(({ from, to }) => ({ from: Math.max(from, after), to })).filter(({ from, to }) => from < to)
  return rest.length > 0 || content.some(({ to }) => to > verb) ? rest : content
}

function subjectOf(scene: Scene, verb: number, relation: RegExp): Run | null {
  const subject = dependent(scene, verb, relation)
  return subject >= 0 ? phraseAround(scene, subject) : null
}

function asSaying(scene: Scene, from: number): number {
  const { to } = sentenceOf(scene, from)
  for (let i = from; i < to && i - from < APART; i++)
    if (wordAt(scene, i) === 'as' && tagAt(scene, i + 1) === 'VBG' && sayings.has(lemmaAt(scene, i + 1))) return i
  return -1
}

/** "Lee, quoted by TASS, said", "Lee was quoted by TASS as saying". */
function byWhom(scene: Scene, { source, cue }: Triple): Run[] {
  const runs = [...source, ...cue]
  const from = Math.min(...runs.map((run) => run.from))
  const to = Math.max(...runs.map((run) => run.to))
  const found: Run[] = []
  for (let i = from; i < to + 2 && i < from + 2 * APART; i++) {
    if (!wordsAt(scene, i, ['quoted', 'by']) && !wordsAt(scene, i, ['cited', 'by'])) continue
    const run = phraseFrom(scene, i + 2)
    if (run) found.push(run)
  }
  return found
}
