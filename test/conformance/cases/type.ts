import type { Store } from '../../../src/store/index.ts'

/** @param name of a dossier that no other case uses. */
export type Case = (store: Store, name: string) => Promise<void>
