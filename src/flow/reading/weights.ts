/** The weights that come with Readout, opened once a thread, when the first page is read. */
import { readFileSync } from 'node:fs'
import { ReadoutError } from '../../domain/index.ts'
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
  const files: ModelFiles = {}
  for (const name of modelNames) {
    try {
      files[name] = unpackFile(readFileSync(new URL(`${name}.bin`, folder)), `models/${name}.bin`)
    } catch (error) {
      if (error instanceof ReadoutError) throw error
      // What is not there is told by the reader, with what to do.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        throw new ReadoutError('input-unreadable', `models/${name}.bin`, (error as Error).message, { cause: error })
    }
  }
  return openModels(files)
}
