/** The pages that a feed's or sitemap's entries stand for: brought along, or fetched. */
import { asReadoutError, type Collected, ReadoutError, type Resource } from '../domain/index.ts'
import type { Around } from './around.ts'
import type { Entry } from './containers/entries.ts'
import { containerOf } from './containers/kind.ts'
import { addressOf } from './web/index.ts'

/** An entry that is taken. */
interface Chosen {
  entry: Entry
  /** Its page's address as pages are given. */
  address: string | null
  /** Its page is held as it last was. */
  held: boolean
}

/**
 * @param problems what is wrong with the feed itself; told after its pages
 * @param taken addresses of pages that were taken from elsewhere, which are passed over; those taken here are added
 */
export async function* pagesOfEntries(
  of: Resource,
  entries: readonly Entry[],
  problems: readonly string[],
  around: Around,
  taken = new Set<string>(),
): AsyncGenerator<Collected> {
  const { chosen, left } = await choose(entries, taken, around)
  const notes: Collected[] = [
    ...left.map((one): Collected => ({ kind: 'skipped', name: of.name, ...one })),
    ...problems.map((reason): Collected => ({ kind: 'failed', name: of.name, error: flawed(of.name, reason) })),
  ]
  if (entries.length === 0 && notes.length === 0)
    notes.push({ kind: 'skipped', name: of.name, reason: 'it has no entries' })
  // The feed itself was counted as one.
  around.total.expect(chosen.length + notes.length - 1)
  for (const [i, one] of chosen.entries()) yield await pageOf(of, one, i, around)
  yield* notes
}

function flawed(name: string, reason: string): ReadoutError {
  return new ReadoutError('input-unreadable', name, reason, {
    remedy: 'What came before is kept; fetch it again for the rest',
  })
}

/** By day and number; what is left out is told in one line each. */
async function choose(
  entries: readonly Entry[],
  taken: Set<string>,
  { since, limit, held, heldSince }: Around,
): Promise<{ chosen: readonly Chosen[]; left: { reason: string; more?: true }[] }> {
  const seen = new Set<string>()
  const single = entries
    .map((entry) => ({ entry, address: entry.url === null ? null : addressOf(entry.url) }))
    .filter(({ address }) => address === null || (!taken.has(address) && !seen.has(address) && seen.add(address)))
  const late = single.filter(({ entry }) => isSince(entry.changed ?? entry.told.published ?? null, since))
  const known = (await held?.(late.flatMap(({ address }) => address ?? []))) ?? new Set()
  const all = late.map((one) => {
    const old = one.address !== null && known.has(one.address)
    return { ...one, old, held: old && !changedAfter(one.entry.changed, heldSince) }
  })
  // What is new comes before what was changed: a page that says "today" would keep its place all day.
  const wanted = all.filter((one) => !one.held).sort((a, b) => Number(a.old) - Number(b.old))
  const within = new Set(limit === null ? wanted : wanted.slice(0, limit))
  // What is held is not: a site may have millions of pages, and costs nothing when it is named again.
  for (const { address } of within) if (address !== null) taken.add(address)
  return {
    chosen: all.filter((one) => one.held || within.has(one)),
    left: [
      ...(late.length < single.length
        ? [{ reason: `${count(single.length - late.length)} from before ${since}` }]
        : []),
      ...(within.size < wanted.length
        ? [{ reason: `${count(wanted.length - within.size)} beyond the limit of ${limit}`, more: true as const }]
        : []),
    ],
  }
}

/** What says nothing of it is taken for old; of what says a day alone, that day may not be over. */
function changedAfter(changed: string | null, since: string | null): boolean {
  if (changed === null || since === null) return false
  return changed.length <= 10 ? changed >= since.slice(0, 10) : Date.parse(changed) > Date.parse(since)
}

/** What says no day is taken: it may be new. */
export function isSince(when: string | null, since: string | null): boolean {
  return since === null || when === null || when.slice(0, 10) >= since
}

function count(n: number): string {
  return `${n} ${n === 1 ? 'entry' : 'entries'}`
}

async function pageOf(
  of: Resource,
  { entry, address, held }: Chosen,
  index: number,
  { fetcher, maxBytes }: Around,
): Promise<Collected> {
  const { url, told, content } = entry
  const name = url ?? `${of.name}#${index + 1}`
  const brought = (html: string): Collected => {
    const bytes = new TextEncoder().encode(html)
    return {
      kind: 'resource',
      resource: { name, url: address, bytes, mediaType: 'text/html; charset=utf-8', retrieved: of.retrieved, told },
    }
  }
  if (content !== null && (entry.full || url === null)) return brought(content)
  if (held) return { kind: 'unchanged', name }
  if (url === null || !fetcher)
    return { kind: 'skipped', name, reason: 'its page would have to be fetched from the web' }
  try {
    const fetched = await fetcher.fetch(url, { maxBytes })
    if (fetched.kind === 'unchanged') return { kind: 'unchanged', name }
    const container = containerOf(fetched.resource)
    if (container !== null) return { kind: 'skipped', name, reason: `it is no page (${container})` }
    return {
      kind: 'resource',
      resource: { ...fetched.resource, told: { ...told, ...fetched.resource.told } },
      notes: fetched.notes,
    }
  } catch (error) {
    return { kind: 'failed', name, error: asReadoutError(error, name) }
  }
}
