/** Inputs from the command line, each done on its own: one that fails is named with its reason, and the rest goes on. */
import { asReadoutError, inputForms, isDate, oneLine, type ReadoutError, type Resource } from '../domain/index.ts'
import { expandInputs, MAX_BYTES, type ReadOptions, readInput } from '../flow/index.ts'
import { failureLine } from './addingSummary.ts'
import { type Arguments, type Option, usage } from './command.ts'
import { makeProgress } from './progress.ts'
import type { Wiring } from './wiring.ts'

export const inputOptions = {
  as: {
    type: 'string',
    value: 'FORM',
    help: 'page (a text dump with its chrome), html, or text (verbatim); told from the bytes without it',
  },
  published: { type: 'string', value: 'DATE', help: 'the day of publication, YYYY-MM-DD, when the page does not say' },
  language: { type: 'string', value: 'CODE', help: 'the language, such as en or ru, when it should not be guessed' },
  'max-size': { type: 'string', value: 'MB', help: `the most megabytes one input may have (${MAX_BYTES / 1e6})` },
} as const satisfies Record<string, Option>

/** How to take the inputs. @throws ReadoutError `usage` */
export function inputOptionsFrom(args: Arguments, command: { name: string }): { read: ReadOptions; maxBytes: number } {
  const published = args.string('published')
  if (published !== undefined && !isDate(published))
    throw usage(command, `--published takes a day such as 2023-04-22, not "${published}"`)
  const language = args.string('language')
  if (language !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
    throw usage(command, `--language takes a code such as en or ru, not "${language}"`)
  const as = args.choice('as', inputForms)
  const megabytes = args.number('max-size', { min: 0.001, max: 2000 })
  return {
    read: {
      ...(as === undefined ? {} : { as }),
      ...(published === undefined ? {} : { published }),
      ...(language === undefined ? {} : { language }),
    },
    maxBytes: megabytes === undefined ? MAX_BYTES : megabytes * 1e6,
  }
}

export interface Work<T> {
  readonly wiring: Wiring
  readonly inputs: readonly string[]
  readonly maxBytes: number
  /** How many are under way at once. */
  readonly width: number
  /** What is done with one input. */
  readonly one: (resource: Resource) => Promise<T>
  /** What is done with each result, in the order of the inputs. */
  readonly result: (value: T, input: string) => Promise<{ warnings: readonly string[] }>
  /** The last line, for how many were done: "3 read". */
  readonly summary: (done: number) => string
}

/** Does the work on every input, in order, telling of it on stderr. @returns the exit code */
export async function forEachInput<T>(work: Work<T>): Promise<number> {
  const { wiring, maxBytes } = work
  const inputs: { input: string; error?: ReadoutError }[] = []
  for await (const found of expandInputs(work.inputs)) inputs.push(found)
  const progress = makeProgress(wiring.stderr, 'pages', () => inputs.length)

  const attempt = async ({ input, error }: (typeof inputs)[number]): Promise<T> => {
    if (error) throw error
    return work.one(await readInput(input, { maxBytes, stdin: wiring.stdin }))
  }
  let failed = 0
  const underWay: Promise<{ value: T } | { error: ReadoutError }>[] = []
  let next = 0
  const start = () => {
    const found = inputs[next++]
    if (!found) return
    underWay.push(
      attempt(found).then(
        (value) => ({ value }),
        (error: unknown) => ({ error: asReadoutError(error, found.input) }),
      ),
    )
  }
  for (let i = 0; i < work.width; i++) start()
  for (const { input } of inputs) {
    const outcome = await underWay.shift()
    start()
    if (!outcome) break
    if ('error' in outcome) {
      failed++
      progress.say(failureLine(input, outcome.error))
    } else {
      const { warnings } = await work.result(outcome.value, input)
      for (const warning of warnings) progress.say(oneLine(`${input}: ${warning}`))
    }
    progress.step(oneLine(input))
  }
  progress.end()
  const done = work.summary(inputs.length - failed)
  if (inputs.length > 1 || failed > 0) progress.say(failed > 0 ? `${done}, ${failed} failed` : done)
  return failed > 0 ? 1 : 0
}
