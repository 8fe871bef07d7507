/** Where the pages of a record are, as addresses that lead there from anywhere. */
import type { Edition } from '../../../../domain/index.ts'
import { siteAddresses } from '../../addresses.ts'
import type { Place } from '../../told.ts'

const { record: pages } = siteAddresses

type Inner = 'actor' | 'issue' | 'statement' | 'track' | 'occurrence' | 'source'

/** The address of a page within the record. */
export type RecordAddress = (what: Inner, id: string) => string

export function addressesIn({ absolute }: Place, edition: Edition, record: string): RecordAddress {
  return (what, id) => absolute(pages[what](edition, record, id))
}

export function recordAddress({ absolute }: Place, edition: Edition, record: string): string {
  return absolute(pages.overview(edition, record))
}
