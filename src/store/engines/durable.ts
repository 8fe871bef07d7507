/**
 * PGlite made durable. As published it runs with fsync off, and its file system has no fsync at all: a power cut loses
 * every commit since the last start, or the whole folder. Here PostgreSQL is told to sync, and its file system to pass
 * that on to the disk. `wal_sync_method` must be `fsync`, since PGlite's `fdatasync` does nothing.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** What this file uses of an open file in emscripten's NODEFS: `nfd` is Node's descriptor; folders have none. */
interface NodeStream {
  nfd?: number
  node: unknown
}
interface NodeModule {
  NODEFS: { stream_ops: { fsync?: (stream: NodeStream) => number }; realPath(node: unknown): string }
  FS: { ErrnoError: new (errno: number) => Error }
}

/** WASI's number for an input/output error, which is what PostgreSQL is told when the disk refuses to sync. */
const EIO = 29

class DurableFS extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: unknown) => passFsyncOn(module as NodeModule)]
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }
}

function passFsyncOn({ NODEFS, FS }: NodeModule): void {
  NODEFS.stream_ops.fsync = (stream) => {
    try {
      if (stream.nfd === undefined) syncFolder(NODEFS.realPath(stream.node))
      else fs.fsyncSync(stream.nfd)
    } catch {
      throw new FS.ErrnoError(EIO)
    }
    return 0
  }
}

/** A log kept short: by default it may grow to 1 GB before it is cleared. */
const shortLog = ['-c', 'max_wal_size=128MB', '-c', 'min_wal_size=32MB']

const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
  ...shortLog,
]

/**
 * Opens the database in a folder, or makes it there. Only for one who holds the folder's lock.
 *
 * A new database is built beside its place and moved there when it is whole and on disk, so that a crash while it is
 * made never leaves half of one.
 */
export async function openDurable(folder: string, onStderr: (line: string) => void = () => {}): Promise<PGlite> {
  const open = (at: string) =>
    PGlite.create({
      fs: new DurableFS(at),
      startParams,
      onStderr: (line) => {
        onStderr(line)
        return false
      },
    })
  if (!fs.existsSync(folder)) {
    const draft = `${folder}.new`
    fs.rmSync(draft, { recursive: true, force: true })
    fs.mkdirSync(draft, { mode: 0o700 })
    try {
      const made = await open(draft)
      await made.close()
      syncTree(draft)
      fs.renameSync(draft, folder)
      syncFolder(join(folder, '..'))
    } finally {
      fs.rmSync(draft, { recursive: true, force: true })
    }
  }
  // Left over when its process was killed; the lock says that nobody runs here now.
  fs.rmSync(join(folder, 'postmaster.pid'), { force: true })
  return open(folder)
}

/** A database in memory, gone when closed; it begins as the one that a tar file holds (PGlite's `dumpDataDir`), else anew. */
export async function openMemory(dump: string | null): Promise<PGlite> {
  return PGlite.create(dump === null ? {} : { loadDataDir: await fs.openAsBlob(dump, { type: 'application/x-tar' }) })
}

function syncTree(root: string): void {
  const left = [root]
  for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) left.push(path)
      else if (entry.isFile()) syncPath(path, 'r+')
    }
    syncFolder(folder)
  }
}

/** Keeps the names in a folder. Windows cannot, and keeps them by itself. */
function syncFolder(path: string): void {
  if (process.platform !== 'win32') syncPath(path, 'r')
}

function syncPath(path: string, flags: 'r' | 'r+'): void {
  const descriptor = fs.openSync(path, flags)
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
