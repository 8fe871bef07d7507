/** Files, folders and standard input as Resources. Nothing here opens the network. */
import { createReadStream, type Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { ReadoutError, type Resource } from '../domain/index.ts'
import { isAddress } from './address.ts'

/** What a folder's pages end in; a file named by itself may end in anything. */
const endings = new Set(['.txt', '.text', '.md', '.html', '.htm', '.xhtml'])

/** Standard input's name among inputs. */
export const STDIN = '-'

/** The most bytes one input may have, unless told otherwise: 20 MB, far beyond any page. */
export const MAX_BYTES = 20_000_000

export interface FileOptions {
  maxBytes?: number
  /** Where `-` reads from. */
  stdin?: Readable
}

/**
 * The inputs one by one: a file or an address is itself, a folder its pages in order of their paths. What cannot be an input comes
 * as the error it will be, so that the rest goes on.
 */
export async function* expand(inputs: Iterable<string>): AsyncGenerator<{ input: string; error?: ReadoutError }> {
  for (const input of inputs) {
    if (input === STDIN) yield { input }
    else if (isAddress(input)) yield { input }
    else
      try {
        if (!(await stat(input)).isDirectory()) yield { input }
        else yield* pagesIn(input)
      } catch (cause) {
        yield { input, error: unreadable(input, cause) }
      }
  }
}

/**
 * @param name the input as given: a path or `-`
 * @throws ReadoutError `input-missing`, `input-unreadable`, `input-empty`, `input-too-large`
 */
export async function readFileResource(name: string, options: FileOptions = {}): Promise<Resource> {
  const max = options.maxBytes ?? MAX_BYTES
  const bytes = await readAll(name, name === STDIN ? (options.stdin ?? process.stdin) : await open(name, max), max)
  if (bytes.length === 0) throw new ReadoutError('input-empty', name, 'it is empty')
  return { name, url: null, bytes, mediaType: null, retrieved: new Date().toISOString() }
}

async function open(path: string, max: number): Promise<Readable> {
  try {
    const { size, ...about } = await stat(path).then((s) => ({
      size: s.size,
      folder: s.isDirectory(),
      device: s.isCharacterDevice() || s.isBlockDevice(),
    }))
    if (about.folder)
      throw new ReadoutError('input-unreadable', path, 'it is a folder', { remedy: 'Name a file in it' })
    if (about.device)
      throw new ReadoutError('input-unreadable', path, 'it is a device, not a file', { remedy: 'Name a file' })
    if (size > max) throw tooLarge(path, size, max)
    return createReadStream(path)
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

async function readAll(name: string, stream: Readable, max: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length
      // A pipe has no size to ask for beforehand.
      if (size > max) throw tooLarge(name, size, max)
      chunks.push(chunk)
    }
  } catch (cause) {
    throw unreadable(name, cause)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

async function* pagesIn(folder: string): AsyncGenerator<{ input: string; error?: ReadoutError }> {
  const pages: string[] = []
  const refused: { input: string; error: ReadoutError }[] = []
  const left = [folder]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    try {
      for (const entry of await readdir(at, { withFileTypes: true })) {
        const path = join(at, entry.name)
        if (entry.name.startsWith('.')) continue
        // Links to files are followed, links to folders are not: they may lead in a circle.
        if (entry.isDirectory()) left.push(path)
        else if (endings.has(extname(entry.name).toLowerCase()) && (await isFile(path, entry))) pages.push(path)
      }
    } catch (cause) {
      // One folder that may not be read does not stop the others.
      refused.push({ input: at, error: unreadable(at, cause) })
    }
  }
  yield* refused
  if (pages.length === 0 && refused.length === 0) {
    const remedy = `Name a folder with files that end in ${[...endings].join(', ')}`
    yield { input: folder, error: new ReadoutError('input-missing', folder, 'the folder holds no pages', { remedy }) }
  }
  for (const input of pages.sort()) yield { input }
}

async function isFile(path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile()
  return stat(path).then(
    (target) => target.isFile(),
    () => false, // it leads nowhere
  )
}

function tooLarge(name: string, size: number, max: number): ReadoutError {
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
  return new ReadoutError('input-too-large', name, `${mb(size)} is more than the limit of ${mb(max)}`)
}

const reasons: Record<string, string> = {
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the disk could not read it',
}

function unreadable(name: string, cause: unknown): ReadoutError {
  if (cause instanceof ReadoutError) return cause
  const { code = '', message } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new ReadoutError('input-missing', name, 'there is no such file or folder', { cause })
  return new ReadoutError('input-unreadable', name, reasons[code] ?? message, { cause })
}
