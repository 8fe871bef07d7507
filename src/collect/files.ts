/** A file or standard input as its bytes. Nothing here opens the network. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { ReadoutError, type Resource } from '../domain/index.ts'
import { readAll } from './readAll.ts'
import { tooLarge } from './tooLarge.ts'

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
 * @param name the input as given: a path or `-`
 * @throws ReadoutError `input-missing`, `input-unreadable`, `input-empty`, `input-too-large`
 */
export async function readFileResource(name: string, options: FileOptions = {}): Promise<Resource> {
  const max = options.maxBytes ?? MAX_BYTES
  const stream = name === STDIN ? (options.stdin ?? process.stdin) : (await openFile(name, max)).stream
  const { bytes } = await readAll(name, stream, max).catch((cause: unknown) => {
    throw unreadable(name, cause)
  })
  if (bytes.length === 0) throw new ReadoutError('input-empty', name, 'it is empty')
  return { name, url: null, bytes, mediaType: null, retrieved: new Date().toISOString() }
}

/** @param max the most bytes it may have; any number when it will be read piece by piece */
export async function openFile(
  path: string,
  max = Number.POSITIVE_INFINITY,
): Promise<{ stream: Readable; size: number }> {
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
    if (size > max) throw tooLarge(path, max, size)
    return { stream: createReadStream(path), size }
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

const reasons: Record<string, string> = {
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the disk could not read it',
}

/** What kept a file from being read, as a person would say it. */
export function unreadable(name: string, cause: unknown): ReadoutError {
  if (cause instanceof ReadoutError) return cause
  const { code = '', message } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new ReadoutError('input-missing', name, 'there is no such file or folder', { cause })
  return new ReadoutError('input-unreadable', name, reasons[code] ?? message, { cause })
}
