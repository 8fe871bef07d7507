/** The forms that a list can be followed in, by the endings of their addresses, and the answer in each. */
import { type BriefFeed, type BriefForms, briefForms } from '../../flow/index.ts'

export const feeds = {
  rss: { name: 'RSS', type: 'application/rss+xml', write: (forms: BriefForms, feed: BriefFeed) => forms.rss(feed) },
  atom: { name: 'Atom', type: 'application/atom+xml', write: (forms: BriefForms, feed: BriefFeed) => forms.atom(feed) },
  json: {
    name: 'JSON Feed',
    type: 'application/feed+json',
    write: (forms: BriefForms, feed: BriefFeed) => forms.jsonFeed(feed),
  },
} as const
export type FeedForm = keyof typeof feeds
export const feedForms = Object.keys(feeds) as FeedForm[]

/** The feed in a form. Its hub and itself stand in its headers too: there WebSub looks first, and JSON has no other place. */
export async function feedResponse(form: FeedForm, feed: BriefFeed): Promise<Response> {
  const { type, write } = feeds[form]
  const { hub, self } = feed
  const headers = new Headers({ 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' })
  if (hub !== null) headers.set('link', `<${hub}>; rel="hub", <${self}>; rel="self"`)
  return new Response(write(await briefForms(), feed), { headers })
}
