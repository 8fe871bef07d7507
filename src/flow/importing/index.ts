/** Importing, loaded when it is asked for. */
import type { House } from '../house.ts'
import type { ImportAsked, Imported } from './types.ts'

export { type CodedAs, codedAs, type ImportAsked, type Imported } from './types.ts'

/**
 * Takes a DNA file into a dossier: its documents as texts, its statements as a person's own, with the coder's name; whom
 * and what it codes go into roster and codebook where they are not known there. Twice is the same as once: a document is
 * known by its address and text, a statement by place, coder and values.
 *
 * @throws ReadoutError `dossier-missing`, `dossier-sample`; `file-invalid` for what is no file of DNA 3, or one whose
 *   statements have none of the variables named
 */
export async function importDna(
  house: House,
  dossier: string,
  bytes: Uint8Array,
  asked: ImportAsked,
): Promise<Imported> {
  return (await import('./importDna.ts')).importDna(house, dossier, bytes, asked)
}

/** Whether a file can be imported. @throws ReadoutError `file-invalid` as `importDna` */
export async function checkDna(bytes: Uint8Array, asked: Pick<ImportAsked, 'input' | 'as'>): Promise<void> {
  ;(await import('./importDna.ts')).readCoded(bytes, asked)
}
