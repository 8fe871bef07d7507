/** What `readout evaluate` can measure, one file a task in this folder. */
import { oneLine, type ReadoutError, type Resource } from '../../domain/index.ts'
import { openReaders, readerNames } from '../../flow/index.ts'
import type { Arguments } from '../command.ts'
import { makeProgress } from '../progress.ts'
import type { Wiring } from '../wiring.ts'

/** What a task is given. */
export interface Asked {
  corpus: Resource
  args: Arguments
  wiring: Wiring
  /** The error for a command line that asks for what cannot be. */
  wrong(reason: string): ReadoutError
}

export interface Measured {
  /** What was measured, as it is printed with --json. */
  evaluation: unknown
  /** The same to read in a terminal. */
  table: string
  /** What could not be taken, each with its reason. */
  failures: readonly ReadoutError[]
}

export interface Task {
  /** What is measured, in a few words. */
  means: string
  run(asked: Asked): Promise<Measured>
}

/** The options of the whole command that only some tasks take. */
type Some = 'threshold' | 'readings' | 'people' | 'limit' | 'answers'

/**
 * The threshold and the limit, where a task takes them.
 * @throws ReadoutError `usage` for values that cannot be, and for options that the task has no use for
 */
export function optionsOf(
  { args, wrong }: Asked,
  task: string,
  takes: readonly Some[],
): { threshold: number; limit: number | undefined } {
  for (const name of ['threshold', 'readings', 'people', 'limit', 'answers'] as const)
    if (!takes.includes(name) && args.string(name) !== undefined) throw wrong(`${task} takes no --${name}`)
  args.choice('reader', readerNames)
  const limit = args.number('limit', { min: 1, max: 1e9 })
  if (limit !== undefined && !Number.isInteger(limit)) throw wrong('--limit takes a whole number')
  return { threshold: args.number('threshold', { min: 0, max: 1 }) ?? 0, limit }
}

/**
 * Readers, whose threads start when they are first asked, and a bar that counts; both are closed whatever comes.
 * @param what is counted: "rows"
 */
export async function withReaders<T>(
  { wiring }: Asked,
  what: string,
  count: number,
  work: (readers: ReturnType<typeof openReaders>, done: (name: string) => void) => Promise<T>,
): Promise<T> {
  const readers = openReaders()
  const progress = makeProgress(wiring.stderr, what, () => count)
  try {
    return await work(readers, (name) => progress.step(oneLine(name)))
  } finally {
    progress.end()
    await readers.close()
  }
}
