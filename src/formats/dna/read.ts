/** The contents of a `.dna` file, ours or DNA's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ReadoutError, type StatementRow } from '../../domain/index.ts'
import { checkTables } from './check.ts'
import type { DnaAttribute, DnaDocument, DnaFile } from './contents.ts'

/**
 * Statements come in order of their ids. The file is only read, and nothing in it is run.
 * @throws ReadoutError `file-invalid` for what is no SQLite file, or one without the tables of DNA 3
 */
export function readDna(bytes: Uint8Array, input: string): DnaFile {
  const folder = mkdtempSync(join(tmpdir(), 'readout-dna-'))
  try {
    const path = join(folder, 'file.dna')
    writeFileSync(path, bytes)
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      const there = tablesIn(database)
      checkTables(there, input)
      return contentsOf(database, there)
    } finally {
      database.close()
    }
  } catch (cause) {
    if (cause instanceof ReadoutError) throw cause
    throw new ReadoutError(
      'file-invalid',
      input,
      `it is no SQLite file that can be read (${(cause as Error).message})`,
      { cause },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Row = Readonly<Record<string, unknown>>
const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))

function tablesIn(database: DatabaseSync): Map<string, Set<string>> {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  return new Map(
    tables.map(({ name }) => {
      const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all(text(name))
      return [text(name).toUpperCase(), new Set(columns.map((column) => text(column.name).toUpperCase()))]
    }),
  )
}

function contentsOf(database: DatabaseSync, there: ReadonlyMap<string, ReadonlySet<string>>): DnaFile {
  const all = (table: string, order: string): Row[] =>
    there.has(table) ? (database.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all() as Row[]) : []
  const coders = new Map(all('CODERS', 'ID').map(({ ID, Name }) => [text(ID), text(Name)]))
  const documents = all('DOCUMENTS', 'ID').map(documentOf)
  const variables = new Map(all('VARIABLES', 'ID').map(({ ID, Variable }) => [text(ID), text(Variable)]))
  const entities = new Map(
    all('ENTITIES', 'ID').map(({ ID, Value, VariableId }) => [
      text(ID),
      { value: text(Value), variable: text(VariableId) },
    ]),
  )
  const values = new Map<string, Record<string, string>>()
  const put = (rows: Row[], told: (row: Row) => string) => {
    for (const row of rows) {
      const own = values.get(text(row.StatementId)) ?? {}
      own[variables.get(text(row.VariableId)) ?? ''] = told(row)
      values.set(text(row.StatementId), own)
    }
  }
  put(all('DATASHORTTEXT', 'ID'), ({ Entity }) => entities.get(text(Entity))?.value ?? '')
  put(all('DATALONGTEXT', 'ID'), ({ Value }) => text(Value))
  for (const table of ['DATABOOLEAN', 'DATAINTEGER']) put(all(table, 'ID'), ({ Value }) => text(Value))
  const byId = new Map(documents.map((document) => [document.id, document]))
  const order = new Map([...variables].map(([, name], i) => [name, i]))
  const strays: string[] = []
  const statements = all('STATEMENTS', 'ID').flatMap((row) => {
    const document = byId.get(text(row.DocumentId))
    if (!document) strays.push(text(row.ID))
    return document ? [statementOf(row, document, values.get(text(row.ID)) ?? {}, order, coders)] : []
  })
  return {
    documents,
    statements,
    attributes: attributesOf(all, entities, variables),
    coders: [...coders.values()],
    entities: [...entities.values()].map(({ value, variable }) => {
      return { variable: variables.get(variable) ?? '', value }
    }),
    strays,
    settings: Object.fromEntries(
      all('SETTINGS', 'Property').map(({ Property, Value }) => [text(Property), text(Value)]),
    ),
  }
}

function documentOf(row: Row): DnaDocument {
  const seconds = Number(row.Date)
  const time = Number.isFinite(seconds) && Math.abs(seconds) < 8.64e12 ? new Date(seconds * 1000) : new Date(0)
  return {
    id: text(row.ID),
    title: text(row.Title),
    text: text(row.Text),
    author: text(row.Author),
    source: text(row.Source),
    section: text(row.Section),
    type: text(row.Type),
    notes: text(row.Notes),
    time: time.toISOString().slice(0, 19),
  }
}

function statementOf(
  row: Row,
  { id, title, author, source, section, type, time, text: whole }: DnaDocument,
  values: Readonly<Record<string, string>>,
  order: ReadonlyMap<string, number>,
  coders: ReadonlyMap<string, string>,
): StatementRow {
  const [start, stop] = [Number(row.Start), Number(row.Stop)]
  const sorted = Object.entries(values).sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return {
    id: text(row.ID),
    time,
    document: { id, title, author, source, section, type },
    variables: Object.fromEntries(sorted),
    place: { start, stop, text: whole.slice(start, stop), coder: coders.get(text(row.Coder)) ?? '' },
  }
}

function attributesOf(
  all: (table: string, order: string) => Row[],
  entities: ReadonlyMap<string, { value: string; variable: string }>,
  variables: ReadonlyMap<string, string>,
): DnaAttribute[] {
  const names = new Map(
    all('ATTRIBUTEVARIABLES', 'ID').map(({ ID, AttributeVariable }) => [text(ID), text(AttributeVariable)]),
  )
  return all('ATTRIBUTEVALUES', 'ID').flatMap(({ EntityId, AttributeVariableId, AttributeValue }) => {
    const entity = entities.get(text(EntityId))
    const attribute = names.get(text(AttributeVariableId))
    if (!entity || attribute === undefined) return []
    return [
      { variable: variables.get(entity.variable) ?? '', value: entity.value, attribute, text: text(AttributeValue) },
    ]
  })
}
