/** The outside → Resource. The only room that may open the network. */
export { type CollectOptions, collect } from './collect.ts'
export { readFeed } from './containers/feed.ts'
export { containerOf } from './containers/kind.ts'
export { ownFeeds } from './containers/own-feeds.ts'
export { readSitemap } from './containers/sitemap.ts'
export { MAX_BYTES, readFileResource, STDIN } from './files.ts'
export { watchFolder } from './watch.ts'
export { type Allowed, type Fetcher, openFetcher, parseAllowed } from './web/index.ts'
