/** Inputs of many texts in one file: corpora and readings. */
import type { Resource } from '../domain/index.ts'
import { MAX_CORPUS, readInput } from '../flow/index.ts'
import type { Wiring } from './wiring.ts'

/** Reads the file, or standard input for `-`. @throws ReadoutError `input-missing`, `input-too-large` and their like */
export function corpusInput(path: string, { stdin }: Pick<Wiring, 'stdin'>): Promise<Resource> {
  return readInput(path, { maxBytes: MAX_CORPUS, stdin })
}
