/**
 * Web archives (WARC 1.0 and 1.1, ISO 28500): the pages in them, one at a time, whatever the archive's length. A broken
 * record costs itself: reading goes on at the next that can be found.
 */
import { type Collected, ReadoutError, type Resource } from '../../domain/index.ts'
import { tooLarge } from '../tooLarge.ts'
import { BrokenBytes, type ByteReader, joinBytes, latin1 } from './bytes.ts'
import { fieldsOf, parseAnswer } from './http.ts'
import { containerOf } from './kind.ts'

export interface WarcOptions {
  /** The archive's name, for messages and for records without an address. */
  name: string
  /** The most bytes of one page. */
  maxBytes: number
  /** For records that do not say when they were captured. */
  retrieved: string
}

const LONGEST_LINE = 65_536
const MOST_FIELDS = 500
/** Types whose records hold pages; of the others, what is told is only what could have been one. */
const bodies = new Set(['response', 'resource', 'conversion'])
/** The captured answer's own header comes on top of the page's bytes. */
const HEADROOM = 1_000_000

export async function* warcPages(
  reader: ByteReader,
  { name, maxBytes, retrieved }: WarcOptions,
): AsyncGenerator<Collected> {
  let kept = 0
  let number = 0
  const failed = (reason: string, remedy: string, of = name): Collected => {
    return { kind: 'failed', name: of, error: new ReadoutError('input-unreadable', of, reason, { remedy }) }
  }
  for (;;) {
    let fields: ReadonlyMap<string, string> | null = null
    const called = () => uriOf(fields) ?? `${name}#${number}`
    try {
      number++
      fields = await readHead(reader)
      if (fields === null) return
      const length = lengthOf(fields)
      const wanted = bodies.has(typeOf(fields)) && length <= maxBytes + HEADROOM
      const block = wanted ? await reader.take(length) : null
      if ((block ? block.length : await reader.skip(length)) < length) {
        yield failed(`it is cut off in record ${number}; ${pages(kept)} before it could be read`, CUT_REMEDY)
        return
      }
      await checkEnd(reader)
      const found = pageOf(fields, block, { name: called(), maxBytes, retrieved })
      if (found?.kind === 'resource') kept++
      if (found) yield found
    } catch (error) {
      if (!(error instanceof BrokenBytes)) throw error
      const cut = (await reader.peek(1).catch(() => [0])).length === 0
      const reason = cut
        ? `it is cut off in record ${number} (${error.message}); ${pages(kept)} before it could be read`
        : `record ${number} is broken: ${error.message}`
      yield failed(
        reason,
        cut ? CUT_REMEDY : 'The other records are read; fetch the archive again to have this one',
        fields && !cut ? called() : name,
      )
      await toNextRecord(reader)
    }
  }
}

const CUT_REMEDY = 'Fetch the archive again to have the rest'

function pages(n: number): string {
  return `${n} ${n === 1 ? 'page' : 'pages'}`
}

/** A record's own fields; null at the archive's end. @throws BrokenBytes */
async function readHead(reader: ByteReader): Promise<ReadonlyMap<string, string> | null> {
  let line = await reader.line(LONGEST_LINE)
  while (line !== null && line.length === 0) line = await reader.line(LONGEST_LINE)
  if (line === null) return null
  if (!isStart(line)) throw new BrokenBytes('it does not begin as a record does')
  const lines: string[] = []
  for (;;) {
    const next = await reader.line(LONGEST_LINE)
    if (next === null) throw new BrokenBytes('its header is cut off')
    if (next.length === 0) break
    if (lines.push(new TextDecoder().decode(next)) > MOST_FIELDS) throw new BrokenBytes('its header does not end')
  }
  return fieldsOf(lines)
}

function isStart(line: Uint8Array): boolean {
  return /^WARC\/\d\.\d$/.test(latin1(line.subarray(0, 20)))
}

/** A length that is wrong shows in what follows: two empty lines, another record, or nothing. */
async function checkEnd(reader: ByteReader): Promise<void> {
  const after = latin1(await reader.peek(5))
  // Where the bytes break here, it is this record's checksum that is wrong.
  if (after.length < 5 && reader.gap()?.within) await reader.take(5)
  if (after !== '' && !/^\s|^WARC\//.test(after)) throw new BrokenBytes('its length is not what it says')
}

/** Passes over bytes until a line begins as a record does. */
async function toNextRecord(reader: ByteReader): Promise<void> {
  let before: Uint8Array | null = null
  for (;;) {
    try {
      const piece = await reader.piece()
      if (piece === null) return
      // Behind a gap, as at the start, a line begins.
      const bytes: Uint8Array = joinBytes([before ?? LF, piece])
      const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(START)
      if (at >= 0) return reader.putBack(bytes.subarray(at + 1))
      before = bytes.subarray(-START.length)
    } catch (error) {
      // Another broken place behind the first: still looking.
      if (!(error instanceof BrokenBytes)) throw error
      before = null
    }
  }
}

const START = '\nWARC/1.'
const LF = Uint8Array.of(10)

function typeOf(fields: ReadonlyMap<string, string>): string {
  return fields.get('warc-type')?.toLowerCase() ?? ''
}

function lengthOf(fields: ReadonlyMap<string, string>): number {
  const length = fields.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(length)) throw new BrokenBytes('it does not say how long it is')
  return Number(length)
}

function uriOf(fields: ReadonlyMap<string, string> | null): string | null {
  return fields?.get('warc-target-uri')?.replace(/^<|>$/g, '') || null
}

/** The page that a record holds, why it holds none, or null for what could never have been one. */
function pageOf(
  fields: ReadonlyMap<string, string>,
  block: Uint8Array | null,
  { name, maxBytes, retrieved }: WarcOptions,
): Collected | null {
  const skipped = (reason: string): Collected => ({ kind: 'skipped', name, reason })
  const type = typeOf(fields)
  if (type === 'revisit') return skipped('it was captured before, unchanged; this archive does not hold it (revisit)')
  if (!bodies.has(type) || !/^https?:/i.test(uriOf(fields) ?? 'http:')) return null
  const beyond = (): Collected => ({ kind: 'failed', name, error: tooLarge(name, maxBytes) })
  if (block === null) return beyond()
  const answer = type === 'response' ? parseAnswer(block, maxBytes) : null
  if (answer === 'too large') return beyond()
  if (type === 'response' && answer === null)
    return {
      kind: 'failed',
      name,
      error: new ReadoutError('input-unreadable', name, 'its record holds no answer of a web server'),
    }
  if (answer && (answer.status < 200 || answer.status > 299)) return skipped(`the server had answered ${answer.status}`)
  const bytes = answer ? answer.body : block
  const mediaType = (answer ? answer.fields.get('content-type') : fields.get('content-type')) ?? null
  if (bytes.length === 0) return skipped('its body is empty')
  const kind = mediaKind(mediaType)
  if (kind) return skipped(`it is no page (${kind})`)
  const container = containerOf({ bytes, mediaType })
  if (container) return skipped(`it is no page (${container})`)
  const resource: Resource = { name, url: uriOf(fields), bytes, mediaType, retrieved: whenOf(fields) ?? retrieved }
  return { kind: 'resource', resource }
}

const pageTypes = /^\s*(text\/(html|plain|xml)|application\/(xhtml\+xml|xml|pdf|octet-stream)|message\/rfc822)\b/i

/** The media type when it is none of a page's; null when it is, or is not told. */
function mediaKind(mediaType: string | null): string | null {
  if (mediaType === null || mediaType.trim() === '' || pageTypes.test(mediaType)) return null
  return mediaType.split(';')[0]?.trim().slice(0, 60) ?? null
}

function whenOf(fields: ReadonlyMap<string, string>): string | null {
  const date = new Date(fields.get('warc-date') ?? '')
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
