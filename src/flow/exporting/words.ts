/** Rows with the words they rest on. */
import type { StatementRow } from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'
import { rowsIn } from '../networks/dossierRows.ts'

/** Whom what was not added by a person is by. */
const READOUT = 'Readout'

/** @returns the rows with who coded each, and the text of each document that has any, by the document's id */
export async function rowsWithWords(
  store: Store,
  name: string,
): Promise<{ rows: StatementRow[]; texts: Map<string, string> }> {
  const rows = await rowsIn(store, name)
  const texts = new Map<string, string>()
  const coders = new Map<string, string>()
  for (const id of new Set(rows.map(({ document }) => document.id ?? ''))) {
    const stored = await store.documents.get(name, id)
    if (stored) texts.set(id, stored.document.text)
    for (const { id: added, decision, by } of await store.reviews.ofDocument(name, id))
      if (decision === 'add') coders.set(added, by)
  }
  return {
    texts,
    rows: rows.map((row) => {
      const text = texts.get(row.document.id ?? '')
      return text === undefined || !row.place
        ? row
        : {
            ...row,
            place: {
              ...row.place,
              text: text.slice(row.place.start, row.place.stop),
              coder: coders.get(row.id) ?? READOUT,
            },
          }
    }),
  }
}
