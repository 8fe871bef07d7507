/** A brief in a list. */
import type { VNode } from 'preact'
import type { BriefCard } from '../../flow/index.ts'
import { siteAddresses } from './addresses.ts'
import { Category } from './Category.tsx'
import { Dotted } from './Dotted.tsx'
import { EditionLink } from './EditionLink.tsx'
import type { SiteVisit } from './visit.ts'

interface BriefItemProps {
  visit: SiteVisit
  brief: BriefCard
  /** The level of its heading. */
  level: 2 | 3
  /** Its anchor, where others link to it within the page. */
  id?: string
}

export function BriefItem({ visit, brief, level, id }: BriefItemProps): VNode {
  const { say, edition } = visit
  const Heading = `h${level}` as const
  const { category, title, lead, slug, languages } = brief
  const others = languages.filter((one) => one !== edition)
  return (
    <article class="item" {...(id ? { id } : {})}>
      <Category visit={visit} category={category} />
      <Heading>
        <a href={siteAddresses.brief(edition, slug)}>
          <bdi>{title}</bdi>
        </a>
      </Heading>
      <p class="lead">
        <bdi>{lead}</bdi>
      </p>
      <Signature visit={visit} brief={brief} />
      {others.length > 0 && (
        <p class="facts">
          {say('brief.languages')}{' '}
          <Dotted>
            {others.map((one) => (
              <EditionLink key={one} edition={one} href={siteAddresses.brief(one, slug)} />
            ))}
          </Dotted>
        </p>
      )}
    </article>
  )
}

/** Where it was written and by whom; nothing where nobody says. */
export function Signature({ visit, brief }: { visit: SiteVisit; brief: BriefCard }): VNode | null {
  const { dateline, byline } = brief
  if (!dateline && !byline) return null
  return (
    <p class="signature">
      {dateline && (
        <span class="dateline">
          <bdi>{dateline}</bdi>
        </span>
      )}
      {byline && <bdi>{visit.say('brief.by', { name: byline })}</bdi>}
    </p>
  )
}
