/**
 * The tables of a DNA 3 database in SQLite: names and columns as that program expects them, each row's meaning in its own
 * words. Texts that DNA keeps short have fewer than 191 characters.
 */

/** Columns that hold a colour. */
const colour = ['Red', 'Green', 'Blue'].map((name) => `${name} INTEGER NOT NULL DEFAULT 0`).join(', ')
const permissions = [
  ...['AddDocuments', 'EditDocuments', 'DeleteDocuments', 'ImportDocuments'],
  ...['AddStatements', 'EditStatements', 'DeleteStatements', 'EditAttributes', 'EditRegex', 'EditStatementTypes'],
  ...['EditCoders', 'EditCoderRelations', 'ViewOthersDocuments', 'EditOthersDocuments'],
  ...['ViewOthersStatements', 'EditOthersStatements'],
].map((name) => `Permission${name} INTEGER NOT NULL DEFAULT 1`)
const to = (column: string, table: string) => `FOREIGN KEY(${column}) REFERENCES ${table}(ID) ON DELETE CASCADE`
const value = (table: string, rest: string, ...more: string[]) =>
  `CREATE TABLE ${table}(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, ${rest}, ${[
    to('StatementId', 'STATEMENTS'),
    to('VariableId', 'VARIABLES'),
    ...more,
    'UNIQUE (StatementId, VariableId)',
  ].join(', ')})`

export const dnaTables: readonly string[] = [
  'CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL)',
  `CREATE TABLE CODERS(ID INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL CHECK (LENGTH(Name) < 191), ${colour}, Refresh INTEGER NOT NULL DEFAULT 0, FontSize INTEGER NOT NULL DEFAULT 14, Password TEXT NOT NULL CHECK (LENGTH(Password) < 191), PopupWidth INTEGER DEFAULT 300, ColorByCoder INTEGER NOT NULL DEFAULT 0, PopupDecoration INTEGER NOT NULL DEFAULT 0, PopupAutoComplete INTEGER NOT NULL DEFAULT 1, ${permissions.join(', ')})`,
  `CREATE TABLE DOCUMENTS(ID INTEGER NOT NULL PRIMARY KEY, Title TEXT NOT NULL CHECK (LENGTH(Title) < 191), Text TEXT NOT NULL, Coder INTEGER, Author TEXT NOT NULL DEFAULT '' CHECK (LENGTH(Author) < 191), Source TEXT NOT NULL DEFAULT '' CHECK (LENGTH(Source) < 191), Section TEXT NOT NULL DEFAULT '' CHECK (LENGTH(Section) < 191), Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '' CHECK (LENGTH(Type) < 191), Date INTEGER NOT NULL, ${to('Coder', 'CODERS')})`,
  `CREATE TABLE STATEMENTTYPES(ID INTEGER NOT NULL PRIMARY KEY, Label TEXT NOT NULL CHECK (LENGTH(Label) < 191), ${colour})`,
  `CREATE TABLE VARIABLES(ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT NOT NULL CHECK (LENGTH(Variable) < 191), DataType TEXT NOT NULL CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text')) DEFAULT 'short text', StatementTypeId INTEGER, ${to('StatementTypeId', 'STATEMENTTYPES')}, UNIQUE (Variable, StatementTypeId))`,
  `CREATE TABLE VARIABLELINKS(ID INTEGER NOT NULL PRIMARY KEY, SourceVariableId INTEGER, TargetVariableId INTEGER, ${to('SourceVariableId', 'VARIABLES')}, ${to('TargetVariableId', 'VARIABLES')})`,
  `CREATE TABLE REGEXES(Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < 191), ${colour})`,
  `CREATE TABLE CODERRELATIONS(ID INTEGER NOT NULL PRIMARY KEY, Coder INTEGER, OtherCoder INTEGER, viewStatements INTEGER NOT NULL DEFAULT 1, editStatements INTEGER NOT NULL DEFAULT 1, viewDocuments INTEGER NOT NULL DEFAULT 1, editDocuments INTEGER NOT NULL DEFAULT 1, ${to('Coder', 'CODERS')}, ${to('OtherCoder', 'CODERS')})`,
  `CREATE TABLE STATEMENTS(ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL CHECK (Start >= 0), Stop INTEGER NOT NULL CHECK (Stop >= 0), Coder INTEGER, CHECK (Start < Stop), ${to('StatementTypeId', 'STATEMENTTYPES')}, ${to('Coder', 'CODERS')}, ${to('DocumentId', 'DOCUMENTS')})`,
  value('DATABOOLEAN', 'Value INTEGER NOT NULL DEFAULT 1'),
  value('DATAINTEGER', 'Value INTEGER NOT NULL DEFAULT 0'),
  `CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, Value TEXT NOT NULL DEFAULT '' CHECK (LENGTH(Value) < 191), Red INTEGER DEFAULT 0, Green INTEGER DEFAULT 0, Blue INTEGER DEFAULT 0, ChildOf INTEGER CHECK (ChildOf > 0), UNIQUE (VariableId, Value), ${to('ChildOf', 'ENTITIES')}, ${to('VariableId', 'VARIABLES')})`,
  value('DATASHORTTEXT', 'Entity INTEGER NOT NULL', to('Entity', 'ENTITIES')),
  value('DATALONGTEXT', "Value TEXT DEFAULT ''"),
  `CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, AttributeVariable TEXT NOT NULL CHECK (LENGTH(AttributeVariable) < 191), UNIQUE (VariableId, AttributeVariable), ${to('VariableId', 'VARIABLES')})`,
  `CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY NOT NULL, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, AttributeValue TEXT NOT NULL DEFAULT '' CHECK (LENGTH(AttributeValue) < 191), UNIQUE (EntityId, AttributeVariableId), ${to('EntityId', 'ENTITIES')}, ${to('AttributeVariableId', 'ATTRIBUTEVARIABLES')})`,
]

/** The version that DNA looks for when it opens a file, and its day. */
export const dnaVersion = { version: '3.1.2', date: '2025-01-15' }

/** Longest text of a short field, in characters. */
const LONGEST = 190

/** A text that a short field can hold; one cut short ends in a mark of its own, so that two of them stay two. */
export function short(text: string, markOf: (text: string) => string): string {
  const kept = text.toWellFormed().replaceAll('\0', '\ufffd')
  const characters = [...kept]
  return characters.length <= LONGEST ? kept : `${characters.slice(0, LONGEST - 9).join('')}… ${markOf(kept)}`
}
