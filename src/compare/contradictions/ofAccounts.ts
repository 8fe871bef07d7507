/** Where accounts of one occurrence differ: two tellers, one thing told. */
import { type Contradiction, makeContradiction, type Occurrence, type ReadDocument } from '../../domain/index.ts'
import { compareAccounts, type DifferenceKind, type Passage } from '../accounts/compare.ts'
import { passageOf } from '../accounts/passage.ts'

const kinds: Record<DifferenceKind, Contradiction['kind']> = {
  figure: 'figure',
  date: 'figure',
  denial: 'denied-reported',
  stance: 'stance',
}

/** How sure, at most: that two sentences tell of one thing is read from their words. */
const SURE = 0.8
/** Accounts of one occurrence that are compared at most, the first told. */
const MOST = 12

/** The comparison of each two accounts from different outlets, in the order of telling. */
export function accountPairs(
  occurrence: Occurrence,
  documents: ReadonlyMap<string, ReadDocument>,
): { a: string; b: string; lines: ReturnType<typeof compareAccounts> }[] {
  const passages = occurrence.accounts.slice(0, MOST).flatMap(({ document, span, outlet }) => {
    const read = documents.get(document)
    return read ? [{ document, outlet, passage: passageFor(read, passageOf(read.document, span, occurrence)) }] : []
  })
  return passages.flatMap((a, i) =>
    passages
      .slice(i + 1)
      .filter((b) => b.outlet === null || b.outlet !== a.outlet)
      .map((b) => ({ a: a.document, b: b.document, lines: compareAccounts(a.passage, b.passage) })),
  )
}

/** What differs, as contradictions of nobody in particular: the accounts' own. */
export function ofAccounts(
  occurrences: readonly Occurrence[],
  documents: ReadonlyMap<string, ReadDocument>,
): Contradiction[] {
  return occurrences.flatMap((occurrence) =>
    accountPairs(occurrence, documents).flatMap(({ a, b, lines }) =>
      lines.flatMap((line): Contradiction[] =>
        line.kind === 'differ'
          ? [
              makeContradiction({
                kind: kinds[line.how],
                a: { document: a, actor: null, span: line.a },
                b: { document: b, actor: null, span: line.b },
                confidence: SURE,
              }),
            ]
          : [],
      ),
    ),
  )
}

function passageFor({ document, statements }: ReadDocument, span: Passage['span']): Passage {
  return { text: document.text, span, stances: statements.flatMap(({ stances }) => stances) }
}
