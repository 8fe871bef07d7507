/** Document → Findings, pure. */
export type { Reader, ReaderOptions } from './contract.ts'
export { createReader } from './reader.ts'
