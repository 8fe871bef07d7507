/** A failure as programs read it: problem+json, RFC 9457, with our code and remedy beside the standard fields. */
import type { ReadoutError } from '../../domain/index.ts'

export interface Problem {
  /** A name for the kind of failure; not an address to visit. */
  type: `urn:readout:error:${string}`
  title: string
  status: number
  detail: string
  /** The path that was asked for. */
  instance: string
  code: string
  input: string
  remedy: string
}

export function problemOf(error: ReadoutError, instance: string): Problem {
  const { code, input, reason, remedy, status, message } = error
  return { type: `urn:readout:error:${code}`, title: reason, status, detail: message, instance, code, input, remedy }
}

/** @param more members of its own (RFC 9457, 3.2) */
export function problemResponse(error: ReadoutError, instance: string, more: object = {}): Response {
  const headers = { 'content-type': 'application/problem+json; charset=utf-8' }
  return new Response(JSON.stringify({ ...problemOf(error, instance), ...more }), { status: error.status, headers })
}
