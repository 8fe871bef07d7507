/** A mailbox in one file (RFC 4155): its messages one at a time, each a resource that is a message of its own. */
import { type Collected, ReadoutError } from '../../domain/index.ts'
import { type ByteReader, joinBytes, latin1 } from './bytes.ts'

const LONGEST_LINE = 65_536
const LF = new Uint8Array([10])
/** A line inside a message that begins so was marked by whoever wrote the mailbox. */
const QUOTED = /^>+From /

/** @throws BrokenBytes where the stream breaks */
export async function* mboxMessages(
  reader: ByteReader,
  { name, maxBytes, retrieved }: { name: string; maxBytes: number; retrieved: string },
): AsyncGenerator<Collected> {
  let lines: Uint8Array[] = []
  let size = 0
  let number = 0
  let blank = true
  const message = (): Collected => {
    const called = `${name}#${number}`
    if (size > maxBytes)
      return {
        kind: 'failed',
        name: called,
        error: new ReadoutError('input-too-large', called, 'the message is too large'),
      }
    const bytes = joinBytes(lines.flatMap((line) => [line, LF]))
    return { kind: 'resource', resource: { name: called, url: null, bytes, mediaType: 'message/rfc822', retrieved } }
  }
  for (;;) {
    const line = await reader.line(LONGEST_LINE)
    const start = line === null ? '' : latin1(line.subarray(0, 12))
    if (line === null || (blank && start.startsWith('From '))) {
      if (number > 0 && size > 0) yield message()
      if (line === null) return
      number++
      lines = []
      size = 0
      blank = false
      continue
    }
    blank = line.length === 0
    size += line.length + 1
    // What is beyond the limit is counted and not kept.
    if (size <= maxBytes) lines.push(QUOTED.test(start) ? line.subarray(1) : line)
  }
}
