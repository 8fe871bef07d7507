/**
 * `node training/syntax/predict.ts GOLD.conllu[.gz] MODELS_DIR [--silver OUT]`: parses the tokens of a file, and prints it
 * as CoNLL-U. A silver file is read with our tokens, and written to OUT in our scheme, so that the one scorer serves.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { unpackFile } from '../../src/flow/reading/packed.ts'
import type { Sentence, Token } from '../../src/read/layers.ts'
import { openLexicon } from '../../src/read/models/lexicon.ts'
import { openSyntax } from '../../src/read/syntax/models.ts'
import { RELATIONS, TAGS } from '../../src/read/syntax/scheme.ts'
import { parse } from '../../src/read/syntax/syntax.ts'
import { type Row, readConllu, writtenOf } from './conllu.ts'
import { convertSilver } from './convert.ts'
import { asWeTokenise } from './retoken.ts'

const [path, models, flag, converted] = process.argv.slice(2)
if (!path || !models) {
  console.error('usage: node training/syntax/predict.ts FILE.conllu[.gz] MODELS_DIR [--silver OUT]')
  process.exit(2)
}
const silver = flag === '--silver'
const raw = readConllu(path).map(({ doc, rows }) => ({ doc, rows: silver ? asWeTokenise(rows) : rows }))
const tokens: Token[] = []
const sentences: Sentence[] = []
for (const { rows } of raw) {
  const from = tokens.length
  for (const word of writtenOf(rows)) tokens.push({ ...word, kind: 'word', capital: /^\p{Lu}/u.test(word.text) })
  sentences.push({ from, to: tokens.length, paragraph: 0 })
}
const opening = performance.now()
const weights = (name: string) => unpackFile(readFileSync(`${models}/${name}.bin`), name)
const opened = openSyntax(openLexicon(weights('lexicon')), weights('tagger'), weights('parser'))
const started = performance.now()
const syntax = parse(tokens, sentences, opened)
const seconds = (performance.now() - started) / 1000
console.error(
  `opened in ${(started - opening).toFixed(0)} ms; ${tokens.length} tokens in ${seconds.toFixed(2)} s, ${(tokens.length / seconds).toFixed(0)} a second`,
)
let same = 0
let all = 0
const out: string[] = []
for (const [s, { from, to }] of sentences.entries()) {
  for (let i = from; i < to; i++) {
    const head = syntax.heads[i] as number
    const lemma = syntax.lemmas[i] as string
    const want = raw[s]?.rows[i - from]?.lemma ?? '_'
    all++
    if (want.toLowerCase() === lemma.toLowerCase()) same++
    out.push(
      [
        i - from + 1,
        tokens[i]?.text,
        lemma,
        '_',
        TAGS[syntax.tags[i] as number],
        '_',
        head < 0 ? 0 : head - from + 1,
        RELATIONS[syntax.relations[i] as number],
        '_',
        '_',
      ].join('\t'),
    )
  }
  out.push('')
}
console.error(`lemmas ${((100 * same) / all).toFixed(2)}`)
console.log(out.join('\n'))
// The silver file in our scheme, so that the same scorer serves: punctuation is marked in the UPOS column.
if (silver && converted) writeFileSync(converted, raw.map(({ rows }) => inOurScheme(rows)).join('\n\n'))

function inOurScheme(rows: readonly Row[]): string {
  return convertSilver(rows)
    .map((row, i) =>
      [
        i + 1,
        row.form,
        row.lemma,
        row.relation === 'punct' || /^(?:SYM|\$)$/.test(row.tag) ? 'PUNCT' : '_',
        row.tag,
        '_',
        row.head + 1,
        row.relation,
        '_',
        '_',
      ].join('\t'),
    )
    .join('\n')
}
