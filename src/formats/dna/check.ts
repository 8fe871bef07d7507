/** Whether a SQLite database is one of DNA 3: it has the tables and columns that its statements are read from. */
import { ReadoutError } from '../../domain/index.ts'

const value = ['StatementId', 'VariableId', 'Value']

/** What must be there, by table. */
const needed: Readonly<Record<string, readonly string[]>> = {
  DOCUMENTS: ['ID', 'Title', 'Text', 'Date'],
  STATEMENTS: ['ID', 'DocumentId', 'Start', 'Stop'],
  VARIABLES: ['ID', 'Variable'],
  ENTITIES: ['ID', 'VariableId', 'Value'],
  DATABOOLEAN: value,
  DATAINTEGER: value,
  DATASHORTTEXT: ['StatementId', 'VariableId', 'Entity'],
  DATALONGTEXT: value,
}

/**
 * @param there columns by table, all in capitals
 * @throws ReadoutError `file-invalid` naming what is missing
 */
export function checkTables(there: ReadonlyMap<string, ReadonlySet<string>>, input: string): void {
  const refuse = (reason: string, remedy: string) => {
    throw new ReadoutError('file-invalid', input, reason, { remedy })
  }
  const missing = Object.keys(needed).filter((table) => !there.has(table))
  // DNA 2 kept short texts themselves, and what is now an entity among ATTRIBUTES.
  if (missing.join() === 'ENTITIES' && there.has('ATTRIBUTES'))
    refuse('it is a file of DNA 2', 'Export its statements as an event list, which readout network --statements takes')
  if (missing.length > 0)
    refuse(`it has no table ${missing.join(', ')}, so it is no file of DNA 3`, 'Give a database that DNA 3 has saved')
  for (const [table, columns] of Object.entries(needed)) {
    const lacks = columns.filter((column) => !there.get(table)?.has(column.toUpperCase()))
    if (lacks.length > 0)
      refuse(`its table ${table} has no column ${lacks.join(', ')}`, 'Give a database that DNA 3.0 or 3.1 has saved')
  }
}
