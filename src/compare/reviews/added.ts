/** What people have added themselves, as findings: each stands on its own words, whatever a reader finds there. */
import {
  type Anchor,
  type Carriage,
  type Finding,
  makeStatement,
  type Review,
  type Span,
  type Statement,
} from '../../domain/index.ts'
import { shareAfter, shareBefore } from './carry.ts'

/** An addition as it stands in a text; without a finding where its words are gone. */
export interface Added {
  review: string
  carriage: Carriage
  finding: Extract<Finding, { kind: 'statement' }> | null
}

/**
 * The statements that people added, as they stand in `text`: at their place, failing that where the same words are, those
 * in the most like surroundings. Each has the id of the review that added it, which no reading and no revision changes.
 */
export function addedStatements(reviews: readonly Review[], text: string): Added[] {
  return reviews
    .filter(({ decision, kind }) => decision === 'add' && kind === 'statement')
    .map((review) => standing(review, text))
}

function standing({ id, anchors, change }: Review, text: string): Added {
  const lost: Added = { review: id, carriage: 'lost', finding: null }
  const spans: Span[] = []
  for (const anchor of anchors) {
    const start = placeOf(anchor, text)
    if (start === null) return lost
    spans.push([start, start + anchor.quote.length])
  }
  const inPlace = spans.every(([start], i) => start === anchors[i]?.start)
  try {
    // A change holds the statement in readout/1 terms; it was checked when the review was made.
    const data = inPlace ? (change as Omit<Statement, 'id'>) : moved(change as Omit<Statement, 'id'>, anchors, spans)
    const made = makeStatement({ revision: id, text }, data)
    return {
      review: id,
      carriage: inPlace ? 'place' : 'quote',
      finding: { kind: 'statement', id, data: { ...made, id } },
    }
  } catch {
    // Found again, its words stand in another order.
    return lost
  }
}

/** Where the quote of an anchor begins; null where it is not in the text. */
function placeOf({ start, quote, prefix, suffix }: Anchor, text: string): number | null {
  if (text.startsWith(quote, start)) return start
  let best: number | null = null
  let most = -1
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length
    const before = text.slice(Math.max(0, at - prefix.length), at)
    const like = shareBefore(prefix, before) + shareAfter(suffix, text.slice(end, end + suffix.length))
    if (like > most) {
      best = at
      most = like
    }
  }
  return best
}

/** The statement with its roles at `spans`, and what lies within them moved along. */
function moved(data: Omit<Statement, 'id'>, anchors: readonly Anchor[], spans: readonly Span[]): Omit<Statement, 'id'> {
  const left = [...spans]
  const take = (role: readonly Span[]) => left.splice(0, role.length)
  const along = ([start, end]: Span): Span => {
    const within = Math.max(
      0,
      anchors.findIndex((anchor) => anchor.start <= start && end <= anchor.end),
    )
    const by = (spans[within]?.[0] ?? 0) - (anchors[within]?.start ?? 0)
    return [start + by, end + by]
  }
  return {
    ...data,
    source: { ...data.source, spans: take(data.source.spans) },
    cue: { spans: take(data.cue.spans) },
    content: { spans: take(data.content.spans) },
    via: data.via.map((link) => ({ ...link, span: along(link.span) })),
    stances: data.stances.map((stance) => ({ ...stance, span: along(stance.span) })),
  }
}
