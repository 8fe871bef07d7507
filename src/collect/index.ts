/** The outside → Resource. The only room that may open the network. */
export { type CollectOptions, collect, isAddress } from './collect.ts'
export { type Entry, MAX_ENTRIES } from './containers/entries.ts'
export { readFeed } from './containers/feed.ts'
export type { Feed } from './containers/feeds.ts'
export { type ContainerKind, containerOf } from './containers/kind.ts'
export { ownFeeds } from './containers/own-feeds.ts'
export { readSitemap, type Sitemap } from './containers/sitemap.ts'
export { MAX_BYTES, readFileResource, STDIN } from './files.ts'
