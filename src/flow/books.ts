/** Files that people write by hand, as YAML: checked against the domain's schemas, with errors that name line and key. */
import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import type { z } from 'zod'
import {
  type Codebook,
  codebookSchema,
  type DescribedOutlet,
  hashOf,
  outletsSchema,
  ReadoutError,
  type Roster,
  rosterSchema,
} from '../domain/index.ts'

/** @throws ReadoutError `file-invalid` naming line and key */
export function parseCodebook(text: string, file: string): Codebook {
  return parse(
    text,
    file,
    codebookSchema.superRefine(({ issues }, found) => refuseTwice(issues, 'issues', found)),
  )
}

/** @throws ReadoutError `file-invalid` naming line and key */
export function parseRoster(text: string, file: string): Roster {
  return parse(
    text,
    file,
    rosterSchema.superRefine(({ actors }, found) => refuseTwice(actors, 'actors', found)),
  )
}

/** @throws ReadoutError `file-invalid` naming line and key */
export function parseOutlets(text: string, file: string): DescribedOutlet[] {
  return parse(text, file, outletsSchema).outlets
}

/** What a file of YAML says, and how to refuse what only its user can see is wrong. */
export interface Written<T> {
  value: T
  /** Names the line on which the value at the path begins. */
  refusal(path: readonly PropertyKey[], reason: string): ReadoutError
}

/** @throws ReadoutError `file-invalid` naming line and key */
export function parse<S extends z.ZodType>(text: string, file: string, schema: S): z.infer<S> {
  return parseWritten(text, file, schema).value
}

/**
 * YAML checked against a schema. Dates stay text, since YAML's own dates would shift with the time zone.
 * @throws ReadoutError `file-invalid` naming line and key
 */
export function parseWritten<S extends z.ZodType>(text: string, file: string, schema: S): Written<z.infer<S>> {
  const lines = new LineCounter()
  // The core schema has no timestamps, and a document with more aliases than this is an attack, not a codebook.
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' })
  const broken = document.errors[0]
  if (broken) {
    const { line } = lines.linePos(broken.pos[0])
    throw new ReadoutError(
      'file-invalid',
      `${file}:${line}`,
      broken.message.split('\n')[0]?.replace(/ at line.*/, '') ?? 'not YAML',
    )
  }
  const refusal = (path: readonly PropertyKey[], reason: string) => {
    const offset = offsetOf(document.contents, path)
    const where = offset === null ? file : `${file}:${lines.linePos(offset).line}`
    return new ReadoutError('file-invalid', where, `${path.map(String).join('.') || 'the file'}: ${reason}`)
  }
  const result = schema.safeParse(plainValue(document, file))
  if (result.success) return { value: result.data, refusal }
  const { issues } = result.error
  // A key that nobody knows is why another is missing.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  throw refusal([...(issue?.path ?? []), ...unknown], issue?.message ?? 'not as expected')
}

/** The plain value. An alias without its anchor, or aliases that multiply without end, are known only now. */
function plainValue(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (cause) {
    throw new ReadoutError('file-invalid', file, (cause as Error).message, { cause })
  }
}

/** Where the value at a path begins, or the nearest thing around it that is there. */
function offsetOf(root: ParsedNode | null, path: readonly PropertyKey[]): number | null {
  let node: unknown = root
  let offset: number | null = root?.range?.[0] ?? null
  for (const key of path) {
    if (!isCollection(node)) break
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
    const next: unknown = isPair(pair) ? (pair.value ?? pair.key) : node.get(key, true)
    const range = (next as { range?: [number, number, number] | null } | undefined)?.range
    if (!range) break
    offset = isPair(pair) ? ((pair.key as { range?: [number, number, number] }).range?.[0] ?? range[0]) : range[0]
    node = next
  }
  return offset
}

/** Says of the second of two with the same id that it is one too many. */
function refuseTwice(list: readonly { id: string }[], key: string, found: z.RefinementCtx): void {
  const ids = list.map(({ id }) => id)
  const second = ids.findIndex((id, i) => ids.indexOf(id) !== i)
  if (second >= 0)
    found.addIssue({ code: 'custom', path: [key, second, 'id'], message: `"${ids[second]}" stands there twice` })
}

/**
 * What a codebook and roster are known by to the reader: a reading names the version that it was made with. What only
 * pages show is left out: names and meanings in a codebook, titles of offices. Actors' names are found in pages.
 */
export function booksVersion({ codebook, roster }: { codebook: Codebook; roster: Roster }): string {
  const unnamed = JSON.stringify(codebook, (key, value) => (key === 'names' || key === 'meanings' ? undefined : value))
  const offices = roster.offices.map(({ titles: _, ...office }) => office)
  return hashOf('books', `[${unnamed},${JSON.stringify({ ...roster, offices })}]`)
}
