/**
 * What comparing brings out of a record. It sees of each text the sentences that people decided for and no other: an account
 * or a clause of an agreement would else rest on what nobody looked at.
 */
import {
  type ComparisonKind,
  type ComparisonOptions,
  type Comparisons,
  compareDocuments,
} from '../comparing/compare.ts'
import { onlyPassages } from './passages.ts'
import type { Reviewed, ReviewedDocument } from './reviewed.ts'

interface Kept {
  masked: Reviewed
  found: Map<string, unknown>
}

const keptOf = new WeakMap<Reviewed['documents'], Kept>()

/**
 * Kept as long as the record stays as it is. Words in it are for comparing alone: what pages show goes through `quotable`.
 */
export function compareRecord<K extends ComparisonKind>(
  reviewed: Reviewed,
  kind: K,
  options: ComparisonOptions = {},
): Comparisons[K] {
  const kept = keptOf.get(reviewed.documents) ?? { masked: masked(reviewed), found: new Map<string, unknown>() }
  keptOf.set(reviewed.documents, kept)
  const asked = JSON.stringify([kind, options.by ?? null])
  const found = (kept.found.get(asked) ?? compareDocuments(kept.masked, kind, options)) as Comparisons[K]
  kept.found.set(asked, found)
  return found
}

function masked(reviewed: Reviewed): Reviewed {
  const documents = reviewed.documents.map((one): ReviewedDocument => {
    return { ...one, document: { ...one.document, text: onlyPassages(one.document.text, one.passages) } }
  })
  return { ...reviewed, documents, byId: new Map(documents.map((one) => [one.document.id, one])) }
}
