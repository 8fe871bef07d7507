/** Asking the sources there are means for: a folder is looked through. */
import { resolve } from 'node:path'
import { expand, readFileResource } from '../../collect/index.ts'
import { asReadoutError, ReadoutError } from '../../domain/index.ts'
import type { Poll } from './poll.ts'

/** A folder's pages, all of them: which are new is told by their bytes. */
export const pollFolder: Poll = async function* (source, { signal }) {
  if (source.kind !== 'folder')
    throw new ReadoutError('input-unsupported', source.address, 'addresses on the web cannot be collected yet')
  for await (const { input, error } of expand([source.address])) {
    signal.throwIfAborted()
    // A folder without pages is one that none has come into yet.
    if (error?.code === 'input-missing' && input === source.address && error.reason.includes('no pages')) continue
    if (error && input === source.address) throw error
    if (error) yield { kind: 'failed', name: input, error }
    else
      yield await readFileResource(input).then(
        (resource) => ({ kind: 'resource', resource: { ...resource, name: resolve(input) } }) as const,
        (failed: unknown) => ({ kind: 'failed', name: input, error: asReadoutError(failed, input) }) as const,
      )
  }
  return { status: null, validators: null }
}
