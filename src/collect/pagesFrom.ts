/** What one source of bytes holds: a page, or a feed, sitemap, archive or mailbox of them, compressed or not. */
import { type Collected, ReadoutError, type Resource } from '../domain/index.ts'
import type { Around, Source } from './around.ts'
import { readBytes } from './containers/bytes.ts'
import { MAX_CONTAINER_BYTES, notThis } from './containers/entries.ts'
import { readFeed } from './containers/feed.ts'
import { gunzip } from './containers/gzip.ts'
import { type ContainerKind, containerOf, HEAD, isWebPage } from './containers/kind.ts'
import { mboxMessages } from './containers/mbox.ts'
import { readSitemap } from './containers/sitemap.ts'
import { warcPages } from './containers/warc.ts'
import { pagesOfEntries } from './entryPages.ts'
import { readAll } from './readAll.ts'
import { pagesOfSitemap } from './sitemapPages.ts'
import { tooLarge } from './tooLarge.ts'

/** Gzip in gzip in gzip is nobody's archive. */
const MOST_WRAPPED = 2

/** @throws ReadoutError for a source that gives nothing at all; what is wrong within it comes as `failed` */
export async function* pagesFrom(source: Source, around: Around, wrapped = 0): AsyncGenerator<Collected> {
  const { reader } = source
  try {
    const head = await reader.peek(HEAD)
    // Nothing, or nothing that could be unpacked: reading on says which.
    if (head.length === 0) {
      const { broken } = await readAll(source.name, reader.rest(), around.maxBytes)
      if (broken) throw brokenOff(source.name, broken)
      throw new ReadoutError('input-empty', source.name, wrapped > 0 ? 'there is nothing in it' : 'it is empty')
    }
    const kind = containerOf({ bytes: head, mediaType: source.mediaType })
    if (kind === 'gzip' && wrapped >= MOST_WRAPPED)
      throw new ReadoutError('input-unsupported', source.name, 'it is compressed again and again', {
        remedy: 'Unpack it and give what is in it',
      })
    if (kind === null) yield await pageFrom(source, around)
    else yield* openers[kind](source, around, wrapped)
  } finally {
    await reader.close()
  }
}

type Opener = (source: Source, around: Around, wrapped: number) => AsyncGenerator<Collected>

const openers: { [K in ContainerKind]: Opener } = {
  gzip: (source, around, wrapped) =>
    pagesFrom({ ...source, size: null, reader: readBytes(gunzip(source.reader)) }, around, wrapped + 1),
  warc: (source, around) => counted(warcPages(source.reader, { ...source, maxBytes: around.maxBytes }), around),
  mbox: (source, around) => counted(mboxMessages(source.reader, { ...source, maxBytes: around.maxBytes }), around),
  async *feed(source, around) {
    const { resource, broken } = await containerResource(source)
    const { entries, problems } = readFeed(resource)
    yield* pagesOfEntries(resource, entries, [...problems, ...broken], around)
  },
  async *sitemap(source, around) {
    const { resource, broken } = await containerResource(source)
    yield* pagesOfSitemap(resource, readSitemap(resource), broken, around)
  },
}

/** Nobody knows how many there are before the end. */
async function* counted(pages: AsyncGenerator<Collected>, { total }: Around): AsyncGenerator<Collected> {
  const close = total.open()
  try {
    for await (const page of pages) {
      total.expect(1)
      yield page
    }
  } finally {
    total.expect(-1)
    close()
  }
}

async function pageFrom(source: Source, { maxBytes }: Around): Promise<Collected> {
  const { name, url, mediaType, retrieved, told } = source
  if (source.size !== null && source.size > maxBytes) throw tooLarge(name, maxBytes, source.size)
  const { bytes, broken } = await readAll(name, source.reader.rest(), maxBytes)
  if (broken) throw brokenOff(name, broken)
  const resource: Resource = {
    name,
    url,
    bytes,
    mediaType,
    retrieved,
    ...(Object.keys(told).length > 0 ? { told } : {}),
  }
  const page = isWebPage(bytes)
  if (claimsToBeFeed(source) && (page || source.inFolder)) throw notThis(resource, 'feed')
  if (source.inFolder && /\.(json|xml)$/i.test(name) && !page)
    return { kind: 'skipped', name, reason: 'it is neither a feed nor a sitemap nor a page' }
  return { kind: 'resource', resource }
}

function claimsToBeFeed({ name, mediaType }: Source): boolean {
  return (
    /\.(rss|atom)(\.gz)?$/i.test(name) ||
    /^application\/(rss|atom|rdf)\+xml|^application\/feed\+json/i.test(mediaType ?? '')
  )
}

/** A feed or sitemap whose end could not be had is read as far as it goes. */
async function containerResource(source: Source): Promise<{ resource: Resource; broken: string[] }> {
  const { name, url, mediaType, retrieved, reader } = source
  const { bytes, broken } = await readAll(name, reader.rest(), MAX_CONTAINER_BYTES)
  return { resource: { name, url, bytes, mediaType, retrieved }, broken: broken ? [broken] : [] }
}

function brokenOff(name: string, reason: string): ReadoutError {
  return new ReadoutError('input-unreadable', name, reason, { remedy: 'Fetch or copy it again' })
}
