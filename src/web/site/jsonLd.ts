/** What a brief's page tells search engines of it. */
import type { BriefForms, BriefView } from '../../flow/index.ts'
import { siteAddresses } from './addresses.ts'
import { toldBrief, toldFootnotes, toldSite } from './told.ts'
import type { SiteVisit } from './visit.ts'

/** JSON that can stand in a `<script>`. */
export function jsonLdOf(visit: SiteVisit, brief: BriefView, forms: BriefForms): string {
  const { language, slug, published, footnotes, corrections } = brief
  const day = published.slice(0, 10)
  const site = toldSite(visit, language)
  const told = toldBrief(visit, brief)
  return forms.briefJsonLd(told, {
    site,
    footnotes: toldFootnotes(told, footnotes),
    corrections,
    trail: [
      { name: site.name, url: site.home },
      { name: visit.day(day), url: visit.absolute(siteAddresses.day(language, day)) },
    ],
    picture: visit.absolute(siteAddresses.card(language, slug)),
  })
}
