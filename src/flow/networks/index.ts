/** Networks of a dossier, of readings or of a table of statements. */
export { answerCases } from './cases.ts'
export { dossierRows } from './dossierRows.ts'
export { networksJson } from './json.ts'
export { type NetworkFormat, networkFormats, networkText } from './output.ts'
export { readingRows } from './readingRows.ts'
