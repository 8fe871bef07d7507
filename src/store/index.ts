/** The store: dossiers, documents, readings, reviews and positions, in PGlite or on a PostgreSQL server. */
export { findServer, lockFolder, type ServerAddress } from './engines/lock.ts'
export * from './following.ts'
export { openStore } from './open.ts'
export * from './publishing.ts'
export * from './store.ts'
export * from './texts.ts'
export * from './work.ts'
