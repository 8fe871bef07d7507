/** Triples by hand, in words of a text, and what is told of them: for the tests of src/read/statements/qualify. */
import type { Run } from '../../src/read/layers.ts'
import { qualify } from '../../src/read/statements/qualify/qualify.ts'
import type { Triple } from '../../src/read/statements/qualify/triple.ts'
import { parsed } from './parsed.ts'

type Parsed = ReturnType<typeof parsed>

/** The tokens of the words, or of the `n`th place where they stand; `a … b` is two runs. */
function runsOf({ text, tokens }: Parsed, words: string): Run[] {
  let floor = 0
  return words.split(' … ').flatMap((piece) => {
    const start = text.indexOf(piece, floor)
    if (piece === '' || start < 0) return []
    floor = start + piece.length
    const from = tokens.findIndex((token) => token.end > start)
    const to = tokens.findIndex((token) => token.start >= floor)
    return [{ from, to: to < 0 ? tokens.length : to }]
  })
}

/** @param found `source | cue | content` */
export function triple(have: Parsed, found: string): Triple {
  const [source = '', cue = '', content = ''] = found.split(' | ')
  return { source: runsOf(have, source), cue: runsOf(have, cue), content: runsOf(have, content), confidence: 0.9 }
}

/** `[not] source: content [inferred] [via …] [to …]` for each statement that comes out. */
export function told(text: string, found: readonly string[]): string[] {
  const have = parsed(text)
  const quote = ({ from, to }: Run) => text.slice(have.tokens[from]?.start, have.tokens[to - 1]?.end)
  const list = (word: string, runs: Run[]) => (runs.length ? ` ${word} ${runs.map(quote).join(', ')}` : '')
  const triples = found.map((one) => triple(have, one))
  return qualify(have, triples).map((one) => {
    const said = `${one.source.map(quote).join(' … ')}: ${one.content.map(quote).join(' … ')}`
    const inferred = one.voice === 'inferred' ? ' inferred' : ''
    return `${one.negated ? 'not ' : ''}${said}${inferred}${list('via', one.via)}${list('to', one.addressees)}`
  })
}
