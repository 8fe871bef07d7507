/** The feeds of a list, one a form. */
import type { VNode } from 'preact'
import { type FeedForm, feedForms, feeds } from '../http/feeds.ts'
import { Dotted } from './Dotted.tsx'

/** The path of the feed in a form. */
type FeedPath = (form: FeedForm) => string

/** For programs that look for them, in the head of a page. */
export function FeedsInHead({ title, to }: { title: string; to: FeedPath }): VNode {
  return (
    <>
      {feedForms.map((form) => (
        <link
          key={form}
          rel="alternate"
          type={feeds[form].type}
          title={`${title} (${feeds[form].name})`}
          href={to(form)}
        />
      ))}
    </>
  )
}

/** As links to be seen. */
export function FeedLinks({ to }: { to: FeedPath }): VNode {
  return (
    <Dotted>
      {feedForms.map((form) => (
        <a key={form} href={to(form)} type={feeds[form].type}>
          {feeds[form].name}
        </a>
      ))}
    </Dotted>
  )
}
