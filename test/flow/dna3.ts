/** A small database of DNA 3, made by SQL of its own: what `readout import` must take from others than ourselves. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export const toll = 'Orvenia supports the toll on the strait, its minister said. Kessel is against it. Ellory waits.'
export const bridge = 'Ilen Brask of the Kessel Guild opposes the new bridge.'

/** The tables as DNA 3 makes them, without the columns for colours and permissions. */
const tables = `
  CREATE TABLE SETTINGS (Property TEXT PRIMARY KEY, Value TEXT NOT NULL);
  CREATE TABLE CODERS (ID INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL, Password TEXT NOT NULL);
  CREATE TABLE DOCUMENTS (ID INTEGER NOT NULL PRIMARY KEY, Title TEXT NOT NULL, Text TEXT NOT NULL, Coder INTEGER,
    Author TEXT NOT NULL DEFAULT '', Source TEXT NOT NULL DEFAULT '', Section TEXT NOT NULL DEFAULT '',
    Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '', Date INTEGER NOT NULL);
  CREATE TABLE STATEMENTTYPES (ID INTEGER NOT NULL PRIMARY KEY, Label TEXT NOT NULL);
  CREATE TABLE VARIABLES (ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT NOT NULL, DataType TEXT NOT NULL,
    StatementTypeId INTEGER, UNIQUE (Variable, StatementTypeId));
  CREATE TABLE STATEMENTS (ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER,
    Start INTEGER NOT NULL, Stop INTEGER NOT NULL, Coder INTEGER);
  CREATE TABLE ENTITIES (ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, Value TEXT NOT NULL, ChildOf INTEGER);
  CREATE TABLE DATASHORTTEXT (ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
  CREATE TABLE DATABOOLEAN (ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
  CREATE TABLE DATAINTEGER (ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
  CREATE TABLE DATALONGTEXT (ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER, VariableId INTEGER, Value TEXT);
  CREATE TABLE ATTRIBUTEVARIABLES (ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER, AttributeVariable TEXT);
  CREATE TABLE ATTRIBUTEVALUES (ID INTEGER PRIMARY KEY NOT NULL, EntityId INTEGER, AttributeVariableId INTEGER,
    AttributeValue TEXT);
`

/** Two texts, coded by two people, with all that has no place: a note, a colour, a statement by nobody. */
const rows = `
  INSERT INTO CODERS VALUES (1, 'Admin', 'x'), (2, 'Ada Venn', 'x');
  INSERT INTO DOCUMENTS VALUES
    (1, 'The toll', '${toll}', 1, 'A. Reporter', 'Ellory Dispatch', 'World', 'https://dispatch.example/toll', 'news', 1930367167),
    (2, 'The bridge', '${bridge}', 2, '', 'Strait Post', '', 'read twice', '', 1930435200),
    (3, 'The toll, again', '${toll}', 1, '', 'Kessel Times', '', '', '', 1930435200),
    (4, 'Nothing', '', 1, '', '', '', '', '', 0);
  INSERT INTO STATEMENTTYPES VALUES (1, 'Claim'), (2, 'Annotation');
  INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1),
    (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 2);
  INSERT INTO ENTITIES VALUES (1, 1, '', NULL), (2, 1, 'Ilen Brask', NULL), (3, 2, '', NULL), (4, 2, 'Orvenia', NULL),
    (5, 2, 'Kessel', NULL), (6, 2, 'Kessel Guild', NULL), (7, 3, 'A toll on the strait', NULL), (8, 3, 'The bridge', NULL),
    (9, 2, 'Гильдия', NULL);
  INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 2, 'Type'), (2, 2, 'Color'), (3, 2, 'Country');
  INSERT INTO ATTRIBUTEVALUES VALUES (1, 4, 1, 'state'), (2, 4, 2, 'red'), (3, 4, 3, 'XOR'), (4, 5, 1, 'state');
`
const statement = (id: number, document: number, [start, stop]: readonly [number, number], coder: number) =>
  `INSERT INTO STATEMENTS VALUES (${id}, 1, ${document}, ${start}, ${stop}, ${coder});`
const coded = (id: number, [person, organization, concept, agreement]: readonly number[]) =>
  `INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (${id}, 1, ${person}), (${id}, 2, ${organization}), (${id}, 3, ${concept});
   INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (${id}, 4, ${agreement});`

/** Where words stand in a text. */
export function at(text: string, words: string): readonly [number, number] {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`"${words}" is not in the text`)
  return [start, start + words.length]
}

const statements = [
  statement(1, 1, at(toll, 'Orvenia supports the toll on the strait'), 2) + coded(1, [1, 4, 7, 1]),
  statement(2, 1, at(toll, 'Kessel is against it'), 1) + coded(2, [1, 5, 7, 0]),
  statement(3, 2, at(bridge, bridge), 2) + coded(3, [2, 6, 8, 0]),
  // The same words for two concepts, and by nobody; beyond the text; in the text that is there twice; a note.
  statement(4, 2, at(bridge, bridge), 2) + coded(4, [2, 6, 7, 1]),
  statement(5, 2, [0, 10], 2) + coded(5, [1, 3, 8, 1]),
  statement(6, 2, [10, 5000], 2) + coded(6, [2, 6, 8, 1]),
  statement(7, 3, at(toll, 'Ellory waits'), 1) + coded(7, [1, 5, 8, 1]),
  `INSERT INTO STATEMENTS VALUES (8, 2, 1, 0, 7, 1);
   INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (8, 5, 'check this');`,
  statement(9, 99, [0, 5], 1) + coded(9, [1, 4, 7, 1]),
]

/** The bytes of a database that these statements of SQL make. */
export function databaseOf(...sql: string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'readout-dna3-'))
  try {
    const path = join(folder, 'x.dna')
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: false })
    for (const one of sql) database.exec(one)
    database.close()
    return new Uint8Array(readFileSync(path))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function dna3(...more: string[]): Uint8Array {
  return databaseOf(tables, rows, ...statements, ...more)
}

/** What DNA 2 kept in the same places. */
export function dna2(): Uint8Array {
  return databaseOf(
    tables.replace(/CREATE TABLE ENTITIES[^;]*;/, 'CREATE TABLE ATTRIBUTES (ID INTEGER PRIMARY KEY, Value TEXT);'),
  )
}
