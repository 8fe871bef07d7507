/** Sharing, printing and citing a brief. Links to other services are plain: nothing of theirs is loaded here. */
import type { VNode } from 'preact'
import type { BriefView } from '../../flow/index.ts'
import { siteAddresses } from './addresses.ts'
import { citationEndings, citationFiles } from './citationFiles.ts'
import type { Citation } from './citations.ts'
import type { SiteVisit } from './visit.ts'

interface PassOnProps {
  visit: SiteVisit
  brief: BriefView
  citations: readonly Citation[]
}

export function PassOn({ visit, brief, citations }: PassOnProps): VNode {
  const { say } = visit
  const address = visit.absolute(siteAddresses.brief(visit.edition, brief.slug))
  const told = { 'data-refused': say('share.refused') }
  return (
    <div class="pass-on">
      <section aria-labelledby="page:share">
        <h2 id="page:share">{say('share.title')}</h2>
        <p class="links">
          <a href={`mailto:?subject=${encodeURIComponent(brief.title)}&body=${encodeURIComponent(address)}`}>
            {say('share.mail')}
          </a>
          {services(brief.title, address).map(([place, href]) => (
            <a key={place} href={href} rel="noreferrer noopener" aria-label={say('share.on', { place })}>
              {place}
            </a>
          ))}
        </p>
        <p class="buttons">
          <button type="button" class="needs-script" data-copy={address} data-copied={say('share.copied')} {...told}>
            {say('share.copy')}
          </button>
          <button type="button" class="needs-script" data-do="print">
            {say('share.print')}
          </button>
          <span class="told" role="status" />
        </p>
      </section>
      <section aria-labelledby="page:cite">
        <h2 id="page:cite">{say('cite.title')}</h2>
        {citations.map(({ name, text }) => (
          <div key={name} class="citation">
            <h3>{name}</h3>
            <pre>
              <bdi>{text}</bdi>
            </pre>
            <p class="buttons">
              <button
                type="button"
                class="needs-script"
                aria-label={`${say('cite.copy')}: ${name}`}
                data-copy={text}
                data-copied={say('cite.copied')}
                {...told}
              >
                {say('cite.copy')}
              </button>
              <span class="told" role="status" />
            </p>
          </div>
        ))}
        <p class="links">
          {citationEndings.map((file) => (
            <a key={file} href={siteAddresses.citation(brief.language, brief.slug, file)} download>
              {citationFiles[file].name}
            </a>
          ))}
        </p>
      </section>
    </div>
  )
}

/** Where readers pass links on, with the address that opens their own window for it. */
function services(title: string, address: string): [place: string, href: string][] {
  const url = encodeURIComponent(address)
  const text = encodeURIComponent(title)
  return [
    ['Telegram', `https://t.me/share/url?url=${url}&text=${text}`],
    ['WhatsApp', `https://wa.me/?text=${text}%20${url}`],
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${url}`],
    ['X', `https://x.com/intent/post?url=${url}&text=${text}`],
  ]
}
