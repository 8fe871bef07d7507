/** The pages of a sitemap, and of the sitemaps that it is an index of. */
import { asReadoutError, type Collected, ReadoutError, type Resource } from '../domain/index.ts'
import type { Around } from './around.ts'
import { BrokenBytes, joinBytes, readBytes } from './containers/bytes.ts'
import { MAX_CONTAINER_BYTES } from './containers/entries.ts'
import { gunzip, isGzip } from './containers/gzip.ts'
import { readSitemap, type Sitemap } from './containers/sitemap.ts'
import { isSince, pagesOfEntries } from './entryPages.ts'
import { tooLarge } from './tooLarge.ts'

/** An index of indexes of sitemaps; nobody needs one more. */
const MOST_DEPTH = 3
const MOST_SITEMAPS = 1000

export async function* pagesOfSitemap(
  resource: Resource,
  sitemap: Sitemap,
  broken: readonly string[],
  around: Around,
): AsyncGenerator<Collected> {
  const seen = new Set([resource.url])
  // The next at the end.
  const left: {
    name: string
    depth: number
    have: { resource: Resource; sitemap: Sitemap; broken: readonly string[] } | null
  }[] = [{ name: resource.name, depth: 1, have: { resource, sitemap, broken } }]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    try {
      const { resource: of, sitemap: map, broken: why } = at.have ?? (await fetchSitemap(at.name, around))
      const next = map.sitemaps.filter(({ url, changed }) => !seen.has(url) && isSince(changed, around.since))
      if (next.length > 0 && at.depth >= MOST_DEPTH)
        throw new ReadoutError('input-unsupported', at.name, `its sitemaps lie more than ${MOST_DEPTH} deep`, {
          remedy: 'Give one of the sitemaps in it',
        })
      for (const { url } of next.reverse()) {
        if (seen.size > MOST_SITEMAPS) break
        seen.add(url)
        around.total.expect(1)
        left.push({ name: url, depth: at.depth + 1, have: null })
      }
      if (map.sitemaps.length === 0 || map.entries.length > 0)
        yield* pagesOfEntries(of, map.entries, [...map.problems, ...why], around)
      else around.total.expect(-1)
    } catch (error) {
      yield { kind: 'failed', name: at.name, error: asReadoutError(error, at.name) }
    }
  }
}

async function fetchSitemap(url: string, { fetcher }: Around) {
  if (!fetcher)
    throw new ReadoutError('input-unsupported', url, 'this sitemap would have to be fetched from the web', {
      remedy: 'Save it as a file and give that',
    })
  const fetched = await fetcher.fetch(url, { maxBytes: MAX_CONTAINER_BYTES })
  if (fetched.kind === 'unchanged')
    throw new ReadoutError('fetch-failed', url, 'it answered that nothing has changed since a fetch that never was')
  const { bytes, broken } = await unpacked(fetched.resource)
  const resource = { ...fetched.resource, bytes }
  return { resource, sitemap: readSitemap(resource), broken }
}

async function unpacked({ name, bytes }: Resource): Promise<{ bytes: Uint8Array; broken: string[] }> {
  if (!isGzip(bytes)) return { bytes, broken: [] }
  const pieces: Uint8Array[] = []
  let size = 0
  const broken: string[] = []
  const packed = readBytes(
    (async function* () {
      yield bytes
    })(),
  )
  try {
    for await (const piece of readBytes(gunzip(packed)).rest()) {
      size += piece.length
      if (size > MAX_CONTAINER_BYTES) throw tooLarge(name, MAX_CONTAINER_BYTES, size)
      pieces.push(piece)
    }
  } catch (error) {
    if (!(error instanceof BrokenBytes)) throw error
    broken.push(error.message)
  }
  return { bytes: joinBytes(pieces), broken }
}
