/** Folders and processes for tests, gone afterwards. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestContext } from 'node:test'

export function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-test-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Child {
  process: ChildProcess
  lines: AsyncIterator<string>
  /** All it wrote to its error stream. */
  errors(): string
  /** Kills it as a power cut would, without asking. */
  kill(): Promise<void>
}

/** Runs a module, named from this folder, with arguments in a process of its own. */
export function child(t: TestContext, module: string, ...args: string[]): Child {
  const path = resolve(import.meta.dirname, module)
  const started = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const exited = new Promise<void>((resolve) => started.once('close', () => resolve()))
  const kill = async () => {
    started.kill('SIGKILL')
    await exited
  }
  t.after(kill)
  const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]()
  return { process: started, lines, errors: () => errors, kill }
}
