/** Pages from the web: the only code that opens the network. */
export { addressOf } from './addressOf.ts'
export { type Allowed, parseAllowed } from './allow.ts'
export type { Fetcher } from './contract.ts'
export { openFetcher } from './openFetcher.ts'
