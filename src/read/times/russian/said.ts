/** Which time belongs to a saying, in Russian, whose statements are read without a parse: by the words beside the quotation. */
import { words } from '../../languages/words.ts'
import type { Layers, Run } from '../../layers.ts'
import type { Timed } from '../timed.ts'

/** How verbs of saying begin. */
const SAYING =
  /^(?:сказал|заявил|сообщил|отметил|подчеркнул|добавил|ответил|написал|говорил|говорит|объяснил|пояснил|предупредил|рассказал|уточнил|напомнил|признал|возразил|утверждал|утверждает|заметил|считает|указал|процитировал)/
/** They begin another clause, or an event that is not the saying. */
const apart = words(
  'который которая которое которые которого которой которых которому которую что чтобы когда где если хотя после перед до избранный избранная назначенный назначенная подписанный подписанная',
)

/**
 * @param cue the mark or colon that stands for the cue
 * @param times of the sentence, outside quotations
 */
export function saidBeside(
  { tokens, quotes }: Pick<Layers, 'tokens' | 'quotes'>,
  sentence: Run,
  cue: number,
  times: readonly Timed[],
): Timed[] {
  // The words that are in no quotation, before the colon or after the quotation that the cue opens.
  const colon = tokens[cue]?.text === ':'
  let [from, to] = [sentence.from, cue]
  if (!colon) {
    from = cue
    while (from < sentence.to && (quotes.at[from] ?? -1) >= 0) from++
    to = sentence.to
  }
  const verb = find(from, to, (i) => SAYING.test(tokens[i]?.lower ?? ''))
  if (verb < 0) return []
  return times.filter((time) => {
    if (time.from < from || time.to > to) return false
    const [low, high] = time.from < verb ? [time.to, verb] : [verb, time.from]
    return (
      find(low, high, (i) => apart.has(tokens[i]?.lower ?? '') || (quotes.at[i] ?? -1) >= 0) < 0 &&
      !afterEvent(time.from)
    )
  })

  /** "После выступления в понедельник": a word that moves the time away stands right before it. */
  function afterEvent(at: number): boolean {
    return find(Math.max(from, at - 3), at, (i) => apart.has(tokens[i]?.lower ?? '')) >= 0
  }
}

function find(from: number, to: number, wanted: (token: number) => boolean): number {
  for (let i = from; i < to; i++) if (wanted(i)) return i
  return -1
}
