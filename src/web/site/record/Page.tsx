/** The frame of every page of a record: the way to it, the feeds that follow it. */
import type { ComponentChildren, VNode } from 'preact'
import type { Edition } from '../../../domain/index.ts'
import type { RecordFollowed, RecordHead } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import { FeedLinks, FeedsInHead } from '../Feeds.tsx'
import { Frame } from '../Frame.tsx'
import type { SiteVisit } from '../visit.ts'
import { type Step, Trail } from './Trail.tsx'

interface PageProps {
  visit: SiteVisit
  head: RecordHead
  title: string
  description?: string
  at: (edition: Edition) => string
  /** The page is one of a list that begins elsewhere, or shows a part of it: others know it by this path. */
  canonical?: string
  trail: readonly Step[]
  /** What its feeds are of. */
  followed?: RecordFollowed
  wide?: boolean
  children: ComponentChildren
}

export function Page({ visit, head, title, description, at, canonical, trail, followed, wide, children }: PageProps) {
  return (
    <Frame
      visit={visit}
      title={title}
      {...(description ? { description } : {})}
      at={at}
      {...(canonical ? { canonical } : {})}
      {...(wide ? { wide } : {})}
      head={
        followed && (
          <FeedsInHead
            title={title}
            to={(form) => visit.absolute(siteAddresses.record.feed(visit.edition, head.slug, form, followed))}
          />
        )
      }
    >
      <Trail visit={visit} steps={trail} />
      <div class="record">{children}</div>
    </Frame>
  )
}

/** The feeds as links to be seen. */
export function Follow({ visit, slug, followed }: { visit: SiteVisit; slug: string; followed: RecordFollowed }): VNode {
  return (
    <p class="facts follow">
      {visit.say('record.follow')}{' '}
      <FeedLinks to={(form) => siteAddresses.record.feed(visit.edition, slug, form, followed)} />
    </p>
  )
}

/** A part of a page under a heading of its own. */
export function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }): VNode {
  return (
    <section aria-labelledby={`page:${id}`}>
      <h2 id={`page:${id}`}>{title}</h2>
      {children}
    </section>
  )
}
