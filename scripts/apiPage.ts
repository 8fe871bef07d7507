/** The reference page of the public API, made from its table of operations. */
import { answerOf, documentOf, failures } from '../src/web/site/api/document.ts'
import { formsOf } from '../src/web/site/api/forms.ts'
import type { Schema } from '../src/web/site/api/jsonSchema.ts'
import type { ApiParameter } from '../src/web/site/api/parameterList.ts'
import { defaultQuota } from '../src/web/site/api/quota.ts'
import { typeParts } from '../src/web/site/api/typeText.ts'
import { defaultSettings } from '../src/web/site/settings.ts'

/** As a site at this address has it. */
const document = documentOf({ settings: defaultSettings, absolute: (path) => `https://briefs.example${path}` })

/** `docs/reference/openapi.json` */
export function openApiFile(): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

/** `docs/reference/api.md` */
export function apiPage(): string {
  const { requests, seconds } = defaultQuota
  return `# The API of the public site

Whatever a person published can be asked for as JSON, by any program and from the pages of any site; there is no key. A site
shows this page with its own address under \`/api\`, and the same as OpenAPI 3.1 under \`/api/v1/openapi.json\`
([openapi.json](openapi.json)). What the desk has is not in it.

\`\`\`sh
curl 'https://briefs.example/api/v1/en/briefs?tag=checkpoint&limit=5'
\`\`\`

## Rules
- **Quotations** belong to who published them: name the outlet, link to \`document.url\`, follow \`reuse\`. Words are
  \`null\` once they were taken down, and in a record where one quotation more would be one too many: then link alone.
- **Records** have what a person decided for, and nothing else. What was taken back is gone: 410 for a statement, else 404.
- **Ids** may hold slashes, encoded in a path (\`lowland%2Fbrill\`) or not.
- **Lists** have \`next\`: give it as \`after\`, or follow \`Link: <…>; rel="next"\`. It is null on the last page.
- **Asking again**: every answer has an \`ETag\`; \`If-None-Match\` brings 304 while nothing changed. Answers are \`no-cache\`: what is
  taken down is gone at once.
- **How often**: ${requests} requests in ${seconds} seconds from one address, all at once or spread, with \`RateLimit-Policy\`, \`RateLimit\`
  and, once they are used up, 429 with \`Retry-After\`. An address is the one at the other end of the connection (of IPv6 its
  first 64 bits), and behind proxies named by \`--site-proxy\` the one they tell of. Pages are not counted.
- **Other sites**: \`Access-Control-Allow-Origin: *\`, without cookies. GET, HEAD and OPTIONS are answered.
- **Changes**: fields may be added; none is taken away or changes its meaning in \`v1\`.

## What can be asked
${Object.entries(document.paths)
  .map(
    ([path, { get }]) => `### ${get.summary}
\`GET ${path}\` answers ${typeOf(answerOf(get).schema)}.
${get.parameters.length > 0 ? `\n| parameter | where | type | meaning |\n|---|---|---|---|\n${get.parameters.map(parameterRow).join('\n')}\n` : ''}`,
  )
  .join('\n')}
## What may go wrong
Every failure is \`application/problem+json\` (RFC 9457): \`input\` is what it is about, \`title\` what is wrong, \`remedy\` what to do.

| status | \`code\` | when |
|---|---|---|
${failures.map(({ status, code, description }) => `| ${status} | \`${code}\` | ${description} |`).join('\n')}

## From a program
The package has a typed client, for browsers and for Node, which needs nothing but \`fetch\`:

\`\`\`ts
import { readoutClient } from 'readout/client'

const site = readoutClient({ url: 'https://briefs.example', cache: true, retry: true })
for await (const brief of site.briefs({ edition: 'en', tag: 'checkpoint' })) console.log(brief.title)
const { footnotes } = await site.brief('en', 'two-readouts')
\`\`\`

A list is gone through item by item, over all its pages; \`await site.briefs({ edition: 'en' }).page()\` is one of them. Everything
else is a promise. A failure is a \`ReadoutApiError\` with its \`problem\` and, where one may ask again, \`retryAfter\` in seconds.
\`cache\` keeps answers and asks for them by their hash; \`retry\` asks once more after 429; \`signal\`, in the last argument, ends a
question. The JavaScript is made when the package is packed (\`npm run build:client\`), so it works from a registry, a tarball and
a git address alike.

## What answers are made of
${Object.entries(document.components.schemas)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, schema]) => shapeSection(name, schema))
  .join('\n\n')}
`
}

function parameterRow({ name, in: where, required, description, schema }: ApiParameter): string {
  const without = schema.default === undefined ? '' : ` (${schema.default} without it)`
  return `| \`${name}${required ? '' : '?'}\` | ${where} | ${typeOf(schema)} | ${cell(description)}${without} |`
}

function shapeSection(name: string, schema: Schema): string {
  const forms = formsOf(schema)
  const said = `### ${name}\n${schema.description}.\n\n`
  if (forms.length === 0) return `${said}It is ${typeOf(schema)}.`
  const rows = forms.flatMap(({ kind, said, fields }) => [
    ...(kind === null ? [] : [`| **\`kind\`** | "${kind}" | ${cell(said ?? '')} |`]),
    ...fields.map(({ name, schema, optional }) => {
      return `| \`${name}${optional ? '?' : ''}\` | ${typeOf(schema)} | ${cell(schema.description ?? '')} |`
    }),
  ])
  return `${said}| field | type | meaning |\n|---|---|---|\n${rows.join('\n')}`
}

function typeOf(schema: Schema): string {
  return typeParts(schema)
    .map((part) => (typeof part === 'string' ? part : `[${part.shape}](#${part.shape.toLowerCase()})`))
    .join('')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
