/** Places with features → the numbered sequences that a field is trained on. */
import type { Features } from '../src/read/models/features.ts'
import type { Sequences } from './crf.ts'
import { counter, type Dictionary } from './dictionary.ts'

/** Is told of each place, once its features stand in the buffer: whether it begins a sequence, and its label. */
export type Visit = (begins: boolean, label: number) => void

/**
 * @param walk goes over every place, the same way each time it is called: once to count, once to collect
 * @param least a feature seen less often is left out
 */
export function sequencesOf(
  features: Features,
  walk: (visit: Visit) => void,
  least: number,
): { data: Sequences; dictionary: Dictionary } {
  const counted = counter()
  let places = 0
  let most = 0
  walk(() => {
    counted.add(features.hashes, features.count)
    places++
    most += features.count
  })
  const dictionary = counted.dictionary(least)
  const data: Sequences = {
    starts: [],
    offsets: new Int32Array(places + 1),
    features: new Int32Array(most),
    gold: new Uint8Array(places),
  }
  let place = 0
  let end = 0
  walk((begins, label) => {
    if (begins) data.starts.push(place)
    data.gold[place] = label
    for (let f = 0; f < features.count; f++) {
      const number = dictionary.find(features.hashes[f] as number)
      if (number >= 0) data.features[end++] = number
    }
    data.offsets[++place] = end
  })
  data.starts.push(place)
  return { data, dictionary }
}
