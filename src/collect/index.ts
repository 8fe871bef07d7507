/** The outside → Resource: files, folders, standard input and the web. The only room that may open the network. */
export { expand, MAX_BYTES, readFileResource, STDIN } from './files.ts'
export { collectInput } from './inputs.ts'
export { type Allowed, type Fetcher, openFetcher, parseAllowed } from './web/index.ts'
