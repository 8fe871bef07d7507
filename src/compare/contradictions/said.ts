/** Statements as they are compared: who says what, for whom, when, in which words. */
import { dayOf, type ReadDocument, type Span, type Statement, sideOf } from '../../domain/index.ts'
import { type Claim, claimOf } from './claim.ts'

/** One statement with what comparing needs of it. */
export interface Said {
  statement: Statement
  document: string
  /** When it was said, failing that published; null when neither is known. */
  on: string | null
  /** Who says it, each an actor's id. */
  actors: readonly string[]
  /** Whom those stand for. */
  sides: readonly string[]
  /** From its first to its last piece. */
  span: Span
  claim: Claim
}

/** What is said in a document; what nobody would say, and what an author infers, is left out. */
export function saidIn({ document, actors, statements }: ReadDocument): Said[] {
  const known = new Map(actors.map((actor) => [actor.id, actor]))
  return statements.flatMap((statement) => {
    const pieces = statement.content.spans
    const [first, last] = [pieces[0], pieces.at(-1)]
    // What somebody would not say says nothing, and what the author infers nobody said.
    if (!first || !last || statement.negated || statement.voice === 'inferred') return []
    const own = statement.source.actors
    return {
      statement,
      document: document.id,
      on: dayOf(statement.when ?? document.published),
      actors: own,
      sides: own.map((id) => sideOf(known.get(id) ?? { id, country: null })),
      span: [first[0], last[1]],
      claim: claimOf(pieces.map((piece) => document.text.slice(...piece)).join(' ')),
    }
  })
}
