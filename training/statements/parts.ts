/** Trains what belongs to a cue: a conditional random field over the words around it. */
import { packChain } from '../../src/read/models/chain.ts'
import { Features } from '../../src/read/models/features.ts'
import { aroundOf } from '../../src/read/statements/around.ts'
import { partFeatures } from '../../src/read/statements/partFeatures.ts'
import { PART, PARTS, windowOf } from '../../src/read/statements/parts.ts'
import { trainCrf } from '../crf.ts'
import { randomOf } from '../random.ts'
import { sequencesOf, type Visit } from '../sequences.ts'
import { packTable } from '../table.ts'
import { packWeights } from '../weights.ts'
import type { Labelled } from './articles.ts'
import type { CueOptions, Parsed } from './cues.ts'

/** An article with what the first stage says of it. */
export interface Cued extends Parsed {
  prior: Uint8Array
  /** 2 for each token that the first stage takes for a cue, 0 for others. */
  others: Uint8Array
}

export function trainParts(cued: readonly Cued[], options: CueOptions): Uint8Array {
  const features = new Features()
  const walk = (visit: Visit) => {
    for (const { article, grid, others } of cued)
      for (const labelled of article.labelled) {
        const cue = labelled.cue[0]
        if (!cue) continue
        const window = windowOf(grid, article.layers.paragraphs, cue)
        const labels = labelsOf(labelled, window.from, window.to)
        const around = aroundOf(grid, others, cue, window)
        for (let i = window.from; i < window.to; i++) {
          partFeatures(grid, around, i, features)
          visit(i === window.from, labels[i - window.from] as number)
        }
      }
  }
  const { data, dictionary } = sequencesOf(features, walk, options.least)
  options.log?.(`${data.starts.length - 1} cues, ${data.gold.length} tokens, ${dictionary.hashes.length} features`)
  const { weights, chain } = trainCrf(data, dictionary.hashes.length, {
    labels: PARTS,
    allowed,
    rounds: options.rounds,
    rate: options.rate,
    l2: options.l2,
    drop: options.drop,
    random: randomOf(options.seed),
    ...(options.log ? { log: options.log } : {}),
  })
  const packed = packTable('features', dictionary.hashes, weights, PARTS)
  return packWeights({ chain: packChain(chain), table: packed.meta }, packed.arrays)
}

/** Inside comes only after the same part's beginning or inside; two pieces of one content have something between them. */
function allowed(a: number, b: number): boolean {
  const inContent = a === PART.content || a === PART.inContent
  if (b === PART.content) return !inContent
  if (b === PART.inContent) return inContent
  return b !== PART.inSource || a === PART.source || a === PART.inSource
}

function labelsOf({ source, content }: Labelled, from: number, to: number): Uint8Array {
  const labels = new Uint8Array(to - from)
  for (const [runs, begin] of [
    [content, PART.content],
    [source, PART.source],
  ] as const)
    for (const run of runs)
      for (let i = Math.max(run.from, from); i < Math.min(run.to, to); i++)
        labels[i - from] = i === run.from || i === from ? begin : begin + 1
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number
    const before = i ? (labels[i - 1] as number) : -1
    if (allowed(before, label)) continue
    // A piece that follows another at once goes on with it; one whose beginning a source covers begins anew.
    labels[i] = label === PART.content ? PART.inContent : label - 1
  }
  return labels
}
