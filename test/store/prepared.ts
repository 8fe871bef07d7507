/**
 * Stores that hold nothing yet, made once for the sources as they are, and then copied: to make one takes longer than most
 * tests. That a store can be made where there is none is for the tests of the store.
 */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDurable } from '../../src/store/engines/durable.ts'
import { openStore } from '../../src/store/index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(root, 'node_modules/.cache/readout-stores')
/** How long one is kept that nobody asks for, in milliseconds. */
const KEPT = 24 * 60 * 60_000

let made: Promise<string> | undefined

/** Puts a store into a folder. */
export async function putStore(data: string): Promise<void> {
  cpSync(join(await prepared(), 'data'), data, { recursive: true })
}

/** The file that a store in memory can begin from. */
export async function preparedDump(): Promise<string> {
  return join(await prepared(), 'memory.tar')
}

function prepared(): Promise<string> {
  made ??= prepare(join(cache, sources()))
  return made
}

/** A hash of all that makes a store what it is. */
function sources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  const store = join(root, 'src/store')
  const files = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|sql)$/.test(name))
  for (const name of files.sort()) hash.update(`\n${name}\n`).update(readFileSync(join(store, name)))
  return hash.digest('hex').slice(0, 20)
}

async function prepare(folder: string): Promise<string> {
  const now = Date.now()
  mkdirSync(cache, { recursive: true })
  if (existsSync(folder)) {
    utimesSync(folder, now / 1000, now / 1000)
    return folder
  }
  for (const one of readdirSync(cache).map((name) => join(cache, name)))
    if (now - statSync(one).mtimeMs > KEPT) rmSync(one, { recursive: true, force: true })
  const draft = mkdtempSync(`${folder}-`)
  try {
    const data = join(draft, 'data')
    const store = await openStore({ data })
    await store.jobs.start()
    await store.close()
    const engine = await openDurable(join(data, 'pg'))
    const dump = await engine.dumpDataDir('none')
    writeFileSync(join(draft, 'memory.tar'), new Uint8Array(await dump.arrayBuffer()))
    await engine.close()
    renameSync(draft, folder)
  } catch (error) {
    // Another process may have been as quick.
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return folder
}
