/** Every address of the public record; ids may hold slashes, and these stay slashes. */
import type { Edition } from '../../../domain/index.ts'
import type { RecordFollowed } from '../../../flow/index.ts'
import type { FeedForm } from '../forms.ts'

/** What a list is asked for besides what it is of; null is not said. */
type Asked = Readonly<Record<string, string | null>>

export const recordAddresses = {
  /** Where all records are listed. */
  index: (edition: Edition) => `/${edition}/record`,
  overview: (edition: Edition, slug: string, asked: Asked = {}) => withAsked(within(edition, slug), asked),
  actor: (edition: Edition, slug: string, id: string, asked: Asked = {}) =>
    withAsked(`${within(edition, slug)}/actor/${encoded(id)}`, asked),
  issue: (edition: Edition, slug: string, id: string, asked: Asked = {}) =>
    withAsked(`${within(edition, slug)}/issue/${encoded(id)}`, asked),
  statement: (edition: Edition, slug: string, id: string) => `${within(edition, slug)}/statement/${encoded(id)}`,
  track: (edition: Edition, slug: string, id: string) => `${within(edition, slug)}/track/${encoded(id)}`,
  occurrence: (edition: Edition, slug: string, id: string) => `${within(edition, slug)}/occurrence/${encoded(id)}`,
  forecasts: (edition: Edition, slug: string) => `${within(edition, slug)}/forecasts`,
  source: (edition: Edition, slug: string, id: string) => `${within(edition, slug)}/source/${encoded(id)}`,
  feed: (edition: Edition, slug: string, form: FeedForm, of: RecordFollowed = {}) =>
    withAsked(`${within(edition, slug)}/feed.${form}`, { ...of }),
} as const

function within(edition: Edition, slug: string): string {
  return `/${edition}/record/${encoded(slug)}`
}

function encoded(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/')
}

function withAsked(path: string, asked: Asked): string {
  const said = Object.entries(asked).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  )
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`
}
