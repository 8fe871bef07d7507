/** Sentences that nobody parsed, of kinds of text that news is not: lives from an encyclopedia (GAP) and pages of the web. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { languageOf } from '../../src/read/languages/index.ts'
import type { Written } from '../../src/read/syntax/words.ts'
import { paragraphsOf, sentencesOf } from '../../src/read/tokens/sentences.ts'
import { tokenise } from '../../src/read/tokens/tokenise.ts'

/** Of the pages, one in so many. */
const PAGES = 6
/** Words of a sentence. */
const SHORTEST = 5
const LONGEST = 60

export function rawSentences(corpora: string): Written[][] {
  const lives = linesOf(`${corpora}/coreference/gap-dev.tsv.gz`).slice(1)
  const pages = linesOf(`${corpora}/pages/dev.jsonl.gz`).filter((_, i) => i % PAGES === 0)
  return [
    ...lives.map((line) => line.split('\t')[1] ?? ''),
    ...pages.map((line) => (JSON.parse(line) as { main_content: string | null }).main_content ?? ''),
  ].flatMap(sentencesIn)
}

function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim())
}

/** Whole sentences: what ends without a mark is a heading, or a line of a list. */
function sentencesIn(text: string): Written[][] {
  const tokens = tokenise(text)
  return sentencesOf(tokens, paragraphsOf(text, tokens), languageOf('en'))
    .map(({ from, to }) => tokens.slice(from, to))
    .filter(
      (words) => words.length >= SHORTEST && words.length <= LONGEST && /^[.?!"”')]$/.test(words.at(-1)?.text ?? ''),
    )
}
