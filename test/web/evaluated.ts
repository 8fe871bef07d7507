/** An invented evaluation and the view of a reader that has it. */
import { type Evaluation, type Figure, figures, type ReaderView } from '../../src/flow/index.ts'

const every = <T>(one: (figure: Figure) => T) =>
  Object.fromEntries(figures.map((figure) => [figure, one(figure)])) as Record<Figure, T>
const around = (f1: number) => ({ precision: f1 + 1, recall: f1 - 1, f1, low: f1 - 3.5, high: f1 + 3.5 })

export const evaluation: Evaluation = {
  format: 'evaluation/1',
  task: 'statements',
  on: '2031-03-04',
  corpus: { name: 'valley.jsonl', sha256: 'ab'.repeat(32), articles: 12, statements: 1234, refused: 0 },
  threshold: 0,
  failed: 0,
  reader: {
    name: 'trained',
    version: '3',
    statements: 1100,
    scores: every((figure) => (figure === 'mixed' ? null : around(66.6))),
  },
  baseline: {
    name: 'rules',
    version: '1',
    statements: 800,
    scores: every(() => around(50.2)),
    gains: every(() => ({ f1: 16.4, low: 12.1, high: 20.2 })),
  },
  people: {
    corpora: ['valley.jsonl'],
    articles: 5,
    labellings: 9,
    scores: every(() => around(73.3)),
    same: { articles: 5, people: every(() => around(73.3)), reader: every(() => around(61.1)) },
  },
  outlets: [{ name: 'lowland-radio', articles: 12, reader: around(66.6), baseline: around(50.2) }],
  calibration: {
    bins: [
      { from: 0.5, to: 0.6, found: 100, confidence: 0.55, right: 0.51 },
      { from: 0.9, to: 1, found: 1000, confidence: 0.94, right: 0.97 },
    ],
    error: 0.031,
  },
  bootstrap: { times: 1000, seed: 1 },
}

export const readerShown: ReaderView = {
  reader: { name: 'trained', version: '3' },
  cards: [
    {
      name: 'parser',
      version: '3',
      file: 'parser.bin',
      bytes: 2_400_000,
      made: '2031-03-01',
      data: ['Valley treebank', 'Lowland news'],
      licence: 'CC BY 4.0',
      figures: { 'LAS, dev': 83.1 },
      command: 'npm run train -- corpora',
    },
  ],
  evaluation,
  broken: [],
}
