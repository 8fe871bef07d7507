/** `/{edition}/brief/SLUG`: an analysis whose every claim opens the words it rests on. */
import type { VNode } from 'preact'
import type { BriefRecord, BriefView } from '../../flow/index.ts'
import { AdSlot } from './ad.tsx'
import { siteAddresses } from './addresses.ts'
import { BriefArticle } from './BriefArticle.tsx'
import { BriefItem } from './BriefItem.tsx'
import type { Citation } from './citations.ts'
import { Frame } from './Frame.tsx'
import { Metadata } from './Metadata.tsx'
import { anchorsOf } from './notes.ts'
import { PassOn } from './PassOn.tsx'
import type { SiteVisit } from './visit.ts'

interface BriefPageProps {
  visit: SiteVisit
  brief: BriefView
  citations: readonly Citation[]
  /** The public record of its dossier. */
  record: BriefRecord | null
}

export function BriefPage({ visit, brief, citations, record }: BriefPageProps): VNode {
  const { say } = visit
  const { title, lead, related, slug, languages } = brief
  return (
    <Frame
      visit={visit}
      title={title}
      description={lead}
      at={(one) => siteAddresses.brief(one, slug)}
      within={languages}
      head={<Metadata visit={visit} brief={brief} />}
    >
      <BriefArticle visit={visit} brief={brief} record={record} anchors={anchorsOf()} level={1} />
      <AdSlot visit={visit} on="brief" />
      <PassOn visit={visit} brief={brief} citations={citations} />
      {related.length > 0 && (
        <section class="related" aria-labelledby="page:related">
          <h2 id="page:related">{say('brief.related')}</h2>
          {related.map((one) => (
            <BriefItem level={3} key={one.slug} visit={visit} brief={one} />
          ))}
        </section>
      )}
    </Frame>
  )
}
