/** What can go wrong in an engine, in the words of the table of errors. */
import { type ErrorCode, ReadoutError } from '../domain/index.ts'

/** What `pg` and Node put on their errors: SQLSTATE or errno, and for a constraint its name. */
interface EngineError extends Error {
  code?: string
  constraint?: string
}

const byCode: Record<string, ErrorCode> = {
  '53100': 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  // the server is not there, does not let us in, or goes away
  ECONNREFUSED: 'store-unreachable',
  ECONNRESET: 'store-unreachable',
  ENOTFOUND: 'store-unreachable',
  EAI_AGAIN: 'store-unreachable',
  ETIMEDOUT: 'store-unreachable',
  EHOSTUNREACH: 'store-unreachable',
  ENOENT: 'store-unreachable',
  EPIPE: 'store-unreachable',
  '28000': 'store-unreachable',
  '28P01': 'store-unreachable',
  '3D000': 'store-unreachable',
  '53300': 'store-unreachable',
  '57P01': 'store-unreachable',
  '57P02': 'store-unreachable',
  '57P03': 'store-unreachable',
  // what is on disk is not what was written
  XX001: 'store-damaged',
  XX002: 'store-damaged',
  // two did the same at the same time
  '40001': 'conflict',
  '40P01': 'conflict',
  // a value that PostgreSQL cannot hold: a NUL in a text, half a character, a day that is none
  '22021': 'invalid',
  '22P05': 'invalid',
  '22007': 'invalid',
  '22008': 'invalid',
}

/** `pg` gives these no code. */
const LOST = /^(Connection terminated|timeout expired|timeout exceeded|The server does not support SSL)/

/**
 * An engine's error as a person should read it; errors that are our own mistakes pass through unchanged.
 * @param store names the store: a folder, or a server without its password.
 */
export function asStoreError(error: unknown, store: string): unknown {
  if (error instanceof ReadoutError || !(error instanceof Error)) return error
  const { code, message, constraint } = error as EngineError
  if (error instanceof AggregateError) return asStoreError(error.errors[0], store)
  if (code === '23503' && constraint?.endsWith('_dossier_fkey'))
    return new ReadoutError('dossier-missing', 'dossier', 'there is none of that name', { cause: error })
  if (code === '23503') return new ReadoutError('not-found', store, 'what it belongs to is not there', { cause: error })
  const known = (code !== undefined && byCode[code]) || (LOST.test(message) ? 'store-unreachable' : undefined)
  return known ? new ReadoutError(known, store, reasons[known] ?? message, { cause: error }) : error
}

const reasons: Partial<Record<ErrorCode, string>> = { 'disk-full': 'the disk is full' }

/** The embedded engine stopped: what its last words say is why. */
export function engineDied(store: string, words: string, code: string | null): ReadoutError {
  if (code === 'ENOSPC' || /No space left on device|ENOSPC|Disk quota exceeded/i.test(words))
    return new ReadoutError('disk-full', store, 'the disk is full', { cause: new Error(words) })
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only file system/i.test(words))
    return new ReadoutError('store-unreachable', store, 'it may not be written', {
      remedy: 'Check that you may write there, or give another folder with --data',
      cause: new Error(words),
    })
  return new ReadoutError('store-damaged', store, `the database stopped: ${words.slice(0, 300)}`)
}

/**
 * Refuses what PostgreSQL's text cannot hold and its driver would change without a word: a NUL, and half of a pair of
 * UTF-16 surrogates. What is read from a page has neither.
 * @throws ReadoutError `invalid`
 */
export function refuseUnstorable(input: string, value: unknown): void {
  if (Array.isArray(value)) for (const one of value) refuseUnstorable(input, one)
  if (typeof value !== 'string') return
  const nul = value.indexOf('\u0000')
  if (nul >= 0) throw new ReadoutError('invalid', input, `it has a NUL character, at ${nul}`)
  if (!value.isWellFormed()) throw new ReadoutError('invalid', input, 'it has half of a character (a lone surrogate)')
}

/** Longest id or name that may stand in an index, in bytes of UTF-8: three of them fit in a row of one. */
const LONGEST = 500

/**
 * Refuses what an index cannot hold: PostgreSQL's rows of one are at most 2,704 bytes.
 * @param field what it is, for the person: `outlet id`
 * @throws ReadoutError `invalid`
 */
export function refuseLong(field: string, value: string): void {
  // No code unit takes more than three bytes.
  if (value.length * 3 <= LONGEST || Buffer.byteLength(value) <= LONGEST) return
  throw new ReadoutError('invalid', field, `it is longer than ${LONGEST} bytes ("${value.slice(0, 40)}…")`)
}
