/** JSON Lines: one value a line, each checked by itself, so that one broken line leaves the others as they are. */
import type { z } from 'zod'
import { ReadoutError } from '../../domain/index.ts'

const NEWLINE = 0x0a

/** Every line that is not blank, with its number from 1. */
export function* linesOf(bytes: Uint8Array): Generator<{ number: number; bytes: Uint8Array }> {
  let number = 0
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(NEWLINE, start)
    const end = next === -1 ? bytes.length : next
    const line = bytes.subarray(start, end)
    number++
    if (line.some((byte) => byte > 0x20)) yield { number, bytes: line }
    start = end + 1
  }
}

/**
 * One line's value in the shape given.
 * @param where the file and the line's number: `dev.jsonl:12`
 * @throws ReadoutError `file-invalid` for what is no UTF-8, no JSON or of another shape
 */
export function parseLine<S extends z.ZodType>(bytes: Uint8Array, schema: S, where: string): z.infer<S> {
  const result = schema.safeParse(jsonOf(bytes, where))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const path = issue?.path.map(String).join('.') || 'the line'
  throw new ReadoutError('file-invalid', where, `${path}: ${issue?.message ?? 'not as expected'}`)
}

/** @throws ReadoutError `file-invalid` */
export function jsonOf(bytes: Uint8Array, where: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? `it is not JSON (${cause.message})` : 'it is not UTF-8'
    throw new ReadoutError('file-invalid', where, reason, { cause })
  }
}
