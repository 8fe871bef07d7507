/** What the public site is told of itself, ready to be shown: the settings as written, with pictures and Markdown read. */
import { type Block, type Edition, type SiteFile, siteFileSchema } from '../../domain/index.ts'
import type { Picture } from './pictures.ts'

export interface SiteSettings extends Omit<SiteFile, 'logo' | 'footer' | 'ad'> {
  logo: Picture | null
  /** Paragraphs. */
  footer: Partial<Record<Edition, Block[]>>
  ad: Ad | null
}

type WrittenAd = NonNullable<SiteFile['ad']>

/** One of the owner's own, or one by somebody else's script. */
export interface Ad extends Pick<WrittenAd, 'on' | 'allowedOrigins'> {
  own: (Pick<NonNullable<WrittenAd['own']>, 'text' | 'link'> & { picture: Picture | null }) | null
  script: NonNullable<WrittenAd['script']> | null
}

/** What a site is whose owner says nothing. */
export const defaultSettings: SiteSettings = { ...siteFileSchema.parse({}), logo: null, footer: {}, ad: null }
