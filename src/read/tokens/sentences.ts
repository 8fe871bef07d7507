/** Tokens → paragraphs and sentences. */
import type { Language } from '../languages/language.ts'
import type { Run, Sentence, Token } from '../layers.ts'

/** A sentence longer than this is cut, so that a text without full stops cannot cost quadratic time later on. */
const LONGEST = 400

const ENDS = new Set(['.', '!', '?', '…', '...', '。', '！', '？', '؟', '։', '۔', '।'])
const CLOSERS = new Set(['"', '”', "''", '’’', '’', '»', '›', ')', ']', "'"])

/**
 * Paragraphs are parted by a line break; nothing that is found ever crosses a blank line.
 * @returns runs that cover every token, in order
 */
export function paragraphsOf(text: string, tokens: readonly Token[]): Run[] {
  const runs: Run[] = []
  let from = 0
  for (let i = 1; i <= tokens.length; i++) {
    const before = tokens[i - 1]
    const here = tokens[i]
    if (!before) continue
    if (here && !hasBreak(text, before.end, here.start)) continue
    runs.push({ from, to: i })
    from = i
  }
  return runs
}

function hasBreak(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return true
  }
  return false
}

/** @returns sentences that cover every token of every paragraph, in order */
export function sentencesOf(tokens: readonly Token[], paragraphs: readonly Run[], language: Language): Sentence[] {
  const sentences: Sentence[] = []
  for (const [paragraph, run] of paragraphs.entries()) {
    let from = datelineEnd(tokens, run)
    if (from > run.from) sentences.push({ from: run.from, to: from, paragraph })
    for (let i = from; i < run.to; i++) {
      if (i - from < LONGEST && !(i < run.to - 1 && endsAt(tokens, i, run, language))) continue
      let to = i + 1
      while (to < run.to && closes(tokens, to)) to++
      if (to >= run.to) break
      sentences.push({ from, to, paragraph })
      from = to
      i = to - 1
    }
    if (from < run.to) sentences.push({ from, to: run.to, paragraph })
  }
  return sentences
}

/** No dateline has more tokens than this. */
const DATELINE = 16

/** Past "KESSEL, May 14 (Meridian) -": the place and agency before a story's first words; `run.from` when there are none. */
function datelineEnd(tokens: readonly Token[], run: Run): number {
  const first = tokens[run.from]
  if (first?.kind !== 'word' || !first.capital) return run.from
  const shouted = first.text.length > 2 && first.text === first.text.toUpperCase()
  for (let i = run.from + 1; i < run.to - 1 && i - run.from < DATELINE; i++) {
    const token = tokens[i]
    const before = tokens[i - 1]
    if (!token || !before || /^[.!?:;]$/.test(token.text)) return run.from
    if (token.kind === 'word' && !token.capital && !/^(?:de|la|le|of|al)$/.test(token.text)) return run.from
    if (!/^[-–—]{1,2}$/.test(token.text) || token.start === before.end) continue
    return shouted || before.text === ')' ? i + 1 : run.from
  }
  return run.from
}

/** A closing mark that stands tight against what it closes; `"` with a space before it opens. */
function closes(tokens: readonly Token[], i: number): boolean {
  const here = tokens[i]
  const before = tokens[i - 1]
  return !!here && !!before && CLOSERS.has(here.text) && here.start === before.end
}

function endsAt(tokens: readonly Token[], i: number, run: Run, language: Language): boolean {
  const here = tokens[i]
  const before = tokens[i - 1]
  if (!here) return false
  const dotted = here.kind === 'word' && here.text.endsWith('.')
  if (!dotted && !ENDS.has(here.text)) return false
  let next = i + 1
  while (next < run.to && closes(tokens, next)) next++
  const after = tokens[next]
  if (!after) return false
  const last = tokens[next - 1]
  if (last && after.start === last.end) return false
  // A small letter goes on with the sentence.
  if (after.kind === 'word' && !after.capital && after.lower !== after.text.toUpperCase()) return false
  if (dotted) return next > i + 1 || language.openers.has(after.lower)
  if (here.text !== '.' || next > i + 1) return here.text !== '…' || after.capital || after.kind === 'mark'
  if (!before || before.end !== here.start) return true
  if (language.abbreviations.has(before.lower))
    return after.kind === 'number' ? false : language.openers.has(after.lower)
  // An initial: "J. Smith".
  return !(before.kind === 'word' && before.capital && before.text.length === 1 && after.capital)
}
