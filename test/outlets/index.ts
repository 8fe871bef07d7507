/**
 * A local web that plays the outlets, good and hostile, for every test that fetches. Nothing here leaves the machine.
 *
 * ```ts
 * const vta = await openNewsSite()
 * const fetcher = fetcherFor([vta])
 * try {
 *   const fetched = await fetcher.fetch(vta.url('/2034/02/27/bridge'))
 * } finally {
 *   await fetcher.close()
 *   await vta.close()
 * }
 * ```
 *
 * - `openOutlet(name, pages)` serves any pages; `openRawOutlet` speaks byte for byte as told.
 * - `fetcherFor(outlets)` may connect to exactly these outlets, by the names they were opened under. Its clock goes on by
 *   itself: pauses take no time, and stand in `fetcher.clock.waits`.
 * - one file a kind of outlet: `newsSite` (good), and the hostile ones.
 */
export { fetcherFor, resourceAt } from './fetcherFor.ts'
export { openNewsSite } from './newsSite.ts'
export { type Outlet, openOutlet, openRawOutlet } from './outlet.ts'
