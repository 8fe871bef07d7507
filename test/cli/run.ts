/** Runs the real command in a process of its own. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

/** How a clone starts the command; for tests that need the process itself. */
export function startReadout(args: readonly string[], options: { env?: Record<string, string>; cwd?: string } = {}) {
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env }
  // The store must be the test's own, wherever the person running the tests keeps theirs.
  if (options.env?.DATABASE_URL === undefined) delete env.DATABASE_URL
  const argv = ['--import', `${root}scripts/jsx.mjs`, `${root}src/readout.ts`, ...args]
  return spawn(process.execPath, argv, { env, cwd: options.cwd ?? root, stdio: 'pipe' })
}

/** Runs it to its end, with `stdin` as its standard input. */
export function readout(
  args: readonly string[],
  options: { env?: Record<string, string>; cwd?: string; stdin?: string | Uint8Array } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = startReadout(args, options)
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    // A command that does not read its input may have closed it already.
    child.stdin.on('error', () => {})
    child.stdin.end(options.stdin ?? '')
  })
}

/** The JSON objects of JSON Lines. */
export function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
