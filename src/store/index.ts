/** The store: dossiers, documents, readings, reviews and positions, in PGlite or on a PostgreSQL server. */
export { type FolderLock, findServer, lockFolder, type ServerAddress } from './engines/lock.ts'
export { openStore, type StoreOptions } from './open.ts'
export * from './store.ts'
