/** `readout/client`: a typed client of the public API, for browsers and for Node. It needs nothing but `fetch`. */
export { type ClientOptions, readoutClient } from './client.ts'
export type * from './contract.ts'
export { ReadoutApiError } from './error.ts'
export type { Listing } from './listing.ts'
export type { AskOptions, Fetch } from './options.ts'
