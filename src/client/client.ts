/** The client: its methods are those of the contract, which is made from the API's own table. */
import { type ReadoutClient, routes } from './contract.ts'
import { type Asking, ask, sleep } from './fetching.ts'
import { listingOf } from './listing.ts'
import type { AskOptions, Fetch } from './options.ts'

export interface ClientOptions {
  /** The site: `https://briefs.example`. */
  url: string
  /** In place of the platform's own. */
  fetch?: Fetch
  /** Keep answers, and ask for those again by their hash (ETag): what did not change is not sent twice. Off without it. */
  cache?: boolean
  /** Ask once more after 429, when the API says one may. Off without it. */
  retry?: boolean
  /** How it waits for that, in seconds. */
  wait?: Asking['wait']
}

interface Route {
  path: string
  query: boolean
  list?: string
}

type Values = Readonly<Record<string, string | number | undefined>>

/**
 * A client of one site.
 *
 * @example const site = readoutClient({ url: 'https://briefs.example' })
 *   for await (const brief of site.briefs({ edition: 'en', tag: 'ford' })) console.log(brief.title)
 *   const { footnotes } = await site.brief('en', 'ford-closed')
 */
export function readoutClient(options: ClientOptions): ReadoutClient {
  const asking: Asking = {
    url: options.url.replace(/\/+$/, ''),
    fetch: options.fetch ?? ((address, init) => fetch(address, init)),
    kept: options.cache ? new Map() : null,
    retry: options.retry ?? false,
    wait: options.wait ?? sleep,
  }
  const methods = Object.entries<Route>(routes).map(([name, route]) => [
    name,
    route.list === undefined ? single(asking, route) : listed(asking, route, route.list),
  ])
  return Object.fromEntries(methods) as unknown as ReadoutClient
}

/** Takes the parts of its address one after the other, then what its query has, if anything, then options. */
function single(asking: Asking, { path, query }: Route) {
  return async (...given: unknown[]): Promise<unknown> => {
    const names = partsOf(path)
    const parts = Object.fromEntries(names.map((name, i) => [name, String(given[i])]))
    const [values, options] = query ? given.slice(names.length) : [{}, given[names.length]]
    return ask(asking, addressOf(path, { ...parts, ...(values as Values) }), options as AskOptions | undefined)
  }
}

/** Takes all by name. */
function listed(asking: Asking, { path }: Route, items: string) {
  return (values: Values, options?: AskOptions) => {
    const pageAfter = async (cursor: string | null) => {
      const asked = cursor === null ? values : { ...values, after: cursor }
      return (await ask(asking, addressOf(path, asked), options)) as { next: string | null } & Record<string, unknown[]>
    }
    return listingOf(pageAfter, items)
  }
}

/** @throws TypeError for a part that would lead elsewhere: `..` and the like mean something in an address */
function addressOf(path: string, values: Values): string {
  const parts = partsOf(path)
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && !parts.includes(name)) query.set(name, String(value))
  const address = parts.reduce((address, name) => {
    const part = String(values[name] ?? '')
    if (/^\.{0,2}$/.test(part)) throw new TypeError(`${name} cannot be "${part}"`)
    return address.replace(`{${name}}`, () => encodeURIComponent(part))
  }, path)
  return query.size > 0 ? `${address}?${query}` : address
}

function partsOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
}
