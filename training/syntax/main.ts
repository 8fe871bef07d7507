/** `node training/syntax/main.ts CORPORA_DIR OUT_DIR [--seed N]`: makes tagger.bin and parser.bin from `CORPORA_DIR/syntax`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { openLexicon } from '../../src/read/models/lexicon.ts'
import { readConllu } from './conllu.ts'
import { trainSyntax } from './train.ts'

const [corpora, out, ...flags] = process.argv.slice(2)
if (!corpora || !out) {
  console.error('usage: node training/syntax/main.ts CORPORA_DIR OUT_DIR [--seed N]')
  process.exit(2)
}
const seed = flags[0] === '--seed' ? Number(flags[1]) : 1
const started = performance.now()
const { tagger, parser } = trainSyntax(
  {
    gum: readConllu(`${corpora}/syntax/gum-train.conllu.gz`),
    silver: readConllu(`${corpora}/syntax/silver-train.conllu.gz`),
  },
  {
    seed,
    lexicon: openLexicon(readFileSync(`${out}/lexicon.bin`)),
    log: (line) => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${line}`),
  },
)
writeFileSync(`${out}/tagger.bin`, tagger)
writeFileSync(`${out}/parser.bin`, parser)
