/** Trains what belongs to a cue: a conditional random field over the words around it. */
import { Features } from '../../src/read/models/features.ts'
import { hashText } from '../../src/read/models/hash.ts'
import { aroundOf, partFeatures } from '../../src/read/statements/partFeatures.ts'
import { PART, PARTS, windowOf } from '../../src/read/statements/parts.ts'
import { type Sequences, trainCrf } from '../crf.ts'
import { counter } from '../dictionary.ts'
import { randomOf } from '../random.ts'
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
  const colon = hashText(':')
  const eachCue = (
    visit: (one: Cued, labelled: Labelled, label: Uint8Array, from: number) => ((i: number) => void) | null,
  ) => {
    for (const one of cued) {
      for (const labelled of one.article.labelled) {
        const cue = labelled.cue[0]
        if (!cue) continue
        const window = windowOf(one.grid, one.article.layers.paragraphs, colon, cue)
        const label = labelsOf(labelled, window.from, window.to)
        const around = aroundOf(one.grid, one.prior, one.others, cue, window)
        const each = visit(one, labelled, label, window.from)
        for (let i = window.from; i < window.to; i++) {
          partFeatures(one.grid, one.prior, one.others, around, i, features)
          each?.(i)
        }
      }
    }
  }
  const counted = counter()
  let places = 0
  let most = 0
  eachCue(() => () => {
    counted.add(features.hashes, features.count)
    places++
    most += features.count
  })
  const dictionary = counted.dictionary(options.least)
  const data: Sequences = {
    starts: [],
    offsets: new Int32Array(places + 1),
    features: new Int32Array(most),
    gold: new Uint8Array(places),
  }
  let place = 0
  let end = 0
  eachCue((_one, _labelled, label, from) => {
    data.starts.push(place)
    return (i) => {
      data.gold[place] = label[i - from] as number
      for (let f = 0; f < features.count; f++) {
        const number = dictionary.find(features.hashes[f] as number)
        if (number >= 0) data.features[end++] = number
      }
      data.offsets[++place] = end
    }
  })
  data.starts.push(place)
  options.log?.(`${data.starts.length - 1} cues, ${places} tokens, ${dictionary.hashes.length} features, ${end} in all`)
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
  const packed = packTable(dictionary.hashes, weights, PARTS)
  const finite = (scores: Float64Array) => Array.from(scores, (score) => Math.max(score, -1e6))
  return packWeights(
    { after: finite(chain.after), first: finite(chain.first), table: packed.meta },
    { features: packed.slots },
  )
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
