/** Rows with the words they rest on. */
import type { StatementRow } from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'
import { rowsIn } from '../networks/dossierRows.ts'

/** @returns the rows, and the text of each document that has any, by the document's id */
export async function rowsWithWords(
  store: Store,
  name: string,
): Promise<{ rows: StatementRow[]; texts: Map<string, string> }> {
  const rows = await rowsIn(store, name)
  const texts = new Map<string, string>()
  for (const id of new Set(rows.map(({ document }) => document.id ?? ''))) {
    const stored = await store.documents.get(name, id)
    if (stored) texts.set(id, stored.document.text)
  }
  return {
    texts,
    rows: rows.map((row) => {
      const text = texts.get(row.document.id ?? '')
      return text === undefined || !row.place
        ? row
        : { ...row, place: { ...row.place, text: text.slice(row.place.start, row.place.stop), coder: 'Readout' } }
    }),
  }
}
