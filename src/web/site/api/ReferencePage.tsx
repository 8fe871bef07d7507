/** The reference of the API: everything that can be asked, what is answered, and by which rules. In English only. */
import type { VNode } from 'preact'
import { Sideways } from '../../parts/Sideways.tsx'
import { Frame } from '../Frame.tsx'
import type { SiteVisit } from '../visit.ts'
import { Code } from './Code.tsx'
import { type ApiOperation, documentOf, failures } from './document.ts'
import { OperationSection } from './OperationSection.tsx'
import { DOCUMENT, REFERENCE } from './operation.ts'
import type { Quota } from './quota.ts'
import { ShapeSection } from './ShapeSection.tsx'

export function ReferencePage({ visit, quota }: { visit: SiteVisit; quota: Quota }): VNode {
  const document = documentOf(visit)
  const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, operation: get }))
  const shapes = Object.entries(document.components.schemas).sort(([a], [b]) => (a < b ? -1 : 1))
  return (
    <Frame
      visit={visit}
      title={document.info.title}
      description={document.info.summary}
      canonical={REFERENCE}
      head={
        <link rel="service-desc" type="application/vnd.oai.openapi+json;version=3.1" href={visit.absolute(DOCUMENT)} />
      }
    >
      <article class="plain api" lang="en" dir="ltr">
        <h1>{document.info.title}</h1>
        <p class="lead">{document.info.summary}.</p>
        <p>{document.info.description}</p>
        <p>
          The same as an OpenAPI 3.1 document: <a href={DOCUMENT}>openapi.json</a>
        </p>
        <Contents operations={operations} />
        <h2 id="api:rules">Rules</h2>
        <Rules quota={quota} />
        <h2 id="api:operations">What can be asked</h2>
        {operations.map(({ path, operation }) => (
          <OperationSection key={path} path={path} operation={operation} url={visit.absolute('')} />
        ))}
        <h2 id="api:errors">What may go wrong</h2>
        <Failures />
        <h2 id="api:client">From a program</h2>
        <Client url={visit.absolute('')} />
        <h2 id="api:shapes">What answers are made of</h2>
        {shapes.map(([name, schema]) => (
          <ShapeSection key={name} name={name} schema={schema} />
        ))}
      </article>
    </Frame>
  )
}

function Contents({ operations }: { operations: { path: string; operation: ApiOperation }[] }): VNode {
  return (
    <nav class="contents" aria-label="On this page">
      <ul>
        <li>
          <a href="#api:rules">Rules</a>
        </li>
        {operations.map(({ path, operation: { operationId, summary } }) => (
          <li key={path}>
            <a href={`#api:${operationId}`}>{summary}</a>
          </li>
        ))}
        <li>
          <a href="#api:errors">What may go wrong</a>
        </li>
        <li>
          <a href="#api:client">From a program</a>
        </li>
        <li>
          <a href="#api:shapes">What answers are made of</a>
        </li>
      </ul>
    </nav>
  )
}

function Rules({ quota: { requests, seconds } }: { quota: Quota }): VNode {
  const rules: [name: string, rule: VNode][] = [
    [
      'Quotations',
      <>
        The words of a footnote belong to who published them. Whoever shows them names the outlet, links to{' '}
        <code>document.url</code> and follows <code>reuse</code>, which is what the outlet asks. Words that were taken
        down are <code>null</code>: do not show them any more.
      </>,
    ],
    [
      'Briefs',
      <>
        The briefs themselves belong to who publishes this site; no licence to print them again comes with the API. A
        link to <code>url</code> is always welcome.
      </>,
    ],
    [
      'How often',
      <>
        {requests} requests in {seconds} seconds from one address, all at once or spread. <code>RateLimit</code> says
        how many are left (<code>r</code>) and in how many seconds there is one more (<code>t</code>). Beyond that the
        answer is 429 with <code>Retry-After</code>.
      </>,
    ],
    [
      'Asking again',
      <>
        Every answer has an <code>ETag</code>. Sent back as <code>If-None-Match</code>, it brings 304 and no body as
        long as nothing changed. Nothing is to be shown that was kept without asking again: what was taken down is gone
        at once.
      </>,
    ],
    [
      'Lists',
      <>
        <code>next</code> is where a list goes on: give it as <code>after</code>, or follow <code>Link</code> with{' '}
        <code>rel="next"</code>. It is null on the last page.
      </>,
    ],
    [
      'Other sites',
      <>
        Pages of every site may ask, without cookies (CORS): <code>Access-Control-Allow-Origin</code> is <code>*</code>.
        GET, HEAD and OPTIONS are answered.
      </>,
    ],
    [
      'Texts',
      <>
        All texts are plain, none is markup: escape them. Moments are UTC (ISO 8601). Unknown fields are to be passed
        over: more may come.
      </>,
    ],
  ]
  return (
    <dl class="kinds">
      {rules.map(([name, rule]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{rule}</dd>
        </div>
      ))}
    </dl>
  )
}

function Failures(): VNode {
  return (
    <>
      <p>
        Every failure is <code>application/problem+json</code> (RFC 9457), a <a href="#shape:Problem">Problem</a>: what
        it is about, what is wrong, and what to do.
      </p>
      <Sideways name="Failures">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">
                <code>code</code>
              </th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            <tr id="api:304">
              <th scope="row">304</th>
              <td />
              <td>Nothing is wrong: it is still what If-None-Match names</td>
            </tr>
            {failures.map(({ status, code, description }) => (
              <tr key={status} id={`api:${status}`}>
                <th scope="row">{status}</th>
                <td>
                  <code>{code}</code>
                </td>
                <td>{description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </>
  )
}

function Client({ url }: { url: string }): VNode {
  const code = [
    "import { readoutClient } from 'readout/client'",
    '',
    `const site = readoutClient({ url: '${url}' })`,
    "for await (const brief of site.briefs({ edition: 'en', tag: 'ford' })) console.log(brief.title)",
    "const { footnotes } = await site.brief('en', 'ford-closed')",
  ]
  return (
    <>
      <p>
        The package <code>readout</code> has a typed client for browsers and for Node, which needs nothing but{' '}
        <code>fetch</code>.
      </p>
      <Code lines={code.join('\n')} />
    </>
  )
}
