#!/usr/bin/env node
/** Wires the house together: the command line, with the web room behind `serve`. */
import { existsSync } from 'node:fs'
import { main } from './cli/index.ts'

// What we use of Node that it still calls experimental (SQLite for a lock, stripping types) is no news to a user.
process.removeAllListeners('warning')
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') process.stderr.write(`readout: ${warning.name}: ${warning.message}\n`)
})

// npm runs scripts in the package's folder; paths are meant from where the person stands.
if (process.env.INIT_CWD && ['readout', 'start'].includes(process.env.npm_lifecycle_event ?? ''))
  process.chdir(process.env.INIT_CWD)

// A failed write is told to whoever wrote; without a listener Node would end the process before that.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  async startWeb(house, options) {
    // Loaded only to serve, so that reading a page starts at once.
    const { startWeb } = await import('./web/index.ts')
    return startWeb(house, options)
  },
  async startSite(house, options) {
    const { startSite } = await import('./web/index.ts')
    return startSite(house, options)
  },
  async baseline() {
    // It lies with what trains the models, which only a clone has.
    const file = new URL('../training/baseline/index.ts', import.meta.url)
    if (!existsSync(file)) return null
    const { createBaseline } = await import(file.href)
    return createBaseline
  },
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
})
