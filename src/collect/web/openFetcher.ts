/** The fetcher, loaded when it is first asked for something: a command that reads files alone starts without it. */
import type { Fetcher } from './contract.ts'
import type { FetcherOptions } from './fetcher.ts'

export function openFetcher(options: FetcherOptions): Fetcher {
  let opened: Promise<Fetcher> | undefined
  const open = () => {
    opened ??= import('./fetcher.ts').then(({ createFetcher }) => createFetcher(options))
    return opened
  }
  return {
    send: async (address, sending) => (await open()).send(address, sending),
    fetch: async (address, fetchOptions) => (await open()).fetch(address, fetchOptions),
    close: async () => (await opened)?.close(),
  }
}
