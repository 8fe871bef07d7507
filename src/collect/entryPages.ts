/** The pages that a feed's or sitemap's entries stand for: brought along, or fetched. */
import { asReadoutError, type Collected, ReadoutError, type Resource } from '../domain/index.ts'
import type { Around } from './around.ts'
import type { Entry } from './containers/entries.ts'
import { containerOf } from './containers/kind.ts'

/** @param problems what is wrong with the feed itself; told after its pages */
export async function* pagesOfEntries(
  of: Resource,
  entries: readonly Entry[],
  problems: readonly string[],
  around: Around,
): AsyncGenerator<Collected> {
  const { chosen, left } = choose(entries, around)
  const notes: Collected[] = [
    ...left.map((reason): Collected => ({ kind: 'skipped', name: of.name, reason })),
    ...problems.map((reason): Collected => ({ kind: 'failed', name: of.name, error: flawed(of.name, reason) })),
  ]
  if (entries.length === 0 && notes.length === 0)
    notes.push({ kind: 'skipped', name: of.name, reason: 'it has no entries' })
  // The feed itself was counted as one.
  around.total.expect(chosen.length + notes.length - 1)
  for (const [i, entry] of chosen.entries()) yield await pageOf(of, entry, i, around)
  yield* notes
}

function flawed(name: string, reason: string): ReadoutError {
  return new ReadoutError('input-unreadable', name, reason, {
    remedy: 'What came before is kept; fetch it again for the rest',
  })
}

/** By day and number; what is left out is told in one line each. */
function choose(entries: readonly Entry[], { since, limit }: Around): { chosen: readonly Entry[]; left: string[] } {
  const seen = new Set<string>()
  const single = entries.filter(({ url }) => url === null || (!seen.has(url) && seen.add(url)))
  const late = single.filter((entry) => isSince(entry.changed ?? entry.told.published ?? null, since))
  const chosen = limit === null ? late : late.slice(0, limit)
  return {
    chosen,
    left: [
      ...(late.length < single.length ? [`${count(single.length - late.length)} from before ${since}`] : []),
      ...(chosen.length < late.length ? [`${count(late.length - chosen.length)} beyond the limit of ${limit}`] : []),
    ],
  }
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
  entry: Entry,
  index: number,
  { fetcher, maxBytes, isHeld }: Around,
): Promise<Collected> {
  const { url, told, content } = entry
  const name = url ?? `${of.name}#${index + 1}`
  const brought = (html: string): Collected => {
    const bytes = new TextEncoder().encode(html)
    return {
      kind: 'resource',
      resource: { name, url, bytes, mediaType: 'text/html; charset=utf-8', retrieved: of.retrieved, told },
    }
  }
  if (content !== null && (entry.full || url === null)) return brought(content)
  if (url === null || !fetcher)
    return { kind: 'skipped', name, reason: 'its page would have to be fetched from the web' }
  try {
    if (await isHeld?.(url, entry.changed)) return { kind: 'unchanged', name }
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
