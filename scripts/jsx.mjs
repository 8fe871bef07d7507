/**
 * Lets Node run `.tsx` files from a clone without a build.
 *
 * Node strips types from `.ts` by itself but refuses JSX, so this hook turns each `.tsx` module into plain
 * JavaScript as it is loaded. The published package is compiled beforehand and never needs it.
 */
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from '@swc/core'

// What is compiled once need not be compiled by every process of a test run, nor by its threads. It lies with the packages:
// in a folder that everybody may write to, somebody else's code could lie in wait.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/readout/', import.meta.url))
enableCompileCache()

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const filename = fileURLToPath(url)
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      sourceMaps: 'inline',
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      },
    })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
