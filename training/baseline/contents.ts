/** Where the content of a statement begins and ends. */
import { determiners } from '../../src/read/languages/en.ts'
import type { Quotation, Run, Sentence } from '../../src/read/layers.ts'
import { type Ground, hasVerb, inQuotes, isAdverb, isMark, opensClause, quotationFrom, wordAt } from './ground.ts'
import { phraseBefore } from './phraseBefore.ts'

/** The sentence's end without its full stop, unless the stop stands inside closing quotation marks. */
export function trimmedEnd(ground: Ground, from: number, to: number): number {
  let end = to
  while (end > from && isMark(ground, end - 1, '.!?…,;:') && !inQuotes(ground, end - 1)) end--
  return end
}

/**
 * Where a clause that begins at `from` ends: at the sentence's end, or before a part of the sentence that is said by
 * someone else, or that is another saying of the same source.
 */
export function clauseEnd(ground: Ground, from: number, sentence: Run): number {
  for (let i = from + 1; i < sentence.to; i++) {
    if (inQuotes(ground, i)) continue
    const word = wordAt(ground, i)
    if (word === ';') return i
    if (word === ',' && partsAt(ground, i, sentence)) return i
    if ((word === 'and' || word === 'but') && secondVerb(ground, i)) return trimmedEnd(ground, from, i)
  }
  return trimmedEnd(ground, from, sentence.to)
}

/**
 * "When Lee said that it rained, the crew left": in a clause that opens the sentence with "when" or "although" and has
 * no comma before its verb of saying, the content ends where the main clause begins.
 */
export function subordinateEnd(ground: Ground, sentence: Run, verb: number, content: Run): number {
  if (!/^(?:when|although|though|while|because|after|since|once|if|even)$/.test(wordAt(ground, sentence.from)))
    return content.to
  for (let i = sentence.from; i < verb; i++) if (isMark(ground, i, ',')) return content.to
  for (let i = content.from + 1; i < content.to; i++) {
    if (!isMark(ground, i, ',') || inQuotes(ground, i) || opensClause(ground, i + 1)) continue
    if (/^(?:and|or|who|as)$/.test(wordAt(ground, i + 1))) continue
    if (hasVerb(ground, i + 1, content.to)) return i
  }
  return content.to
}

/** A comma after which someone else, or the same source anew, is the one who speaks. */
function partsAt(ground: Ground, comma: number, sentence: Run): boolean {
  let i = comma + 1
  const word = wordAt(ground, i)
  if (word === 'according' && wordAt(ground, i + 1) === 'to') return true
  if (word === 'but') return true
  while (isAdverb(ground.tokens[i])) i++
  const verb = ground.verbs.get(wordAt(ground, i))
  if (verb?.form === 'ing' && !inQuotes(ground, i)) return true
  if (/^(and|while|though|although|whereas)$/.test(word)) {
    for (let j = comma + 2; j < sentence.to && j - comma < 14; j++) {
      if (isMark(ground, j, ',') || inQuotes(ground, j)) break
      const cue = ground.verbs.get(wordAt(ground, j))
      if (cue && cue.form === 'past' && (cue.frame.clause || cue.frame.quote))
        return phraseBefore(ground, comma + 2, j) !== null || j === comma + 2
    }
    return false
  }
  return parenthetical(ground, comma, sentence)
}

/** ", he said" before a comma or the end. */
export function parenthetical(ground: Ground, comma: number, sentence: Run): boolean {
  for (let j = comma + 2; j < sentence.to && j - comma < 12; j++) {
    if (inQuotes(ground, j)) return false
    const cue = ground.verbs.get(wordAt(ground, j))
    if (!cue || cue.form === 'ing' || !(cue.frame.bare || cue.frame.quote)) {
      if (isMark(ground, j, ',.;:')) return false
      continue
    }
    let after = j + 1
    while (isAdverb(ground.tokens[after])) after++
    if (after < sentence.to && !isMark(ground, after, ',.')) return false
    const subject = phraseBefore(ground, comma + 1, j)
    return !!subject && subject.from === comma + 1
  }
  return false
}

/** "and called for", "but refused": a second verb of the same subject. */
function secondVerb(ground: Ground, i: number): boolean {
  let j = i + 1
  while (isAdverb(ground.tokens[j])) j++
  const word = wordAt(ground, j)
  if (/^(has|have|had|was|were|is|did|does|do|will|would)$/.test(word)) {
    do j++
    while (isAdverb(ground.tokens[j]))
    return ground.verbs.has(wordAt(ground, j))
  }
  const verb = ground.verbs.get(word)
  // "and opposes the fee": what follows shows that it is no noun.
  if (verb?.form === 's' && determiners.has(wordAt(ground, j + 1))) return true
  return !!verb && verb.form === 'past' && word !== verb.lemma
}

/**
 * The quotations that go on with one that has been attributed: each opens a sentence of the same paragraph and is
 * followed by no speaker of its own, or opens the next paragraph after one left open.
 * @param taken quotations that have a speaker already
 */
export function goingOn(ground: Ground, last: number, taken: ReadonlySet<number>): { runs: Run[]; ids: number[] } {
  const runs: Run[] = []
  const ids: number[] = []
  const first = ground.quotations[last]
  let before = first
  for (let id = last + 1; before && first && id - last < 200; id++) {
    const next = ground.quotations[id]
    if (!next || taken.has(id)) break
    // A speech announced before it: paragraph after paragraph, each in its own marks.
    const speech = next.paragraph === before.paragraph + 1 && fills(ground, first) && fills(ground, next)
    const nextParagraph = speech || (next.paragraph === before.paragraph + 1 && next.continues)
    if (!nextParagraph && next.paragraph !== before.paragraph) break
    if (!nextParagraph && !(startsSentence(ground, next.from) && endsSentence(ground, next.to - 1))) break
    runs.push({ from: next.from, to: next.to })
    ids.push(id)
    before = next
  }
  return { runs, ids }
}

/** It takes up its whole paragraph. */
function fills(ground: Ground, quotation: Quotation): boolean {
  const paragraph = ground.paragraphs[quotation.paragraph]
  return !!paragraph && paragraph.from === quotation.from && paragraph.to === quotation.to
}

export function startsSentence(ground: Ground, i: number): boolean {
  const sentence = ground.sentences[ground.sentenceAt[i] ?? -1]
  return !!sentence && sentence.from === i
}

/** The closing mark has a full stop or its like before it, or ends the sentence. */
export function endsSentence(ground: Ground, close: number): boolean {
  const sentence = ground.sentences[ground.sentenceAt[close] ?? -1]
  return (
    isMark(ground, close - 1, '.!?…') ||
    isMark(ground, close - 1, '...') ||
    (!!sentence && sentence.to >= close + 1 && sentence.to <= close + 2)
  )
}

/** Quotation marks and what they hold when they open here; else the clause that begins here. */
export function contentFrom(
  ground: Ground,
  from: number,
  sentence: Sentence,
): { runs: Run[]; quotation: number } | null {
  const quotation = quotationFrom(ground, from)
  if (!quotation) {
    const to = clauseEnd(ground, from, sentence)
    return to > from ? { runs: [{ from, to }], quotation: -1 } : null
  }
  const id = ground.quoteAt[from] ?? -1
  let to = quotation.to
  // Words after the closing mark that are still part of the sentence: said "no" to the plan.
  const holder = ground.sentences[ground.sentenceAt[to - 1] ?? -1]
  if (holder && to < holder.to && !isMark(ground, to, '.,;!?') && !isMark(ground, to - 2, '.!?,'))
    to = clauseEnd(ground, to - 1, holder)
  return { runs: [{ from, to: Math.max(to, quotation.to) }], quotation: id }
}

/** A quotation with those before it that it goes on from, paragraph by paragraph. */
export function goneOnFrom(
  ground: Ground,
  quotation: Quotation,
  taken: ReadonlySet<number>,
): { runs: Run[]; ids: number[] } {
  const runs: Run[] = []
  const ids: number[] = []
  let here = quotation
  for (let id = (ground.quoteAt[quotation.from] ?? 0) - 1; here.continues && id >= 0 && ids.length < 50; id--) {
    const before = ground.quotations[id]
    if (!before || before.closed || before.paragraph !== here.paragraph - 1 || taken.has(id)) break
    runs.unshift({ from: before.from, to: before.to })
    ids.push(id)
    here = before
  }
  return { runs, ids }
}
