/** Briefs as the API tells them, from what pages show. */
import type { z } from 'zod'
import type { Block, Inline } from '../../../../domain/index.ts'
import type { BriefCard, BriefList, BriefView, FootnoteView } from '../../../../flow/index.ts'
import { linkHref, safeHref } from '../../../text/links.ts'
import { siteAddresses } from '../../addresses.ts'
import { categoryIn } from '../../settings.ts'
import type { Place } from '../../told.ts'
import type { brief } from './brief.ts'
import type { briefCard, briefList } from './card.ts'
import type { footnote } from './footnote.ts'

export function toldCard({ settings, absolute }: Place, card: BriefCard): z.input<typeof briefCard> {
  const { slug, language, languages, title, lead, byline, dateline, tags, published, modified } = card
  const called = categoryIn(settings, card.category, language)
  return {
    slug,
    edition: language,
    editions: languages,
    url: absolute(siteAddresses.brief(language, slug)),
    title,
    lead,
    category: card.category && called && { id: card.category.id, ...called },
    byline,
    dateline,
    tags,
    published,
    modified,
  }
}

export function toldList(place: Place, { briefs, next }: BriefList): z.input<typeof briefList> {
  return { briefs: briefs.map((card) => toldCard(place, card)), next }
}

export function toldWhole(place: Place, view: BriefView): z.input<typeof brief> {
  const { blocks, footnotes, corrections, actors, issues, related, views } = view
  return {
    ...toldCard(place, view),
    blocks: blocks.map(withoutBadLinks),
    footnotes: footnotes.map(toldFootnote),
    corrections,
    actors,
    issues,
    related: related.map((card) => toldCard(place, card)),
    views,
  }
}

function toldFootnote(note: FootnoteView): z.input<typeof footnote> {
  const { number, quote, before, after, document, outlet, reuse, statement, takenDown = null } = note
  return {
    number,
    quote: takenDown === null ? quote : null,
    before,
    after,
    document: { ...document, url: safeHref(document.url) },
    outlet: outlet && { name: outlet.name, home: safeHref(outlet.home) },
    reuse,
    statement,
    takenDown,
  }
}

/** A link that pages would not make one is its words alone: whoever shows them may not look. */
function withoutBadLinks(block: Block): Block {
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(withoutBadLinks)) }
    case 'quote':
      return { ...block, blocks: block.blocks.map(withoutBadLinks) }
    case 'rule':
      return block
    default:
      return { ...block, inlines: linksOf(block.inlines) }
  }
}

function linksOf(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (!('inlines' in inline)) return [inline]
    const within = linksOf(inline.inlines)
    if (inline.kind !== 'link') return [{ ...inline, inlines: within }]
    const href = linkHref(inline.href)
    return href === null ? within : [{ ...inline, href, inlines: within }]
  })
}
