/** The outside → Resource. The only room that may open the network; so far it reads files, folders and standard input. */
export { expand, MAX_BYTES, readFileResource, STDIN } from './files.ts'
