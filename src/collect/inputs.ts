/** One input as its bytes, wherever it is: a file, standard input, or an address on the web. */
import { ReadoutError, type Resource } from '../domain/index.ts'
import { isAddress } from './address.ts'
import { type FileOptions, readFileResource } from './files.ts'
import type { Fetcher } from './web/index.ts'

export interface CollectOptions extends FileOptions {
  /** Who fetches from the web; without it, addresses are refused. */
  fetcher?: Fetcher
}

/** @returns the resource, with what a person should know of how it came, a sentence each */
export async function collectInput(
  name: string,
  { fetcher, ...options }: CollectOptions = {},
): Promise<{ resource: Resource; notes: readonly string[] }> {
  if (!isAddress(name)) return { resource: await readFileResource(name, options), notes: [] }
  if (!fetcher || !/^https?:/i.test(name))
    throw new ReadoutError('input-unsupported', name, 'only files and addresses of http and https can be collected')
  const fetched = await fetcher.fetch(name, options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes })
  if (fetched.kind === 'unchanged')
    throw new ReadoutError('fetch-failed', name, 'it is unchanged, though nothing was held')
  return { resource: fetched.resource, notes: fetched.notes }
}
