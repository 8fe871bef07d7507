/**
 * What programs read of a brief: Highwire's `citation_*` as Google Scholar and Zotero take them, Dublin Core (DCMI terms
 * in HTML meta), and Open Graph for those who show a link.
 * https://scholar.google.com/intl/en/scholar/inclusion.html#indexing · https://www.dublincore.org/specifications/dublin-core/dcq-html/
 */
import type { VNode } from 'preact'
import type { BriefView } from '../../flow/index.ts'
import { withoutControls } from '../text/language.ts'
import { siteAddresses } from './addresses.ts'
import type { SiteVisit } from './visit.ts'

export function Metadata({ visit, brief }: { visit: SiteVisit; brief: BriefView }): VNode {
  const { title, byline, published, modified, lead, language, tags, slug } = brief
  const { name } = visit.settings
  const address = visit.absolute(siteAddresses.brief(visit.edition, slug))
  const day = published.slice(0, 10)
  const named: [string, string | null][] = [
    ['citation_title', title],
    ['citation_author', byline],
    ['citation_publication_date', day.replaceAll('-', '/')],
    ['citation_publisher', name],
    ['citation_language', language],
    ['citation_public_url', address],
    ...tags.map((tag): [string, string] => ['citation_keywords', tag]),
    ['twitter:card', 'summary_large_image'],
    ['DC.title', title],
    ['DC.creator', byline],
    ['DC.date', day],
    ['DC.description', lead],
    ['DC.publisher', name],
    ['DC.language', language],
    ['DC.identifier', address],
    ['DC.type', 'Text'],
  ]
  const graph: [string, string][] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', lead],
    ['og:url', address],
    ['og:site_name', name],
    ['og:image', visit.absolute(siteAddresses.card(language, slug))],
    ['og:image:type', 'image/png'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', title],
    ['article:published_time', published],
    ['article:modified_time', modified],
  ]
  return (
    <>
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
      {named.map(
        ([key, value]) => value && <meta key={`${key} ${value}`} name={key} content={withoutControls(value)} />,
      )}
      {graph.map(([key, value]) => (
        <meta key={key} property={key} content={withoutControls(value)} />
      ))}
    </>
  )
}
