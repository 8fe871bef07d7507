/**
 * The place for an ad, where the owner set one up. Somebody else's script never runs in a page of ours: it has a frame,
 * whose policy lets it load from the origins that the settings name, and keeps it from the page and from what is kept.
 */
import type { VNode } from 'preact'
import type { AdPage } from '../../domain/index.ts'
import { scriptSandbox } from '../guard/policies.ts'
import { pageResponse } from '../http/page.ts'
import { siteAddresses } from './addresses.ts'
import { editionIn, missing } from './asked.ts'
import { type SiteAsk, type SiteVisit, siteVisitOf } from './visit.ts'

/** Nothing where pages of this kind have none. */
export function AdSlot({ visit, on }: { visit: SiteVisit; on: AdPage }): VNode | null {
  const { say, edition, settings, own: files } = visit
  const { ad } = settings
  if (!ad?.on.includes(on)) return null
  const { own, script } = ad
  const text = own?.text[edition]
  return (
    <section class={script ? 'ad scripted' : 'ad'} aria-label={say('ad.label')}>
      <p class="label">{say('ad.label')}</p>
      {own && text && (
        <a href={own.link} rel="sponsored noopener noreferrer">
          {files.ad ? (
            <img src={files.ad.address} alt={text} width={files.ad.width} height={files.ad.height} loading="lazy" />
          ) : (
            <bdi>{text}</bdi>
          )}
        </a>
      )}
      {script && (
        <iframe
          src={siteAddresses.ad(edition)}
          title={say('ad.label')}
          width={script.width}
          height={script.height}
          sandbox={scriptSandbox}
          referrerpolicy="no-referrer"
          loading="lazy"
        />
      )}
    </section>
  )
}

/** Lets a page of this kind have the frame, if there is one to have. */
export function allowAd(c: SiteAsk, on: AdPage): void {
  const { ad } = c.var.settings
  if (ad?.script && ad.on.includes(on)) c.set('policy', 'framing')
}

/** `/{edition}/ad`: what stands in the frame. */
export function adFrame(c: SiteAsk): Response {
  const edition = editionIn(c)
  const { ad } = c.var.settings
  if (!ad?.script) throw missing(c)
  c.set('policy', { scriptsFrom: ad.allowedOrigins })
  const { say } = siteVisitOf(c)
  return pageResponse(
    <html lang={edition}>
      <head>
        <meta charset="utf-8" />
        <meta name="robots" content="noindex" />
        <title>{say('ad.label')}</title>
        <script async src={ad.script.src} />
      </head>
      <body />
    </html>,
  )
}
