/** Content that stands before its source: "…," Lee said; and what goes on after such an interruption. */
import type { Quotation, Run, Sentence } from '../../src/read/layers.ts'
import { pastAdjuncts } from './adjuncts.ts'
import { clauseEnd, goneOnFrom } from './contents.ts'
import { type Ground, hasVerb, inQuotes, isMark, quotationFrom, quotationTo, wordAt } from './ground.ts'

/** The quotation that closes right before `end`, as one that waits for its speaker; null when it does not. */
export function closedBefore(
  ground: Ground,
  sentence: Sentence,
  end: number,
  taken: ReadonlySet<number>,
): Quotation | null {
  let close = end - 1
  if (isMark(ground, close, ',—–-') && !inQuotes(ground, close)) close--
  const quotation = quotationTo(ground, close)
  if (!quotation || taken.has(ground.quoteAt[close] ?? -1) || quotation.paragraph !== sentence.paragraph) return null
  const waits = close < end - 1 || isMark(ground, close - 1, ',.?!…—–-') || isMark(ground, close - 1, '...')
  // A quotation that ended its own sentence with a full stop is not what the next one's subject said.
  if (!waits || (close < sentence.from && isMark(ground, close - 1, '.'))) return null
  return quotation
}

/** What was said before "…, he said": the quotation that has just closed, or the sentence so far. */
export function contentBefore(
  ground: Ground,
  sentence: Sentence,
  end: number,
  goesOn: boolean,
  taken: Set<number>,
): Run[] | null {
  const quotation = closedBefore(ground, sentence, end, taken)
  if (quotation) {
    taken.add(ground.quoteAt[quotation.from] ?? -1)
    const holder = ground.sentences[ground.sentenceAt[quotation.from] ?? -1]
    const led =
      holder &&
      holder.from < quotation.from &&
      holder.from >= sentence.from &&
      hasVerb(ground, holder.from, quotation.from)
    const earlier = goneOnFrom(ground, quotation, taken)
    for (const id of earlier.ids) taken.add(id)
    return [...earlier.runs, { from: led ? holder.from : quotation.from, to: quotation.to }]
  }
  if (!isMark(ground, end - 1, ',') || inQuotes(ground, end - 1) || end - 1 - sentence.from < 2) return null
  let from = sentence.from
  if (/^(?:and|but|so)$/.test(wordAt(ground, from))) from++
  return goesOn || hasVerb(ground, from, end - 1) ? [{ from, to: end - 1 }] : null
}

/** What goes on after "…, he said, …": a quotation, or the rest of the sentence when that was not quoted. */
export function contentAfter(
  ground: Ground,
  sentence: Sentence,
  from: number,
  quoted: boolean,
  taken: Set<number>,
): Run[] {
  let at = pastAdjuncts(ground, from, sentence.to)
  while (at < sentence.to && !isMark(ground, at, ',.:;') && !inQuotes(ground, at) && at - from < 25) at++
  if (!isMark(ground, at, ',:') || at + 1 >= sentence.to) return []
  const quotation = quotationFrom(ground, at + 1)
  if (quotation) {
    taken.add(ground.quoteAt[at + 1] ?? -1)
    return [{ from: quotation.from, to: quotation.to }]
  }
  const next = wordAt(ground, at + 1)
  const aside =
    /ing$/.test(next) || /^(?:who|which|a|an|the|according|after|when|in|at|during|but|as|while|before)$/.test(next)
  // "If it rains, he said, the crew will leave": both clauses are what he said.
  const led =
    /^(?:if|unless|when|although|while|once|as)$/.test(wordAt(ground, sentence.from)) && /^(?:an?|the)$/.test(next)
  if (quoted || (aside && !led) || at > from) return []
  const to = clauseEnd(ground, at + 1, sentence)
  return to > at + 1 ? [{ from: at + 1, to }] : []
}
