/**
 * Makes what follows from the code: the reference pages (the readout/1 contract, the files people write by hand, the command
 * line, the errors, the API) and the client's contract. `npm run docs` writes them; a test fails when what is written is out
 * of date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { commands, helpFor } from '../src/cli/index.ts'
import { codebookSchema, errorKinds, readoutSchema, rosterSchema } from '../src/domain/index.ts'
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
}

const schemaOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input' }) as Schema

/** Every file by its place, from docs/reference/. */
export function pages(): Map<string, string> {
  const json = (schema: z.ZodType) => `${JSON.stringify(schemaOf(schema), null, 2)}\n`
  return new Map([
    ['readout-1.schema.json', json(readoutSchema)],
    ['codebook.schema.json', json(codebookSchema)],
    ['roster.schema.json', json(rosterSchema)],
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
      ),
    ],
    ['command-line.md', commandPage()],
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

## A first draft
\`readout codebook suggest\` prints one from pages, readings or a dossier: things that statements speak of again and again, with
their wordings and how often each was said, those first that some are for and others against. It is a valid codebook to
keep, rename, join and delete from.
`

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

function fieldsOf(schema: Schema, path: string): [path: string, type: string, meaning: string][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const optional = schema.required?.includes(name) ? '' : '?'
    const { schema: inner, suffix } = unwrap(field)
    const own: [string, string, string] = [
      `${path}${name}${optional}`,
      typeOf(field),
      cell(field.description ?? inner.description ?? ''),
    ]
    return [own, ...fieldsOf(inner, `${path}${name}${suffix}.`)]
  })
}

/** What is inside of lists and of "or null", with how the path goes on. */
function unwrap(schema: Schema, suffix = ''): { schema: Schema; suffix: string } {
  if (schema.items && !schema.prefixItems) return unwrap(schema.items, `${suffix}[]`)
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

function commandPage(): string {
  const sections = commands.flatMap((command) => [`## ${command.name}`, '', '```text', helpFor(command), '```', ''])
  const intro =
    'In a clone, `npm run -s readout -- ARGS` is the same command. Exit codes: 0 done; 1 some inputs failed, each named with its reason, the rest done; 2 wrong usage. `DATABASE_URL` names a PostgreSQL server to use in place of the embedded store; `READOUT_DATA` a folder for the embedded one. `READOUT_CONTACT` is an address, on the web or of mail, that outlets are told with every request, so that they can ask who reads them; `READOUT_ALLOW_ADDRESS` stands for `--allow-address`.'
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
export function outdated(): string[] {
  return [...pages()].flatMap(([name, text]) => (readOrNull(name) === text ? [] : [name]))
}

function readOrNull(name: string): string | null {
  try {
    return readFileSync(new URL(name, folder), 'utf8')
  } catch {
    return null // not written yet
  }
}

if (import.meta.main) for (const [name, text] of pages()) writeFileSync(new URL(name, folder), text)
