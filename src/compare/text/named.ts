/** Whom a stretch of text names. */
import { type ReadDocument, type Span, sideOf } from '../../domain/index.ts'

/** The sides named in it, with an actor of each. Cost: the mentions of the document. */
export function sidesIn(
  { mentions, actors }: Pick<ReadDocument, 'mentions' | 'actors'>,
  [start, end]: Span,
): Map<string, string> {
  const known = new Map(actors.map((actor) => [actor.id, actor]))
  return new Map(
    mentions.flatMap((mention): [string, string][] => {
      if (mention.actor === null || mention.start < start || mention.end > end) return []
      return [[sideOf(known.get(mention.actor) ?? { id: mention.actor, country: null }), mention.actor]]
    }),
  )
}
