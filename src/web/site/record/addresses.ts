/** Every address of the public record. */
import type { Edition } from '../../../domain/index.ts'
import type { RecordFollowed } from '../../../flow/index.ts'
import { partsOf, withQuery } from '../../http/address.ts'
import type { FeedForm } from '../../http/feeds.ts'
import type { AlertsFollowed } from '../flow.ts'

/** What a list is asked for besides what it is of; null is not said. */
type Asked = Readonly<Record<string, string | null>>

export const recordAddresses = {
  /** Where all records are listed. */
  index: (edition: Edition) => `/${edition}/record`,
  overview: (edition: Edition, slug: string, asked: Asked = {}) => withQuery(within(edition, slug), asked),
  actor: (edition: Edition, slug: string, id: string, asked: Asked = {}) =>
    withQuery(`${within(edition, slug)}/actor/${partsOf(id)}`, asked),
  issue: (edition: Edition, slug: string, id: string, asked: Asked = {}) =>
    withQuery(`${within(edition, slug)}/issue/${partsOf(id)}`, asked),
  statement: (edition: Edition, slug: string, id: string) => `${within(edition, slug)}/statement/${partsOf(id)}`,
  track: (edition: Edition, slug: string, id: string) => `${within(edition, slug)}/track/${partsOf(id)}`,
  occurrence: (edition: Edition, slug: string, id: string) => `${within(edition, slug)}/occurrence/${partsOf(id)}`,
  forecasts: (edition: Edition, slug: string) => `${within(edition, slug)}/forecasts`,
  source: (edition: Edition, slug: string, id: string) => `${within(edition, slug)}/source/${partsOf(id)}`,
  feed: (edition: Edition, slug: string, form: FeedForm, of: RecordFollowed = {}) =>
    withQuery(`${within(edition, slug)}/feed.${form}`, { ...of }),
  /** What is new in it. */
  alerts: (edition: Edition, slug: string, form: FeedForm, of: AlertsFollowed = {}) =>
    withQuery(`${within(edition, slug)}/alerts.${form}`, { ...of }),
} as const

function within(edition: Edition, slug: string): string {
  return `/${edition}/record/${encodeURIComponent(slug)}`
}
