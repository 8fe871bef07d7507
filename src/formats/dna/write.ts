/** A `.dna` file: a SQLite database that DNA 3 opens. The one coder is "Admin", with the password "Admin". */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { hashOf, type StatementRow } from '../../domain/index.ts'
import { variablesOf } from '../statementRows.ts'
import type { DnaContents } from './contents.ts'
import { passwordHash } from './password.ts'
import { dnaTables, dnaVersion, short } from './schema.ts'

type DataType = 'boolean' | 'integer' | 'short text'

/** @returns the file's bytes */
export function writeDna(contents: DnaContents): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'readout-dna-'))
  try {
    const path = join(folder, 'file.dna')
    const database = new DatabaseSync(path)
    try {
      database.exec('BEGIN')
      for (const table of dnaTables) database.exec(table)
      fill(database, contents)
      database.exec('COMMIT')
    } finally {
      database.close()
    }
    return new Uint8Array(readFileSync(path))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const shortText = (text: string) => short(text, (long) => hashOf('dna', long).slice(0, 6))
const longText = (text: string) => text.toWellFormed().replaceAll('\0', '\ufffd')

function fill(database: DatabaseSync, contents: DnaContents): void {
  const insert = inserter(database)
  const settings = { ...contents.settings, ...dnaVersion }
  for (const [property, value] of Object.entries(settings))
    insert('SETTINGS', { Property: property, Value: longText(value) })
  const names = ['Admin', ...contents.coders.filter((name) => name !== 'Admin')]
  const coders = new Map(names.map((name, i) => [name, i + 1]))
  const password = passwordHash('Admin')
  for (const [name, id] of coders)
    insert('CODERS', { ID: id, Name: shortText(name), Red: 255, Green: 255, Blue: 0, Password: password })
  const documents = new Map(contents.documents.map(({ id }, i) => [id, i + 1]))
  for (const { id, title, text, author, source, section, type, notes, time } of contents.documents)
    insert('DOCUMENTS', {
      ID: documents.get(id) ?? 0,
      Title: shortText(title),
      Text: longText(text),
      Coder: 1,
      Author: shortText(author),
      Source: shortText(source),
      Section: shortText(section),
      Notes: longText(notes),
      Type: shortText(type),
      Date: Math.floor(Date.parse(`${time}Z`) / 1000) || 0,
    })
  const types = typesOf(contents.statements)
  let variables = 0
  const ids = new Map<string, number>()
  for (const [i, { label, variables: own }] of types.entries()) {
    insert('STATEMENTTYPES', { ID: i + 1, Label: label, Red: 239, Green: 208, Blue: 51 })
    for (const [name, type] of own) {
      ids.set(`${i} ${name}`, ++variables)
      insert('VARIABLES', { ID: variables, Variable: shortText(name), DataType: type, StatementTypeId: i + 1 })
    }
  }
  const entities = new Map<string, number>()
  const entityOf = (variable: number, value: string) => {
    const key = `${variable} ${shortText(value)}`
    const known = entities.get(key)
    if (known !== undefined) return known
    entities.set(key, entities.size + 1)
    insert('ENTITIES', { ID: entities.size, VariableId: variable, Value: shortText(value) })
    return entities.size
  }
  let statement = 0
  for (const [t, { variables: own, rows }] of types.entries()) {
    // DNA shows an empty value among those one can choose.
    for (const [name, type] of own) if (type === 'short text') entityOf(ids.get(`${t} ${name}`) ?? 0, '')
    for (const row of rows) {
      const document = documents.get(row.document.id ?? '')
      if (document === undefined) continue
      statement++
      const { start = 0, stop = 1, coder = '' } = row.place ?? {}
      const span = { Start: Math.max(0, start), Stop: Math.max(start + 1, stop, 1) }
      insert('STATEMENTS', {
        ID: statement,
        StatementTypeId: t + 1,
        DocumentId: document,
        ...span,
        Coder: coders.get(coder) ?? 1,
      })
      for (const [name, type] of own) {
        const value = row.variables[name] ?? ''
        const at = { StatementId: statement, VariableId: ids.get(`${t} ${name}`) ?? 0 }
        if (type === 'short text') insert('DATASHORTTEXT', { ...at, Entity: entityOf(at.VariableId, value) })
        else insert(type === 'boolean' ? 'DATABOOLEAN' : 'DATAINTEGER', { ...at, Value: Number(value) })
      }
    }
  }
  const attributes = new Map<string, number>()
  for (const { variable, value, attribute, text } of contents.attributes)
    for (const t of types.keys()) {
      const of = ids.get(`${t} ${variable}`)
      const entity = of === undefined ? undefined : entities.get(`${of} ${shortText(value)}`)
      if (of === undefined || entity === undefined) continue
      const key = `${of} ${attribute}`
      if (!attributes.has(key)) {
        attributes.set(key, attributes.size + 1)
        insert('ATTRIBUTEVARIABLES', { ID: attributes.size, VariableId: of, AttributeVariable: shortText(attribute) })
      }
      insert('ATTRIBUTEVALUES', {
        EntityId: entity,
        AttributeVariableId: attributes.get(key) ?? 0,
        AttributeValue: shortText(text),
      })
    }
}

interface StatementType {
  label: string
  variables: [string, DataType][]
  rows: StatementRow[]
}

/**
 * DNA has no missing numbers: statements that lack one (an unclear stance has no agreement) are of a type without it. The
 * one with all variables comes first.
 */
function typesOf(rows: readonly StatementRow[]): StatementType[] {
  const all = variablesOf(rows).map((name): [string, DataType] => [name, dataType(rows, name)])
  const lacks = (row: StatementRow) =>
    all.flatMap(([name, type]) => (type !== 'short text' && (row.variables[name] ?? '') === '' ? [name] : []))
  return [...Map.groupBy(rows, (row) => JSON.stringify(lacks(row)))]
    .map(([key, own]) => ({ missing: JSON.parse(key) as string[], own }))
    .map(({ missing, own }) => ({
      label: shortText(missing.length === 0 ? 'Position' : `Position without ${missing.join(', ')}`),
      variables: all.filter(([name]) => !missing.includes(name)),
      rows: own,
    }))
    .sort((a, b) => b.variables.length - a.variables.length)
}

function dataType(rows: readonly StatementRow[], name: string): DataType {
  const values = new Set(rows.map((row) => row.variables[name] ?? ''))
  values.delete('')
  if (values.size === 0 || ![...values].every((value) => /^-?\d{1,9}$/.test(value))) return 'short text'
  return [...values].every((value) => value === '0' || value === '1') ? 'boolean' : 'integer'
}

/** Each statement is prepared once for the columns it fills. */
function inserter(database: DatabaseSync) {
  const prepared = new Map<string, StatementSync>()
  return (table: string, row: Readonly<Record<string, string | number | null>>) => {
    const columns = Object.keys(row)
    const key = `${table} ${columns.join()}`
    let statement = prepared.get(key)
    if (!statement) {
      statement = database.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`)
      prepared.set(key, statement)
    }
    statement.run(...Object.values(row))
  }
}
