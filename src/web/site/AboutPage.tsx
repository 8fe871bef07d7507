/** `/{edition}/about`: what is published here, and by which rules. */
import type { VNode } from 'preact'
import { siteAddresses } from './addresses.ts'
import { Frame } from './Frame.tsx'
import { leadOf } from './settings.ts'
import type { SiteVisit } from './visit.ts'

export function AboutPage({ visit }: { visit: SiteVisit }): VNode {
  const { say, edition, settings } = visit
  const title = say('about.title', { site: settings.name })
  const lead = leadOf(visit)
  const categories = settings.categories.flatMap(({ id, in: texts }) => {
    const text = texts[edition]
    return text ? [{ id, ...text }] : []
  })
  return (
    <Frame visit={visit} title={title} description={lead} at={siteAddresses.about}>
      <article class="plain">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <p>{say('about.evidence')}</p>
        <p>
          {say('about.people')} <a href={siteAddresses.method(edition)}>{say('method.title')}</a>
        </p>
        <p>
          {say('about.reuse')} <a href={siteAddresses.outlets(edition)}>{say('outlets.title')}</a>
        </p>
        <p>
          {say('about.corrections')} <a href={siteAddresses.corrections(edition)}>{say('corrections.title')}</a>
        </p>
        <p>
          {say('about.data')} <a href={siteAddresses.data(edition)}>{say('data.title')}</a>
        </p>
        {categories.length > 0 && (
          <section aria-labelledby="page:categories">
            <h2 id="page:categories">{say('about.categories')}</h2>
            <dl class="kinds">
              {categories.map(({ id, name, description }) => (
                <div key={id}>
                  <dt>{name}</dt>
                  <dd>{description}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </article>
    </Frame>
  )
}
