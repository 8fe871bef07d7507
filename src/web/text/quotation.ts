/** Quotation marks as the page printed them, where a finding's words leave them out. */
import type { StatementView } from '../../flow/index.ts'

type Words = StatementView['words']

const pairs = ['«»', '‹›', '“”', '„“', '‘’', '「」', '『』', '""', "''"]

/**
 * The words that say it was said. A bare sign (a colon, a quotation mark) that stands for them is not one, and neither is
 * what was said: who coded a statement by hand may have marked one stretch for both.
 */
export function cuePieces({ cue, content }: Pick<Words, 'cue' | 'content'>): string[] {
  return cue.filter((piece) => /[\p{L}\p{N}]/u.test(piece) && !content.includes(piece))
}

/** What was said. Where the mark itself was all that told of it, the quotation is shown with its marks. */
export function contentPieces({ cue, content }: Pick<Words, 'cue' | 'content'>): string[] {
  const sign = cue.join('').trim()
  const [opening, closing] = (sign.length === 1 && pairs.find((pair) => pair.includes(sign))) || ''
  const [first] = content
  if (!opening || !closing || !first || pairs.some((pair) => pair.startsWith(first.charAt(0)))) return content
  return content.map((piece, i) => {
    const end = i === content.length - 1 ? closing : ''
    return `${i === 0 ? opening : ''}${piece}${end}`
  })
}
