/** What can be downloaded: of each record and of the briefs, what the columns mean, whose the words are, how to cite it. */
import type { VNode } from 'preact'
import {
  type BriefForms,
  type DataSet,
  type DataTable,
  type DataWhat,
  dataColumns,
  dataForms,
  MOST_ROWS,
} from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import { Frame } from '../Frame.tsx'
import type { Message } from '../messages/catalogue.ts'
import type { SiteVisit } from '../visit.ts'

const names = {
  csv: 'CSV',
  xlsx: 'Excel',
  json: 'JSON',
  graphml: 'GraphML',
  gexf: 'GEXF',
  jsonld: 'JSON-LD',
} as const

const titles = {
  statements: 'record.statements',
  positions: 'data.what.positions',
  occurrences: 'record.meetings',
  network: 'data.what.network',
  evidence: 'data.what.evidence',
} as const satisfies Record<DataWhat, Message>

const tables = Object.keys(dataColumns) as DataTable[]

interface DataPageProps {
  visit: SiteVisit
  sets: readonly DataSet[]
  apa: BriefForms['apa']
}

export function DataPage({ visit, sets, apa }: DataPageProps): VNode {
  const { say, edition } = visit
  const shown = new Set<DataWhat>(sets.flatMap(({ files }) => files.map(({ what }) => what)))
  return (
    <Frame visit={visit} title={say('data.title')} description={say('data.lead')} at={siteAddresses.data}>
      <article class="data">
        <h1 class="page-title">{say('data.title')}</h1>
        <p class="lead">{say('data.lead')}</p>
        {sets.length === 0 && <p class="empty">{say('data.empty')}</p>}
        {sets.map((set) => (
          <Downloads key={set.slug} visit={visit} set={set} apa={apa} />
        ))}
        <section aria-labelledby="page:reuse">
          <h2 id="page:reuse">{say('data.reuse')}</h2>
          <p>
            {say('data.reuse.lead')} <a href={siteAddresses.outlets(edition)}>{say('outlets.title')}</a>
          </p>
        </section>
        {sets.length > 0 && (
          <section aria-labelledby="page:columns">
            <h2 id="page:columns">{say('data.columns')}</h2>
            <p>{say('data.columns.lead')}</p>
            {tables
              .filter((what) => shown.has(what))
              .map((what) => (
                <Columns key={what} visit={visit} what={what} />
              ))}
          </section>
        )}
      </article>
    </Frame>
  )
}

function Downloads({ visit, set, apa }: { visit: SiteVisit; set: DataSet; apa: BriefForms['apa'] }): VNode {
  const { say, edition, settings, day, absolute } = visit
  const { slug, changed, files } = set
  const title = set.title ?? say('list.briefs')
  const changedOn = changed.slice(0, 10)
  const id = `data:${slug ?? ''}`
  const work = {
    key: slug ?? 'briefs',
    title: say('data.cited', { title }),
    author: settings.name,
    container: null,
    day: changedOn,
    url: absolute(siteAddresses.data(edition)),
    language: edition,
    abstract: null,
    keywords: [],
    words: null,
  }
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{title}</bdi>
      </h2>
      <p class="facts">{say('data.changed', { day: day(changedOn) })}</p>
      {files.map(({ what, count }) => (
        <div class="download" key={what}>
          <h3>{say(titles[what])}</h3>
          <p>{say(`data.about.${what}`)}</p>
          <p class="facts">
            {say(what === 'network' ? 'data.ties' : 'data.rows', { count })}
            {what !== 'network' && count > MOST_ROWS && ` ${say('data.newest', { count: MOST_ROWS })}`}
          </p>
          <p class="links">
            {dataForms[what].map((form) => (
              <a
                key={form}
                href={siteAddresses.dataFile(slug, what, form)}
                aria-label={`${names[form]}: ${say(titles[what])}, ${title}`}
                download
              >
                {names[form]}
              </a>
            ))}
          </p>
        </div>
      ))}
      <h3>{say('cite.title')}</h3>
      <p class="cited">{apa(work, edition)}</p>
    </section>
  )
}

function Columns({ visit: { say }, what }: { visit: SiteVisit; what: DataTable }): VNode {
  return (
    <details>
      <summary>{say(titles[what])}</summary>
      <dl>
        {dataColumns[what].map((column) => (
          <div key={column}>
            <dt>
              <code dir="ltr">{column}</code>
            </dt>
            <dd>{say(`data.column.${column}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
