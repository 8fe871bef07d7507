/**
 * One process owns a data folder. The lock is the operating system's, held through SQLite on the file `lock`, so that it
 * vanishes with its process however that ends; `server.json` beside it says who holds it and where its server answers.
 * The process that holds it must not open the file `lock` in another way: closing that would give the lock up (POSIX).
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ReadoutError } from '../../domain/index.ts'
import { asStoreError } from '../failures.ts'

/** Where the process that owns a folder answers. */
export interface ServerAddress {
  /** On loopback: `http://127.0.0.1:4100`. */
  url: string
  /** What a command must show to be let in. */
  token: string
  pid: number
}

export interface FolderLock {
  /** Tells other commands where the server is. */
  announce(server: Pick<ServerAddress, 'url' | 'token'>): void
  release(): void
}

const SQLITE_BUSY = 5
/** How long to wait for a lock, in milliseconds. */
const WAIT = 200
/** Locks that this process holds: one that nothing points at would be closed, and given up, when memory is tidied. */
const holding = new Set<DatabaseSync>()

/**
 * Takes the folder, making it where it is missing, readable by its owner alone.
 * @throws ReadoutError `store-busy` naming the folder and who holds it; `disk-full`, `store-unreachable`
 */
export function lockFolder(data: string): FolderLock {
  let held: DatabaseSync | null
  try {
    makeFolder(data)
    held = tryLock(data)
  } catch (error) {
    throw cannotOpen(error, data)
  }
  if (!held) throw busy(data)
  const lock = held
  try {
    writeOwner(data, { pid: process.pid })
  } catch (error) {
    lock.close()
    throw error
  }
  holding.add(lock)
  return {
    announce: ({ url, token }) => writeOwner(data, { pid: process.pid, url, token }),
    release() {
      if (!lock.isOpen) return
      rmSync(join(data, 'server.json'), { force: true })
      holding.delete(lock)
      lock.close()
    },
  }
}

/** The server that owns the folder; null when no process holds it, or the one that does is no server. */
export function findServer(data: string): ServerAddress | null {
  const owner = readOwner(data)
  if (!owner || !isHeld(data)) return null
  // Read again: who was killed left its file behind, and the lock may be another's by now.
  const { pid, url, token } = readOwner(data) ?? owner
  return url && token && isRunning(pid) ? { pid, url, token } : null
}

/** Null when another holds it. */
function tryLock(data: string): DatabaseSync | null {
  const file = join(data, 'lock')
  const database = new DatabaseSync(file)
  try {
    // Nothing is ever written to it, so it needs no journal. A command that only looks is gone within the wait.
    database.exec(`pragma busy_timeout = ${WAIT}; pragma journal_mode = memory; begin exclusive`)
    chmodSync(file, 0o600)
    return database
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null
    throw error
  }
}

/** Looks without taking: several may look at once. */
function isHeld(data: string): boolean {
  try {
    const database = new DatabaseSync(join(data, 'lock'), { readOnly: true })
    try {
      database.exec('select * from sqlite_schema')
      return false
    } catch (error) {
      return (error as { errcode?: number }).errcode === SQLITE_BUSY
    } finally {
      database.close()
    }
  } catch {
    return false // no folder, or not ours to read: no server of ours
  }
}

interface Owner {
  pid: number
  url?: string
  token?: string
}

/** Whole or not at all: written beside its place and moved there. */
function writeOwner(data: string, owner: Owner): void {
  const file = join(data, 'server.json')
  const draft = `${file}.${process.pid}`
  try {
    writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 })
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw cannotOpen(error, data)
  }
}

function readOwner(data: string): Owner | null {
  try {
    const owner = JSON.parse(readFileSync(join(data, 'server.json'), 'utf8')) as Partial<Owner> | null
    return typeof owner?.pid === 'number' ? { ...owner, pid: owner.pid } : null
  } catch {
    return null // not there, or not ours to read
  }
}

function busy(data: string): ReadoutError {
  const owner = readOwner(data)
  const who =
    owner && isRunning(owner.pid) ? `process ${owner.pid}${owner.url ? ` at ${owner.url}` : ''}` : 'another process'
  return new ReadoutError('store-busy', data, `${who} is using it`)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // it runs, as someone else
  }
}

/** Makes the folder and those above it, one by one: Node's own way never ends where a file system refuses as /proc does. */
function makeFolder(path: string): void {
  const missing: string[] = []
  for (let folder = resolve(path); !existsSync(folder); folder = dirname(folder)) missing.push(folder)
  for (const folder of missing.reverse()) {
    try {
      mkdirSync(folder, { mode: 0o700 })
    } catch (error) {
      // Another process that opens the same store has just made it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  if (!statSync(path).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
}

const reasons: Record<string, string> = {
  EEXIST: 'a file stands where the folder should be',
  ENOTDIR: 'a file stands where the folder should be',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it is on a disk that can only be read',
  ENOENT: 'no folder can be made there',
}

/** SQLite's word for a file that it may not open or make. */
const SQLITE_CANTOPEN = 14

function cannotOpen(error: unknown, data: string): unknown {
  const { code = '', errcode, message } = error as NodeJS.ErrnoException & { errcode?: number }
  if (code === 'ENOSPC' || code === 'EDQUOT' || /disk is full/.test(message)) return asStoreError(error, data)
  const reason = errcode === SQLITE_CANTOPEN ? 'you may not write there' : (reasons[code] ?? message)
  return new ReadoutError('store-unreachable', data, reason, {
    remedy: 'Check that you may write there, or give another folder with --data',
    cause: error,
  })
}
