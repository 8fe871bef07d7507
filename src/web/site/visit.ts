/** What a page of the public site knows of the request it answers. */
import type { Context } from 'hono'
import type { Edition } from '../../domain/index.ts'
import type { RecordHead } from '../../flow/index.ts'
import type { Assets } from '../assets.ts'
import type { Policy } from '../guard/policies.ts'
import { ownPath } from '../http/ownPath.ts'
import type { Quota } from './api/quota.ts'
import type { BriefRead, PublicFlow } from './flow.ts'
import { type Look, lookFrom } from './look.ts'
import { type Wording, wordingOf } from './messages/wording.ts'
import type { OwnFiles } from './ownFiles.ts'
import type { SiteSettings } from './settings.ts'
import type { Styles } from './styles.ts'
import type { Place } from './told.ts'

/** What the site puts beside every request. */
export interface SiteEnv {
  Variables: {
    flow: PublicFlow
    assets: Assets
    own: OwnFiles
    styles: Styles
    settings: SiteSettings
    url: string
    quota: Quota
    /** The records that are public. */
    records?: RecordHead[]
    /** The brief that this page is, for whoever counts its readings. */
    read?: BriefRead
    policy?: Policy
  }
}

export type SiteAsk = Context<SiteEnv>

export interface SiteVisit extends Wording, Place {
  edition: Edition
  /** The page's own path and query. */
  here: string
  look: Look
  /** The records that are public, for the menu. */
  records: readonly RecordHead[]
  /** The address of a stylesheet, script or picture of ours. */
  asset(name: string): string
  /** What the owner added to them. */
  own: OwnFiles
  /** The stylesheet. */
  styles: string
}

export function siteVisitOf(c: SiteAsk): SiteVisit {
  const url = new URL(c.req.url)
  const { assets, own, settings, styles } = c.var
  const edition = editionOf(url.pathname.split('/')[1], settings) ?? firstEdition(settings)
  return {
    ...placeOf(c),
    ...wordingOf(edition),
    edition,
    here: `${ownPath(url)}${url.search}`,
    look: lookFrom(c.req.header('cookie')),
    records: c.var.records ?? [],
    asset: (name) => assets.address(name),
    own,
    styles: styles.text,
  }
}

export function placeOf({ var: { settings, url } }: SiteAsk): Place {
  return { settings, absolute: (path) => `${url}${path}` }
}

export function editionOf(text: string | undefined, { editions }: SiteSettings): Edition | null {
  return editions.find((one) => one === text) ?? null
}

/** Where the bare address leads. */
export function firstEdition({ editions }: SiteSettings): Edition {
  return editions[0] ?? 'en'
}
