/** Words that take a side on what stands beside them, lower case; English, with the commonest Russian ones. */
import { formsOf } from '../languages/inflect.ts'
import { words } from '../languages/words.ts'

/** Phrases by their first word; each is the list of its words. */
export type PhraseList = ReadonlyMap<string, readonly (readonly string[])[]>

/** @param verbs every form of them counts; @param phrases as they stand, parted by commas */
function lists(verbs: string, phrases: string): PhraseList {
  const forms = [...words(verbs)].flatMap((verb) => formsOf(verb).map(([, word]) => word))
  const byFirst = new Map<string, string[][]>()
  for (const phrase of [...forms, ...phrases.split(',')]) {
    const list = [...words(phrase)]
    const [first] = list
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), list])
  }
  // The longer of two phrases that begin alike is tried first.
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  return byFirst
}

export const forPhrases = lists(
  'support welcome favour favor endorse back accept approve propose advocate demand urge recommend embrace',
  `in favour of, in favor of, called for, calls for, calling for, call for, agreed to, agree to, agrees to, ready to sign, ready to accept,
   ready to discuss, ready to take, right to, must be established, must be signed, must be released, must remain, will remain, agreed in principle, insisted on, insists on, insist on,
   perfectly legitimate, completely legitimate, absolutely legal, natural right, is legitimate, would like, поддерживает, поддержал, поддержала, поддерживаем, приветствует, согласен, согласна, за`,
)

export const againstPhrases = lists(
  'reject oppose refuse condemn denounce resist dismiss',
  `object to, objects to, objected to, objection to, opposition to, against, unacceptable, out of the question, ruled out, rules out, rule out, ran against, runs against,
   contradict, contradicts, would contradict, not needed, saw no need, sees no need, отвергает, отверг, отвергла, против, неприемлем, неприемлемо, не будет`,
)

/** Verbs that hold what they tell of to be untrue or wrong. */
export const denialWords = lists('deny reject refute dismiss dispute rebut repudiate contradict disavow', '')

/** Verbs by which the press brings what others hold. */
export const reportingWords = lists('report', '')

export const conditionPhrases = lists(
  '',
  `if, only if, provided that, providing that, on condition that, on the condition that, as long as, so long as, unless, under three conditions, under two conditions,
   under certain conditions, subject to, on one condition, если, при условии`,
)

export const negators = words(`not n't n’t never no neither nor cannot without не никогда`)
/** Verbs that turn what follows: "refused to support". */
export const deniers = words(
  'refuse refused refuses decline declined declines fail failed fails stop stopped stops cease ceased ceases',
)
