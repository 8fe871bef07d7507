/** The pages of a sitemap, and of the sitemaps that it is an index of. */
import { asReadoutError, type Collected, ReadoutError, type Resource } from '../domain/index.ts'
import type { Around } from './around.ts'
import { readBytes, readerOf } from './containers/bytes.ts'
import { MAX_CONTAINER_BYTES } from './containers/entries.ts'
import { gunzip, isGzip } from './containers/gzip.ts'
import { readSitemap, type Sitemap } from './containers/sitemap.ts'
import { isSince, pagesOfEntries } from './entryPages.ts'
import { readAll } from './readAll.ts'
import { addressOf } from './web/index.ts'

/** An index of indexes of sitemaps; nobody needs one more. */
const MOST_DEPTH = 3
const MOST_SITEMAPS = 1000

/** Of all its sitemaps, each is opened once, and each page fetched once. */
export async function* pagesOfSitemap(
  resource: Resource,
  sitemap: Sitemap,
  broken: readonly string[],
  around: Around,
): AsyncGenerator<Collected> {
  const opened = new Set([resource.url])
  const taken = new Set<string>()
  // The next at the end.
  const left: {
    name: string
    depth: number
    have: { resource: Resource; sitemap: Sitemap; broken: readonly string[] } | null
  }[] = [{ name: resource.name, depth: 1, have: { resource, sitemap, broken } }]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const { name, depth, have } = at
    try {
      const { resource: of, sitemap: map, broken: why } = have ?? (await fetchSitemap(name, around))
      const { next, old, beyond } = choose(map.sitemaps, opened, around.since)
      if (next.size > 0 && depth >= MOST_DEPTH)
        throw new ReadoutError('input-unsupported', name, `its sitemaps lie more than ${MOST_DEPTH} deep`, {
          remedy: 'Give one of the sitemaps in it',
        })
      around.total.expect(next.size + (old > 0 ? 1 : 0) + (beyond > 0 ? 1 : 0))
      if (old > 0) yield { kind: 'skipped', name, reason: `${count(old)} from before ${around.since}` }
      if (beyond > 0)
        yield { kind: 'skipped', name, reason: `${count(beyond)} beyond the limit of ${MOST_SITEMAPS}`, more: true }
      const problems = [...map.problems, ...why]
      const own = map.entries.length > 0 || problems.length > 0
      // What else an index holds, and its flaws, come after its sitemaps.
      if (next.size > 0 && own)
        left.push({ ...at, have: { resource: of, sitemap: { ...map, sitemaps: [] }, broken: why } })
      for (const [address, url] of [...next].reverse()) {
        opened.add(address)
        left.push({ name: url, depth: depth + 1, have: null })
      }
      if (next.size > 0 && own) continue
      if (map.sitemaps.length === 0 || own) yield* pagesOfEntries(of, map.entries, problems, around, taken)
      else around.total.expect(-1)
    } catch (error) {
      yield { kind: 'failed', name, error: asReadoutError(error, name) }
    }
  }
}

/** Which sitemaps of an index are to be opened, the address to fetch by the one that tells, and how many are left out. */
function choose(sitemaps: Sitemap['sitemaps'], opened: ReadonlySet<string | null>, since: string | null) {
  const next = new Map<string, string>()
  let old = 0
  let beyond = 0
  for (const { url, changed } of sitemaps) {
    const address = addressOf(url)
    if (opened.has(address) || next.has(address)) continue
    if (!isSince(changed, since)) old++
    else if (opened.size + next.size > MOST_SITEMAPS) beyond++
    else next.set(address, url)
  }
  return { next, old, beyond }
}

function count(n: number): string {
  return `${n} ${n === 1 ? 'sitemap' : 'sitemaps'}`
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
  const pieces = readBytes(gunzip(readerOf(bytes))).rest()
  const found = await readAll(name, pieces, MAX_CONTAINER_BYTES)
  return { bytes: found.bytes, broken: found.broken === null ? [] : [found.broken] }
}
