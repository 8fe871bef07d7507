/** A sentence that says several things says each in a clause; which way it points is told for each. */
import type { Span } from '../../domain/index.ts'
import { contentStems, type Worded, within } from '../text/words.ts'
import { type Polarity, polarityOf, topicOf } from './polarity.ts'

export interface Clause extends Polarity {
  topic: ReadonlySet<string>
  /** Whether any of its words says which way it points. */
  polar: boolean
}

/** After these, "that" begins what they say yes or no to, which is no clause of its own. */
const truth =
  'den(?:y|ies|ied)|doubts?|doubted|true|untrue|false|wrong|sa(?:y|ys|id)|claim(?:s|ed)?|reports?|reported|insist(?:s|ed)?|agreed?|confirm(?:s|ed)?|certain|sure|clear|possible|impossible|believe[sd]?|thinks?|promise[sd]?|pledged|vowed|guaranteed?|out|demand(?:s|ed)?|evidence|sign|proof|doubtful|admit(?:s|ted)?|acknowledged?|proposed|fact'

/** Where a clause ends that does not end its sentence. */
const joints = new RegExp(
  [
    String.raw`;\s+|:\s+|\s[–—]\s`,
    String.raw`,?\s+(?=(?:but|although|though|while|whereas|because|despite|which|who|whose|after|before|when|even though)\b)`,
    String.raw`(?<!\b(?:${truth}))\s+(?=that\b)`,
    String.raw`,\s+(?=and\b|\p{L}+ing\b|(?:но|хотя|потому|который|которая|которые|когда|после)(?!\p{L}))`,
  ].join('|'),
  'giu',
)

/** What stands between two commas beside what its sentence says. */
const aside = /,\s+(?:which|who|whose|where|when|although|though|while|after|before|despite)\b[^,;]*,\s+/giu

/** Its clauses in their order; one at least. */
export function clausesOf({ text, words }: Worded): Clause[] {
  const parted = text.replaceAll(aside, (commas) => commas.replaceAll(',', ';'))
  return partsOf(parted).map((part) => {
    const own = within({ text: parted, words }, part)
    const topic = topicOf(own.words)
    return { topic, polar: topic.size < contentStems(own.words).size, ...polarityOf(own) }
  })
}

function partsOf(text: string): Span[] {
  const parts: Span[] = []
  let from = 0
  for (const { index, 0: joint } of text.matchAll(joints)) {
    parts.push([from, index])
    from = index + joint.length
  }
  return [...parts, [from, text.length]]
}
