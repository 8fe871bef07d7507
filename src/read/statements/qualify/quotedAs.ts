/** "TASS quoted Lee as saying that …" tells of Lee's words: Lee is the source, and TASS the relay. */
import type { Run } from '../../layers.ts'
import { phraseAround, phraseFrom } from './phrases.ts'
import { dependent, headOf, lemmaAt, meets, type Scene, sentenceOf, tagAt, wordAt, wordsAt } from './scene.ts'
import type { Triple } from './triple.ts'
import { sayings } from './words.ts'

/** No more words than this stand between the two parts of the cue. */
const APART = 24

/** The triple with the one who was quoted for its source, and who quotes. */
export function quotedAs(scene: Scene, triple: Triple): { triple: Triple; tellers: Run[] } {
  const quotes = triple.cue.find(({ from, to }) =>
    places(from, to).some((i) => /^(?:quote|cite)$/.test(lemmaAt(scene, i))),
  )
  if (!quotes) return { triple, tellers: byWhom(scene, triple) }
  const quoted = phraseFrom(scene, quotes.to)
  if (quoted && triple.source.some((own) => meets(own, quoted))) return { triple, tellers: subjectOf(scene, quotes) }
  const first = triple.content[0]
  if (!quoted || !first || first.from < quotes.to) return { triple, tellers: byWhom(scene, triple) }
  const as = asSaying(scene, quoted.to)
  // What is left of the content after "as saying"; nothing when the content came before.
  const content = triple.content
    .map(({ from, to }) => ({ from: Math.max(from, as + 2), to }))
    .filter(({ from, to }) => from < to)
  if (as < 0 || content.length === 0) return { triple, tellers: [] }
  const cue = [quotes, { from: as, to: as + 2 }]
  return { triple: { ...triple, source: [quoted], cue, content }, tellers: triple.source }
}

/** Who quotes. */
function subjectOf(scene: Scene, cue: Run): Run[] {
  const subject = dependent(scene, headOf(scene, [cue]), /^nsubj$/)
  const run = subject >= 0 ? phraseAround(scene, subject) : null
  return run ? [run] : []
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

function places(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}
