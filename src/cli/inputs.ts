/** Inputs from the command line, each done on its own: one that fails is named with its reason, and the rest goes on. */
import {
  asReadoutError,
  type Collected,
  inputForms,
  isDate,
  oneLine,
  type ReadoutError,
  type Resource,
} from '../domain/index.ts'
import { type Allowed, type CollectOptions, collectInputs, MAX_BYTES, type ReadOptions } from '../flow/index.ts'
import { failureLine } from './addingSummary.ts'
import { type Arguments, type Option, usage } from './command.ts'
import { makeProgress } from './progress.ts'
import { allowedFrom, fetcherFor, webOptions } from './webAccess.ts'
import type { Wiring } from './wiring.ts'

export const inputOptions = {
  as: {
    type: 'string',
    value: 'FORM',
    help: 'page (a text dump with its chrome), html, or text (verbatim); told from the bytes without it',
  },
  published: { type: 'string', value: 'DATE', help: 'the day of publication, YYYY-MM-DD, when the page does not say' },
  language: { type: 'string', value: 'CODE', help: 'the language, such as en or ru, when it should not be guessed' },
  ...webOptions,
  'max-size': { type: 'string', value: 'MB', help: `the most megabytes one page may have (${MAX_BYTES / 1e6})` },
  since: {
    type: 'string',
    value: 'DATE',
    help: 'of feeds and sitemaps, what was published or changed on this day or later',
  },
  most: { type: 'string', value: 'N', help: 'the most pages of each feed or sitemap' },
} as const satisfies Record<string, Option>

export interface InputOptions {
  read: ReadOptions
  collect: CollectOptions
  /** What may be fetched from beside public addresses. */
  allow: readonly Allowed[]
}

/** How to take the inputs. @throws ReadoutError `usage` */
export function inputOptionsFrom(args: Arguments, command: { name: string }): InputOptions {
  const published = args.string('published')
  if (published !== undefined && !isDate(published))
    throw usage(command, `--published takes a day such as 2023-04-22, not "${published}"`)
  const language = args.string('language')
  if (language !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
    throw usage(command, `--language takes a code such as en or ru, not "${language}"`)
  const as = args.choice('as', inputForms)
  const megabytes = args.number('max-size', { min: 0.001, max: 2000 })
  const since = args.string('since')
  if (since !== undefined && !(isDate(since) && since.length === 10))
    throw usage(command, `--since takes a day such as 2023-04-22, not "${since}"`)
  const limit = args.number('most', { min: 1, max: 1_000_000 })
  return {
    read: {
      ...(as === undefined ? {} : { as }),
      ...(published === undefined ? {} : { published }),
      ...(language === undefined ? {} : { language }),
    },
    collect: {
      maxBytes: megabytes === undefined ? MAX_BYTES : megabytes * 1e6,
      ...(since === undefined ? {} : { since }),
      ...(limit === undefined ? {} : { limit }),
    },
    allow: allowedFrom(args),
  }
}

export interface Work<T> {
  readonly wiring: Wiring
  /** What is worked on: of inputs, or pages as they turn up. */
  readonly pages: (options: Pick<CollectOptions, 'onTotal'>) => AsyncIterable<Collected>
  /** How many are under way at once. */
  readonly width: number
  /** What is done with one page. */
  readonly one: (resource: Resource) => Promise<T>
  /** What is done with each result, in the order of the pages. */
  readonly result: (value: T, input: string) => Promise<{ warnings: readonly string[] }>
  /** The last line, for how many were done: "3 read". */
  readonly summary: (done: number) => string
}

/** Collects the inputs of a command, from the web too. */
export function pagesOf(
  inputs: readonly string[],
  { collect, allow }: Pick<InputOptions, 'collect' | 'allow'>,
  { stdin, env }: Pick<Wiring, 'stdin' | 'env'>,
): (more: Pick<CollectOptions, 'onTotal' | 'watch'>) => AsyncIterable<Collected> {
  return async function* (more) {
    const fetcher = fetcherFor(allow, env)
    try {
      yield* collectInputs(inputs, { ...collect, stdin, fetcher, ...more })
    } finally {
      await fetcher.close()
    }
  }
}

type Outcome<T> = { value: T } | { error: ReadoutError } | { reason: string }

/** Does the work on every page, in order, telling of it on stderr. @returns the exit code */
export async function forEachPage<T>(work: Work<T>): Promise<number> {
  let total: number | null = null
  const progress = makeProgress(work.wiring.stderr, 'pages', () => total)
  const counts = { done: 0, failed: 0, unchanged: 0 }
  const skipped = new Map<string, number>()

  const attempt = async (found: Collected): Promise<Outcome<T>> => {
    if (found.kind === 'failed') return { error: found.error }
    if (found.kind === 'skipped') return { reason: found.reason }
    if (found.kind === 'unchanged') return { reason: '' }
    return work.one(found.resource).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: asReadoutError(error, found.resource.name) }),
    )
  }
  const finish = async (name: string, outcome: Outcome<T>) => {
    if ('error' in outcome) {
      counts.failed++
      progress.say(failureLine(name, outcome.error))
    } else if ('value' in outcome) {
      counts.done++
      const { warnings } = await work.result(outcome.value, name)
      for (const warning of warnings) progress.say(oneLine(`${name}: ${warning}`))
    } else if (outcome.reason === '') counts.unchanged++
    else skipped.set(outcome.reason, (skipped.get(outcome.reason) ?? 0) + 1)
    progress.step(oneLine(name))
  }

  /** Each finished after the one before it, as soon as it is done: where pages trickle in, none waits for the next. */
  const underWay: Promise<void>[] = []
  let last = Promise.resolve()
  const pages = work.pages({
    onTotal: (now) => {
      total = now
    },
  })
  for await (const found of pages) {
    const name = found.kind === 'resource' ? found.resource.name : found.name
    if (found.kind === 'resource') for (const note of found.notes ?? []) progress.say(oneLine(`${name}: ${note}`))
    const outcome = attempt(found)
    last = last.then(async () => finish(name, await outcome))
    // Whoever waits for it below is told.
    last.catch(() => {})
    underWay.push(last)
    if (underWay.length >= work.width) await underWay.shift()
  }
  await last
  progress.end()

  for (const [reason, n] of skipped) progress.say(oneLine(`${n} passed over: ${reason}`))
  const { done, failed, unchanged } = counts
  const told = [
    work.summary(done),
    ...(unchanged > 0 ? [`${unchanged} not fetched again`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ]
  if (done + failed + unchanged + skipped.size !== 1 || done === 0) progress.say(told.join(', '))
  return failed > 0 ? 1 : 0
}
