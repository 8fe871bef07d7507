/**
 * Makes what follows from the code: the reference pages (the readout/1 contract, the files people write by hand, the command
 * line, the errors, the API) and the client's contract. `npm run docs` writes them; a test fails when what is written is out
 * of date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { commands, helpFor } from '../src/cli/index.ts'
import {
  codebookSchema,
  errorKinds,
  outletsSchema,
  readoutSchema,
  rosterSchema,
  siteFileSchema,
} from '../src/domain/index.ts'
import { exampleSettings } from '../src/flow/index.ts'
import { apiPage, openApiFile } from './apiPage.ts'
import { clientContract } from './clientContract.ts'

const folder = new URL('../docs/reference/', import.meta.url)

/** A JSON Schema as far as the reference page shows it. */
interface Schema {
  type?: string
  description?: string
  const?: string
  enum?: string[]
  anyOf?: Schema[]
  items?: Schema
  prefixItems?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  default?: unknown
}

const schemaOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input' }) as Schema

/** Every file by its place, from docs/reference/. */
export async function pages(): Promise<Map<string, string>> {
  const json = (schema: z.ZodType) => `${JSON.stringify(schemaOf(schema), null, 2)}\n`
  return new Map([
    ['readout-1.schema.json', json(readoutSchema)],
    ['codebook.schema.json', json(codebookSchema)],
    ['roster.schema.json', json(rosterSchema)],
    ['outlets.schema.json', json(outletsSchema)],
    ['site-settings.schema.json', json(siteFileSchema)],
    [
      'readout-1.md',
      contractPage(
        'readout/1',
        'What `readout read` prints for one input, as one line of JSON. Definition: [src/domain/readout1.ts](../../src/domain/readout1.ts), also as [JSON Schema](readout-1.schema.json). Unknown fields pass.',
        readoutSchema,
      ),
    ],
    [
      'codebook.md',
      contractPage(
        'Codebook',
        'A YAML file: the issues to find stances on, the mediation formats, the agreements. Also as [JSON Schema](codebook.schema.json). Errors name line and key. Example: [demo/codebook.yaml](../../demo/codebook.yaml).',
        codebookSchema,
        codebookNotes,
      ),
    ],
    [
      'roster.md',
      contractPage(
        'Roster',
        'A YAML file: the people, states and organisations to know, and the offices they hold. Also as [JSON Schema](roster.schema.json). Errors name line and key. Example: [demo/roster.yaml](../../demo/roster.yaml).',
        rosterSchema,
        rosterNotes,
      ),
    ],
    [
      'outlets.md',
      contractPage(
        'Outlets',
        'A YAML file for `readout dossier set NAME --outlets FILE`: who publishes, and whose it is. Also as [JSON Schema](outlets.schema.json). Errors name line and key.',
        outletsSchema,
        outletNotes,
      ),
    ],
    ['site-settings.md', settingsPage()],
    ['command-line.md', await commandPage()],
    ['errors.md', errorPage()],
    ['api.md', apiPage()],
    ['openapi.json', openApiFile()],
    ['../../src/client/contract.ts', clientContract()],
  ])
}

/** What a person who writes a codebook should know of how it is used. */
const codebookNotes = `## How phrases are found
A phrase is found as it stands, whatever its case, its plural or its ending; and where the parse of an English sentence
holds its words together in another form or order: "checkpoint on the Sarnel road" also finds "the Sarnel checkpoint", "a
checkpoint is to be set up on the road to Sarnel", and "reopening of the road" finds "the road must be reopened". One word
of a longer phrase may be missing, unless it is the head or a name. Once a thing was named in full, "the checkpoint" and "a
checkpoint there" mean it as well, where the phrase has a name or a preposition. Phrases with a word such as "without" are
found as they stand only; one that begins with such a word is the talks without mediators, or whatever else it hangs on. Name the
thing itself ("sanctions"), not what is done to it: that is read from the sentence.

## What counts as a stance
The statement's source must want, refuse, promise, praise, blame or judge the thing, or set a condition for it. What it
tells of others, what is only mentioned, asked or foretold, and what a denial leaves open ("did not rule it out") is
\`unclear\`. Speakers of a state speak for it when the roster says so. In languages without a parser every mention is unclear.
The words by which it is told, by class: [predicates.ts](../../src/read/stance/predicates.ts).

## In other languages
\`names\` and \`meanings\` are what the public site's editions show, as [in the roster](roster.md#names-in-other-languages);
\`name\` and \`for\` stand where an edition has none of its own. The desk and what is exported keep to \`name\`. Phrases are found in
pages, names are not: pages are not read again when only \`names\` or \`meanings\` were changed.

## A first draft
\`readout codebook suggest\` prints one from pages, readings or a dossier: things that statements speak of again and again, with
their wordings and how often each was said, those first that some are for and others against. It is a valid codebook to
keep, rename, join and delete from.
`

const rosterNotes = `## Names in other languages
\`\`\`yaml
actors:
  - id: velmara/demrel
    name: Isaura Demrel
    names: { ru: Исаура Демрел, hy: Իսաուրա Դեմրել }
    kind: person
    country: XVM
offices:
  - title: Foreign Minister
    titles: { ru: Министр иностранных дел }
    of: velmara
    actor: velmara/demrel
    from: "2029-01-22"
    to: null
    source: https://velmara.example/cabinet
\`\`\`

The public site's editions, their feeds, search and API call an actor by its name in their language (\`en\`, \`ru\`, \`az\`, \`hy\`), else
by \`name\`; an actor's own page has them all. The reader finds a name in pages as it finds an alias: what stands in \`names\` need not
stand in \`aliases\` again, which are for other forms and spellings, and are shown to nobody. The desk and what is exported keep to \`name\`.

States have names in every edition already, of those [Unicode](https://cldr.unicode.org) keeps, where \`country\` is their code and
\`name\` is what they are called in English; a state that is called otherwise under the same code keeps its own name. So do some
organisations, bodies and regions that every dossier knows.
`

const outletNotes = `## An example
\`\`\`yaml
outlets:
  - name: VTA
    home: https://vta.example/
    kind: state agency
    country: XVM
    owner:
      name: The state of Velmara
      source: https://vta.example/en/about
\`\`\`

An outlet is found by its home, else by its name, and is new where neither is known; two that cannot be told apart are
refused. What the file says takes the place of what was known of it; outlets that it does not name stay as they are, and no
document is read again. \`owner\` is shown to readers with its source, so there is none without one. The public site lists
whom published briefs quote on \`/en/outlets\`, with how often.

\`names\` is what the public site's editions call an outlet, as [in the roster](roster.md#names-in-other-languages).

A \`country\` that ISO 3166 does not know is called what the roster's state with that code is called. Kinds that every
edition has a word for: news agency, state agency, newspaper, news site, broadcaster, television, radio, magazine, blog,
channel, government, ministry, parliament, international organisation, think tank, analysis. Others are shown as written.
`

const scriptExample = `ad:
  on: [brief]
  script:
    src: https://ads.example/show.js
    width: 300
    height: 250
  allowedOrigins: [https://ads.example]
`

function settingsPage(): string {
  const examples: unknown[] = [exampleSettings(), scriptExample].map((text) => parse(text))
  const rows = fieldsOf(schemaOf(siteFileSchema), '').map(([path, type, meaning, standard]) => {
    const keys = path.replace(/\?/g, '').replaceAll('[]', '.*').split('.')
    const [example] = examples.flatMap((one) => valuesAt(one, keys))
    return `| \`${path}\` | ${type} | ${shownValue(standard)} | ${shownValue(example)} | ${meaning} |`
  })
  return [
    '# Settings of the public site',
    '',
    'A YAML file: what the site is called, looks like and offers. `readout serve --site-port N --site-settings FILE` takes it; without `--site-settings` the file `site.yaml` in the data folder is taken where it is there. `readout site check FILE` checks it, `readout site settings` prints one to start from. Every key may be left out. Also as [JSON Schema](site-settings.schema.json). What is wrong is told with line and key when the server starts, and it does not start.',
    '',
    '| key | type | without it | example | meaning |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    settingsNotes.trimEnd(),
    '',
    '## An example',
    '```yaml',
    exampleSettings().trimEnd(),
    '```',
    '',
    '## An ad by a script',
    '```yaml',
    scriptExample.trimEnd(),
    '```',
    '',
  ].join('\n')
}

const settingsNotes = `\`.*\` stands for the code of an edition: \`en\`, \`ru\`, \`az\`, \`hy\`. \`lead\`, \`footer\`, each category's \`in\` and the text of an ad
are needed in every edition that \`editions\` names; links are shown in the editions that they have a name for.

## Logo
Its \`alt\` is the site's name. It is served from the site's own address, which has a hash of it, and only ever shown as a
picture: nothing that an SVG holds is run. It stands on light and on dark paper, so it wants a colour of its own.

## Colours
The accent is measured against all that links stand on in its theme, as WCAG 2.2 does, and refused below 4.5:1 with the
ratio measured. Without \`colours\` they are the site's own.

## Ads
There is none unless the file has one, and it bears the word for "Advertisement" in each edition. Room is kept for it, so
that nothing moves. One of your own is a link, served from the site's own address. A script of somebody else's runs in a
frame: its policy names the origins of \`allowedOrigins\` and nothing else, no page of the site lets them in, and the frame
sees neither the page nor its address nor any cookie. Networks that cannot do without those show nothing. It is not printed,
and where scripts are off it is not there.

## The rest
Links out load nothing before they are followed, and have \`rel="noopener"\`. The footer takes paragraphs with links,
*emphasis* and **strong**; HTML, headings and lists are refused with their line. Restart the server after a change.
`

/** What stands at a path; `*` is every item of a list, or every edition. */
function valuesAt(value: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (key === undefined) return value === undefined ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  if (key === '*') return Object.values(value).flatMap((one) => valuesAt(one, rest))
  return valuesAt((value as Record<string, unknown>)[key], rest)
}

/** One line of YAML; of texts by edition the first. Nothing for what has keys of its own. */
function shownValue(value: unknown): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.some((one) => typeof one === 'object') ? '' : `\`[${value.join(', ')}]\``
  if (typeof value !== 'object' || value === null) return `\`${cell(String(value)).trim()}\``
  const [first] = Object.entries(value)
  return first && typeof first[1] !== 'object' ? `\`${first[0]}: ${cell(String(first[1])).trim()}\`` : ''
}

function contractPage(title: string, intro: string, schema: z.ZodType, notes = ''): string {
  const rows = fieldsOf(schemaOf(schema), '')
  return [
    `# ${title}`,
    '',
    intro,
    '',
    '| field | type | meaning |',
    '|---|---|---|',
    ...rows.map(([path, type, meaning]) => `| \`${path}\` | ${type} | ${meaning} |`),
    ...(notes ? ['', notes.trimEnd()] : []),
    '',
  ].join('\n')
}

type Field = [path: string, type: string, meaning: string, standard: unknown]

function fieldsOf(schema: Schema, path: string): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const optional = schema.required?.includes(name) ? '' : '?'
    const { schema: inner, suffix } = unwrap(field)
    const own: Field = [
      `${path}${name}${optional}`,
      typeOf(field),
      cell(field.description ?? inner.description ?? ''),
      field.default,
    ]
    return [own, ...fieldsOf(inner, `${path}${name}${suffix}.`)]
  })
}

/** What is inside of lists and of "or null", with how the path goes on. */
function unwrap(schema: Schema, suffix = ''): { schema: Schema; suffix: string } {
  if (schema.items && !schema.prefixItems) return unwrap(schema.items, `${suffix}[]`)
  const { additionalProperties: each } = schema
  if (typeof each === 'object' && each.properties) return unwrap(each, `${suffix}.*`)
  const other = schema.anyOf?.find((one) => one.type !== 'null')
  return other ? unwrap(other, suffix) : { schema, suffix }
}

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return `"${schema.const}"`
  if (schema.enum) return schema.enum.map((value) => `"${value}"`).join(', ')
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ')
  if (schema.prefixItems) return `[${schema.prefixItems.map(typeOf).join(', ')}]`
  if (schema.items) return `list of ${typeOf(schema.items)}`
  if (typeof schema.additionalProperties === 'object') return `map to ${typeOf(schema.additionalProperties)}`
  return schema.type?.toString().replaceAll(',', ' or ') ?? 'any'
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

async function commandPage(): Promise<string> {
  const helps = await Promise.all(commands.map(async ({ summary, load }) => helpFor(await load(), summary)))
  const sections = commands.flatMap(({ name }, i) => [`## ${name}`, '', '```text', helps[i], '```', ''])
  const intro =
    'In a clone, `npm run -s readout -- ARGS` is the same command. Exit codes: 0 done; 1 some inputs failed, each named with its reason, the rest done; 2 wrong usage. `DATABASE_URL` names a PostgreSQL server to use in place of the embedded store; `READOUT_DATA` a folder for the embedded one. `READOUT_CONTACT` is an address, on the web or of mail, that outlets are told with every request, so that they can ask who reads them; `READOUT_ALLOW_ADDRESS` stands for `--allow-address`. `READOUT_SMTP_URL` and `READOUT_MAIL_FROM` name the server that [alerts](../guides/alerts.md#3-mail) are mailed by, and from whom.'
  return ['# The command line', '', intro, '', ...sections].join('\n')
}

function errorPage(): string {
  const rows = Object.entries(errorKinds).map(([code, { status, remedy }]) => `| \`${code}\` | ${status} | ${remedy} |`)
  const intro =
    'A failure is one line: the input, the reason, what to do. Over HTTP it is problem+json with the code as a member.'
  return [
    '# Errors',
    '',
    intro,
    '',
    '| code | HTTP status | what to do, unless the message says better |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** The pages whose file is missing or says something else. */
export async function outdated(): Promise<string[]> {
  return [...(await pages())].flatMap(([name, text]) => (readOrNull(name) === text ? [] : [name]))
}

function readOrNull(name: string): string | null {
  try {
    return readFileSync(new URL(name, folder), 'utf8')
  } catch {
    return null // not written yet
  }
}

if (import.meta.main) for (const [name, text] of await pages()) writeFileSync(new URL(name, folder), text)
