/** Runs commands: in this process, or as a clone starts them, in one of their own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { main } from '../../src/cli/index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

interface RunOptions {
  env?: Record<string, string>
  /** Where the person stands; without it the root of the clone. */
  cwd?: string
  stdin?: string | Uint8Array
}

/**
 * Runs a command to its end in this process, one at a time: most of a process's time goes into starting it. As in the
 * published package there is no baseline, and nothing can be served.
 */
export async function readout(
  args: readonly string[],
  { env = {}, cwd = root, stdin = '', stdout }: RunOptions & { stdout?: Writable } = {},
): Promise<Ran> {
  const said = { stdout: '', stderr: '' }
  const into = (name: keyof typeof said) =>
    new Writable({
      write(chunk, _, done) {
        said[name] += String(chunk)
        done()
      },
    })
  const served = () => Promise.reject(new Error('nothing is served here'))
  process.chdir(cwd)
  const code = await main(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout ?? into('stdout'),
    stderr: into('stderr'),
    env,
    startWeb: served,
    startSite: served,
    baseline: async () => null,
    stopped: () => new Promise(() => {}),
  })
  process.chdir(root)
  return { code, ...said }
}

/** Starts a command as a clone does; for tests of the process itself: how it starts, stops, is killed, and what it is beside. */
export function startReadout(
  args: readonly string[],
  options: Pick<RunOptions, 'env' | 'cwd'> = {},
): ChildProcessWithoutNullStreams {
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env }
  // The store must be the test's own, wherever the person running the tests keeps theirs.
  if (options.env?.DATABASE_URL === undefined) delete env.DATABASE_URL
  const argv = ['--import', `${root}scripts/jsx.mjs`, `${root}src/readout.ts`, ...args]
  return spawn(process.execPath, argv, { env, cwd: options.cwd ?? root, stdio: 'pipe' })
}

/** Runs a command to its end in a process of its own, with `stdin` as its standard input. */
export async function readoutProcess(
  args: readonly string[],
  { stdin = '', ...options }: RunOptions = {},
): Promise<Ran> {
  const child = startReadout(args, options)
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  // A command that does not read its input may have closed it already.
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  const [stdout, stderr, code] = await Promise.all([textOf(child.stdout), textOf(child.stderr), ended])
  return { code, stdout, stderr }
}

/** Starts a server, and waits until it has said that. @returns the words that the pattern has in parentheses */
export async function startServer(
  args: readonly string[],
  says: RegExp,
  env: Record<string, string> = {},
): Promise<{ child: ChildProcessWithoutNullStreams; said: string; stderr: () => string }> {
  const child = startReadout(['serve', '--port', '0', ...args], { env })
  let [stdout, stderr] = ['', '']
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const said = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the server ended: ${stderr}`)))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      const [, found] = says.exec(stdout) ?? []
      if (found !== undefined) resolve(found)
    })
  })
  return { child, said, stderr: () => stderr }
}

/** The JSON objects of JSON Lines. */
export function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
