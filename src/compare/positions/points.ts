/** From statements to position points: who took which stance, on what, when. */
import { type Document, dayOf, type PositionPoint, type Statement, type When } from '../../domain/index.ts'

/**
 * The points that a document's statements give. A denied saying ("declined to say whether") takes no position, unless the
 * denial is one ("does not object to"); neither does a statement without a known source. Each source of a shared statement ("Washington and Brussels warned") gets its own point.
 *
 * @param document.id what the points name as their document
 */
export function pointsOf(
  document: Pick<Document, 'id' | 'published'>,
  statements: readonly Statement[],
): PositionPoint[] {
  return statements.flatMap((statement) =>
    statement.stances
      .filter(({ stance }) => !(statement.negated && stance === 'unclear'))
      .flatMap((stance) =>
        statement.source.actors.map((actor) => ({
          actor,
          issue: stance.issue,
          ...momentOf(statement.when ?? document.published),
          stance: stance.stance,
          voice: statement.voice,
          document: document.id,
          statement: statement.id,
          span: stance.span,
        })),
      ),
  )
}

function momentOf(when: When | null): Pick<PositionPoint, 'on' | 'time'> {
  return { on: dayOf(when), time: when?.precision === 'minute' ? when.from.slice(11, 16) : null }
}
