/** Pages from the web: the only code that opens the network. */
export { addressOf } from './addressOf.ts'
export { type Allowed, parseAllowed } from './allow.ts'
export type { Answer, Fetched, Fetcher, FetchOptions, Validators } from './contract.ts'
export type { FetcherOptions } from './fetcher.ts'
export { openFetcher } from './openFetcher.ts'
