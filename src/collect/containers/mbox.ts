/** A mailbox in one file (RFC 4155): its messages one at a time, each a resource that is a message of its own. */
import type { Collected } from '../../domain/index.ts'
import { tooLarge } from '../tooLarge.ts'
import { type ByteReader, Gathered, latin1, withoutEnd } from './bytes.ts'

/** Longer lines are taken part by part. */
const LONGEST_PART = 65_536
const LF = Uint8Array.of(10)
/** A line inside a message that begins so was marked by whoever wrote the mailbox. */
const QUOTED = /^>+From /

/**
 * No more is held than one message, of at most `maxBytes`.
 * @throws BrokenBytes where the stream breaks
 */
export async function* mboxMessages(
  reader: ByteReader,
  { name, maxBytes, retrieved }: { name: string; maxBytes: number; retrieved: string },
): AsyncGenerator<Collected> {
  const gathered = new Gathered(maxBytes)
  let number = 0
  let blank = true
  let begins = true
  const message = (): Collected => {
    const called = `${name}#${number}`
    const { size } = gathered
    const bytes = gathered.take()
    if (size > maxBytes) return { kind: 'failed', name: called, error: tooLarge(called, maxBytes, size) }
    return { kind: 'resource', resource: { name: called, url: null, bytes, mediaType: 'message/rfc822', retrieved } }
  }
  for (;;) {
    const part = await reader.part(LONGEST_PART)
    const start = part !== null && begins ? latin1(part.subarray(0, 12)) : ''
    if (part === null || (blank && start.startsWith('From '))) {
      if (number > 0 && gathered.size > 0) yield message()
      gathered.take()
      if (part === null) return
      number++
      blank = false
      continue
    }
    const ends = part.at(-1) === LF[0]
    const text = ends ? withoutEnd(part) : part
    blank = begins && ends && text.length === 0
    gathered.add(QUOTED.test(start) ? text.subarray(1) : text)
    if (ends) gathered.add(LF)
    begins = ends
  }
}
