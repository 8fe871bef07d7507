/**
 * A claim about another against the record: accused of acting in secret, while it is told to have informed the accuser.
 * Found by whom the two sentences name, and by words of secrecy and of informing.
 */
import { type Contradiction, makeContradiction, type ReadDocument, type Span } from '../../domain/index.ts'
import { sidesIn } from '../text/named.ts'
import type { Said } from './said.ts'

const secrecy =
  /\b(?:secre(?:t|tly|cy|tive)|mysterious(?:ly)?|conceal\w*|hid(?:e|es|ing|den)|behind (?:our|their|his|her) backs?|without (?:our |their )?(?:knowledge|informing)|(?:not|never) informed|opaque|in the dark)\b|(?<!\p{L})(?:тайн\p{L}*|скрыва\p{L}*|за спиной)(?!\p{L})/iu
const informing =
  /\b(?:inform(?:s|ed|ing)?|notif(?:y|ies|ied)|brief(?:s|ed)|consult(?:s|ed)? with|shared? with|told in advance|in contact with|contacts with)\b|(?<!\p{L})(?:информиру\p{L}*|уведом\p{L}*)(?!\p{L})/iu
const denied = /\b(?:not|never|without|neither|denied?)\b|n['’]t\b/i

const SURE = 0.7

interface Named {
  document: string
  span: Span
  /** Sides named before and after the informing, and an actor of each side before. */
  before: Map<string, string>
  after: Set<string>
}

/** @param sentences of each document, by its id */
export function againstTheRecord(
  documents: ReadonlyMap<string, ReadDocument>,
  sentences: ReadonlyMap<string, readonly Span[]>,
  said: readonly Said[],
): Contradiction[] {
  const records = [...documents].flatMap(([id, one]) => informings(one, sentences.get(id) ?? []))
  return said.flatMap((one) => {
    const told = documents.get(one.document)
    if (!told || !secrecy.test(told.document.text.slice(...one.span))) return []
    const accused = sidesIn(told, one.span)
    return records.flatMap((record): Contradiction[] => {
      const whom = [...accused.keys()].find((side) => !one.sides.includes(side) && record.before.has(side))
      if (whom === undefined || !one.sides.some((side) => record.after.has(side))) return []
      return [
        makeContradiction({
          kind: 'denied-reported',
          a: { document: one.document, actor: one.actors[0] ?? null, span: one.span, finding: one.statement.id },
          b: { document: record.document, actor: record.before.get(whom) ?? null, span: record.span },
          confidence: SURE * one.statement.confidence,
        }),
      ]
    })
  })
}

/** The sentences that say of somebody that it informed somebody. */
function informings(one: ReadDocument, sentences: readonly Span[]): Named[] {
  const { text, id } = one.document
  return sentences.flatMap((span): Named[] => {
    const match = informing.exec(text.slice(...span))
    if (!match || denied.test(text.slice(...span))) return []
    const at = span[0] + match.index
    return [
      { document: id, span, before: sidesIn(one, [span[0], at]), after: new Set(sidesIn(one, [at, span[1]]).keys()) },
    ]
  })
}
