/**
 * Which words stand in quotation marks. One automaton a paragraph, with a stack of open marks no deeper than
 * {@link DEEPEST}. A paragraph that ends inside a quotation and is followed by one that opens with the same mark goes
 * on with it, as printers do; otherwise an open mark ends with its paragraph, so that one lost mark cannot swallow a page.
 */
import type { Quotation, Quotes, Run, Token } from '../layers.ts'

const PAIRS: Record<string, string> = {
  '“': '”',
  '«': '»',
  '‹': '›',
  '„': '“',
  '‘': '’',
  '``': "''",
  '‘‘': '’’',
  '‚': '‘',
  '「': '」',
  '『': '』',
}
/** The same mark opens and closes. */
const STRAIGHT = new Set(['"', "''", '＂'])
const CLOSING = new Set(['”', '»', '›', '’’', '」', '』'])
const DEEPEST = 4

interface Open {
  mark: string
  close: string
  from: number
}

export function quotesOf(text: string, tokens: readonly Token[], paragraphs: readonly Run[]): Quotes {
  const quotations: Quotation[] = []
  const at = new Int32Array(tokens.length).fill(-1)
  let left: string | null = null
  for (const [paragraph, run] of paragraphs.entries()) {
    const stack: Open[] = []
    const opening = tokens[run.from]
    const continues = left !== null && opening?.text === left
    left = null
    const end = (from: number, to: number, closed: boolean) => {
      at.fill(quotations.length, from, to)
      quotations.push({ from, to, paragraph, continues: continues && from === run.from, closed })
    }
    for (let i = run.from; i < run.to; i++) {
      const here = tokens[i]
      if (here?.kind !== 'mark') continue
      const closing = closeable(stack, here.text, text, here)
      if (closing >= 0) {
        const outermost = stack[0]
        stack.length = closing
        if (closing === 0 && outermost) end(outermost.from, i + 1, true)
      } else if (opens(here, text)) {
        // The same straight mark opening again: the one before it was never closed.
        const lost = stack[0]
        if (lost && lost.mark === here.text && STRAIGHT.has(here.text)) {
          end(lost.from, i, false)
          stack.length = 0
        }
        if (stack.length < DEEPEST) stack.push({ mark: here.text, close: PAIRS[here.text] ?? here.text, from: i })
      }
    }
    const open = stack[0]
    if (!open) continue
    const goesOn = tokens[paragraphs[paragraph + 1]?.from ?? -1]?.text === open.mark && speechLike(open, run)
    if (goesOn) {
      end(open.from, run.to, false)
      left = open.mark
    } else end(open.from, limit(tokens, open.from, run), false)
  }
  return { quotations, at }
}

/** A lost mark: the quotation is taken to end with its sentence. */
function limit(tokens: readonly Token[], from: number, run: Run): number {
  for (let i = from + 1; i < run.to; i++) {
    const mark = tokens[i]?.text
    if (mark === '.' || mark === '!' || mark === '?') return i + 1
  }
  return run.to
}

/** Only a quotation that begins before the paragraph's last words can be one that goes on. */
function speechLike(open: Open, run: Run): boolean {
  return run.to - open.from > 3
}

/** The stack's depth after the mark has closed what it closes, or -1 when it closes nothing. */
function closeable(stack: readonly Open[], mark: string, text: string, here: Token): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack[i]
    if (!open || !matches(open, mark)) continue
    // A curly or straight apostrophe closes a quotation only where no letter follows it.
    if ((mark === '’' || mark === "'") && isLetter(text[here.end])) return -1
    if (STRAIGHT.has(mark) && open.close === mark && looksOpening(here, text)) return -1
    return i
  }
  return -1
}

function matches(open: Open, mark: string): boolean {
  if (open.close === mark) return true
  // Mixed pairs are common in the wild: “…" and "…”.
  return (
    (open.mark === '"' && mark === '”') || (open.mark === '“' && mark === '"') || (open.mark === '„' && mark === '”')
  )
}

function opens(here: Token, text: string): boolean {
  if (CLOSING.has(here.text)) return false
  if (here.text === '‘' || here.text === '‚') return !isLetter(text[here.start - 1]) && isLetter(text[here.end])
  if (here.text in PAIRS) return true
  if (STRAIGHT.has(here.text)) return !/[\p{L}\p{N},.!?]/u.test(text[here.start - 1] ?? ' ') || !isSpace(text[here.end])
  // A lone straight apostrophe opens only after a space and before a letter.
  return (
    here.text === "'" &&
    isSpace(text[here.start - 1]) &&
    isLetter(text[here.end]) &&
    !ELIDED.test(text.slice(here.end, here.end + 6))
  )
}

/** 'em, 'til, '90s. */
const ELIDED = /^(?:em|til|tis|twas|cause|round|n)\b/i

/** A straight mark with a space before it and none after it. */
function looksOpening(here: Token, text: string): boolean {
  return isSpace(text[here.start - 1]) && !isSpace(text[here.end]) && /[\p{L}\p{N}]/u.test(text[here.end] ?? '')
}

function isSpace(char: string | undefined): boolean {
  return char === undefined || /\s/.test(char)
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /\p{L}/u.test(char)
}
