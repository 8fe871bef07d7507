/** The page on the reader: what reads, what it learned from, and how well it reads. */
import { loadModels, type Models } from '../evaluating/models.ts'
import type { House } from '../house.ts'

export interface ReaderView extends Models {
  /** The reader that reads now. */
  reader: { name: string; version: string }
}

/** @param folder where the weights are, with their cards and the last evaluation */
export async function readerView(house: House, folder?: URL): Promise<ReaderView> {
  return { reader: await house.readers.current(), ...(await loadModels(folder)) }
}
