/** Document → Findings, pure. */
export { inflectedForms, spellingKey } from './actors/spelling.ts'
export type { DossierOptions, Reader, ReaderOptions } from './contract.ts'
export { type ModelFiles, type Models, modelNames, openModels } from './models/open.ts'
export { createReader, identity } from './reader.ts'
export { createSurvey } from './survey.ts'
export { timesOf } from './times/of.ts'
export { type TimeExpression, type TimeKind, whenOf } from './times/time.ts'
