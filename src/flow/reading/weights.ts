/** The weights that come with Readout, opened once a thread, when the first page is read. */
import { readFileSync } from 'node:fs'
import { ReadoutError } from '../../domain/index.ts'
import { type ExtractFiles, type ExtractModels, extractModelNames, openExtractModels } from '../../extract/index.ts'
import { type ModelFiles, type Models, modelNames, openModels } from '../../read/index.ts'
import { modelsFolder } from './modelsFolder.ts'
import { unpackFile } from './packed.ts'

let opened: Models | undefined

/** @throws ReadoutError naming the file that is missing, damaged or cannot be read */
export function models(): Models {
  opened ??= modelsIn(modelsFolder)
  return opened
}

/** @throws ReadoutError as `models` */
export function modelsIn(folder: URL): Models {
  // What is not there is told by the reader, with what to do.
  return openModels(filesIn(folder, modelNames) satisfies ModelFiles)
}

let extraction: ExtractModels | undefined

/** What extraction has learned. @throws ReadoutError as `models`, save that a missing file is no failure */
export function extractModels(): ExtractModels {
  extraction ??= openExtractModels(filesIn(modelsFolder, extractModelNames) satisfies ExtractFiles)
  return extraction
}

/** The files that are there, unpacked. */
function filesIn<Name extends string>(folder: URL, names: readonly Name[]): Partial<Record<Name, Uint8Array>> {
  const files: Partial<Record<Name, Uint8Array>> = {}
  for (const name of names) {
    try {
      files[name] = unpackFile(readFileSync(new URL(`${name}.bin`, folder)), `models/${name}.bin`)
    } catch (error) {
      if (error instanceof ReadoutError) throw error
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        throw new ReadoutError('input-unreadable', `models/${name}.bin`, (error as Error).message, { cause: error })
    }
  }
  return files
}
