/** Import and export: one file a format. What each holds is told in docs/reference/formats.md. */
export { type Cell, csvText, parseCsv } from './csv.ts'
export { gexf } from './gexf.ts'
export { type GraphmlFlavour, graphml } from './graphml.ts'
export { type MatrixShown, matrixTable } from './matrixCsv.ts'
export { eventList, statementCsv, statementRowsFrom, statementTable } from './statementRows.ts'
