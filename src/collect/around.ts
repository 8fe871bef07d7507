/** What the parts of collecting hand to each other. */
import type { Resource, Told } from '../domain/index.ts'
import type { ByteReader } from './containers/bytes.ts'
import type { Total } from './total.ts'
import type { Fetcher } from './web/contract.ts'

/** Bytes still to be read, with what is known of where they come from. */
export interface Source extends Omit<Resource, 'bytes' | 'told'> {
  told: Partial<Told>
  reader: ByteReader
  /** How many bytes there will be; null where nobody knows. */
  size: number | null
  /** Found in a folder and not named by a person: what is no page is then passed over. */
  inFolder: boolean
}

/** What all sources of one collecting share. */
export interface Around {
  maxBytes: number
  fetcher: Pick<Fetcher, 'fetch'> | null
  since: string | null
  limit: number | null
  held: ((addresses: readonly string[]) => Promise<ReadonlySet<string>>) | null
  heldSince: string | null
  total: Total
}
