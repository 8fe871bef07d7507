/** What stands around every page of the site: its head, the masthead, the footer. */
import type { ComponentChildren, VNode } from 'preact'
import type { Edition } from '../../domain/index.ts'
import { tongueOf, withoutControls } from '../text/language.ts'
import { siteAddresses } from './addresses.ts'
import { EditionLink, editionName } from './EditionLink.tsx'
import { FeedsInHead } from './Feeds.tsx'
import { Foot } from './Foot.tsx'
import { LookForm } from './LookForm.tsx'
import { SearchBox } from './search/SearchBox.tsx'
import type { SiteVisit } from './visit.ts'

interface FrameProps {
  visit: SiteVisit
  title: string
  description?: string
  /** The page's path in an edition; none for one that is nowhere. */
  at?: (edition: Edition) => string
  /** The editions that have the page; all unless told. */
  within?: readonly Edition[]
  /** The path others are to know the page by, where it is not `at` its edition; null for one that is to be forgotten. */
  canonical?: string | null
  /** More for the head: what programs read. */
  head?: ComponentChildren
  /** The page has something beside its text. */
  wide?: boolean
  /** It is the search itself: then there is none in the masthead. */
  searching?: boolean
  children: ComponentChildren
}

export function Frame({
  visit,
  title,
  description,
  at,
  within = visit.settings.editions,
  canonical = at?.(visit.edition) ?? null,
  head,
  wide,
  searching = false,
  children,
}: FrameProps): VNode {
  const { say, edition, look, settings } = visit
  const name = withoutControls(title)
  const alternates: Partial<Record<Edition, string>> = at ? Object.fromEntries(within.map((one) => [one, at(one)])) : {}
  const others = settings.editions.filter((one) => alternates[one] !== undefined)
  return (
    <html
      lang={edition}
      dir={tongueOf(edition).dir}
      data-size={look.size}
      {...(look.theme ? { 'data-theme': look.theme } : {})}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={look.theme ?? 'light dark'} />
        <title>{name === settings.name ? name : `${name} · ${settings.name}`}</title>
        {description && <meta name="description" content={withoutControls(description)} />}
        {canonical === null ? (
          <meta name="robots" content="noindex" />
        ) : (
          <link rel="canonical" href={visit.absolute(canonical)} />
        )}
        {others.map((one) => (
          <link key={one} rel="alternate" hreflang={one} href={visit.absolute(alternates[one] ?? '')} />
        ))}
        <FeedsInHead title={settings.name} to={(form) => visit.absolute(siteAddresses.feed(edition, form))} />
        {others[0] && <link rel="alternate" hreflang="x-default" href={visit.absolute(alternates[others[0]] ?? '')} />}
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={settings.name}
          href={siteAddresses.openSearch(edition)}
        />
        <link rel="icon" type="image/svg+xml" href={visit.asset('favicon.svg')} />
        <style>{visit.styles}</style>
        {head}
        <script type="module" src={visit.asset('site.js')} />
      </head>
      <body>
        <a class="skip" href="#page:main">
          {say('frame.skip')}
        </a>
        <Masthead visit={visit} alternates={alternates} searching={searching} />
        <main id="page:main" tabIndex={-1} {...(wide ? { class: 'wide' } : {})}>
          {children}
        </main>
        <Foot visit={visit} />
      </body>
    </html>
  )
}

interface MastheadProps {
  visit: SiteVisit
  searching: boolean
  alternates: Partial<Record<Edition, string>>
}

function Masthead({ visit, alternates, searching }: MastheadProps): VNode {
  const { say, edition, here, settings, own } = visit
  const { editions, name } = settings
  const menu: [href: string, name: string][] = [
    [siteAddresses.home(edition), say('frame.latest')],
    ...recordsIn(visit),
    [siteAddresses.corrections(edition), say('corrections.title')],
    [siteAddresses.method(edition), say('frame.method')],
    [siteAddresses.about(edition), say('frame.about')],
    ...ownLinks(visit),
  ]
  return (
    <header class="masthead">
      <div class="first">
        <a class="brand" href={siteAddresses.home(edition)}>
          {own.logo ? <img src={own.logo.address} alt={name} width={own.logo.width} height={own.logo.height} /> : name}
        </a>
        {!searching && <SearchBox visit={visit} />}
        <LookForm visit={visit} />
      </div>
      <div class="second">
        <nav class="menu" aria-label={say('frame.menu')}>
          {menu.map(([href, name]) => (
            <a key={href} href={href} {...(here === href ? { 'aria-current': 'page' as const } : {})}>
              {name}
            </a>
          ))}
        </nav>
        {editions.length > 1 && (
          <nav class="editions" aria-label={say('frame.editions')}>
            {editions.map((one) =>
              one === edition ? (
                <span key={one} aria-current="true">
                  {editionName(one)}
                </span>
              ) : (
                <EditionLink key={one} edition={one} href={alternates[one] ?? siteAddresses.home(one)} />
              ),
            )}
          </nav>
        )}
      </div>
    </header>
  )
}

/** The record, or all of them where there are several; nothing where none is public. */
function recordsIn({ records, edition, say }: SiteVisit): [href: string, name: string][] {
  const [only, ...others] = records
  if (!only) return []
  const { overview, index } = siteAddresses.record
  return [[others.length > 0 ? index(edition) : overview(edition, only.slug), say('record.title')]]
}

/** The owner's own links: paths lead within the edition; what has no name in it is not in its menu. */
function ownLinks({ edition, settings }: SiteVisit): [href: string, name: string][] {
  return settings.menu.flatMap(({ to, name }): [string, string][] => {
    const called = name[edition]
    return called === undefined ? [] : [[to.startsWith('/') ? `/${edition}${to}` : to, called]]
  })
}
