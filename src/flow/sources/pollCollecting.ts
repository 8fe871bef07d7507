/** Asking sources by collecting them: a folder is looked through, an address fetched, and what a feed or sitemap leads to. */
import { resolve } from 'node:path'
import { collect, type Fetcher } from '../../collect/index.ts'
import { type Polled, ReadoutError, type Source } from '../../domain/index.ts'
import type { Poll } from './poll.ts'

/** The most pages of a feed or sitemap that are taken in one time of asking; the rest comes the next time. */
const MOST = 500

/** @param fetcher opened when the first address is asked; without one, only folders can be */
export function pollCollecting(fetcher?: () => Pick<Fetcher, 'fetch'>): Poll {
  return async function* (source, { held, signal }) {
    const asked = source.kind === 'folder' || !fetcher ? null : conditional(fetcher(), source)
    const options = { limit: MOST, held, heldSince: source.good, ...(asked ? { fetcher: asked } : {}) }
    const pages = collect([source.address], options)
    let came = false
    // What an index of sitemaps leads to changes without it.
    let whole = source.kind !== 'sitemap'
    for await (const found of pages) {
      signal.throwIfAborted()
      // A feed's own flaws are told after its pages, under its name.
      if (!came && found.kind === 'failed' && found.name === source.address) {
        // A folder without pages is one that none has come into yet.
        if (found.error.code === 'input-empty' && source.kind === 'folder') continue
        throw found.error
      }
      came = true
      if (found.kind === 'failed' || (found.kind === 'skipped' && found.more)) whole = false
      // A folder's pages are named by their paths, which must mean the same from everywhere.
      if (found.kind === 'resource' && source.kind === 'folder')
        yield { ...found, resource: { ...found.resource, name: resolve(found.resource.name) } }
      else yield found
    }
    const { status, validators } = asked?.answer ?? { status: null, validators: null }
    // Asked with them, it would say that nothing is new, and what is still to be had would never come.
    return { status, validators: whole ? validators : null }
  }
}

/** A fetcher that asks for the source itself only if it has changed, and remembers what it answered. */
function conditional(
  fetcher: Pick<Fetcher, 'fetch'>,
  { address, kind, validators }: Source,
): Pick<Fetcher, 'fetch'> & { answer: Polled | null } {
  const known = kind === 'sitemap' ? null : validators
  const asking: Pick<Fetcher, 'fetch'> & { answer: Polled | null } = {
    answer: null,
    async fetch(asked, options = {}) {
      if (asked !== address) return fetcher.fetch(asked, options)
      const fetched = await fetcher.fetch(asked, known ? { ...options, validators: known } : options)
      const { status, validators: now } = fetched
      const given = now.etag !== null || now.lastModified !== null
      asking.answer = { status, validators: given ? now : fetched.kind === 'unchanged' ? known : null }
      return fetched
    },
  }
  return asking
}

/** For houses that are given no way to the web. */
export const pollFolders: Poll = async function* (source, context) {
  if (source.kind !== 'folder')
    throw new ReadoutError('input-unsupported', source.address, 'addresses on the web cannot be collected here')
  return yield* pollCollecting()(source, context)
}
