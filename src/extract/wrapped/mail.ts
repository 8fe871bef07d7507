/** E-mail messages (RFC 5322, MIME) and pages that a browser saved as one (MHTML, RFC 2557): their text or markup. */
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { type Dropped, ReadoutError, type Resource, type Told, toldTime } from '../../domain/index.ts'
import { bodyOf } from './mail-text.ts'
import { rewrapped, type Unwrapped } from './unwrapped.ts'

/** Raised whenever the same message may give another text. */
const BY = 'mail/1'
/** Parts in parts in parts; no mail program makes more than a few. */
const MOST_DEPTH = 64

const known =
  /^(from|to|cc|subject|date|message-id|received|mime-version|content-type|return-path|delivered-to|reply-to|sender|content-transfer-encoding|x-[\w-]+|dkim-signature|snapshot-content-location)$/
/** Of what only programs write; a memorandum's own From, To and Date are not enough. */
const telling = /^(message-id|received|mime-version|return-path|delivered-to|dkim-signature)$/

/** Whether bytes are a message: they begin with its header. */
export function isMail({ bytes, mediaType, name }: Resource): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 16_384)).replace(/^\ufeff|^ï»¿|^\s+/, '')
  const names = headerNames(head)
  if (names.length < 2) return false
  const declared = /^message\/rfc822\b/i.test(mediaType ?? '') || /\.(eml|mhtml?)$/i.test(name)
  const found = names.filter((one) => known.test(one))
  if (found.length < 2) return false
  return declared || (names.some((one) => telling.test(one)) && found.length * 2 > names.length)
}

/** The names of the fields that it begins with. */
function headerNames(head: string): string[] {
  const names: string[] = []
  for (const line of head.split(/\r\n|\n|\r/)) {
    if (line === '') break
    const name = /^([A-Za-z][\w-]{0,60}):/.exec(line)?.[1]
    if (name) names.push(name.toLowerCase())
    else if (!/^[ \t]/.test(line) && !/^>?From /.test(line)) return names.length > 2 ? names : []
  }
  return names
}

/** @throws ReadoutError `input-empty` without a text, naming what is attached; `input-unreadable` */
export async function unwrapMail(resource: Resource): Promise<Unwrapped> {
  const { name } = resource
  const email = await parse(resource)
  const archived = email.headers.find(({ key }) => key === 'snapshot-content-location')?.value ?? null
  const isPage = archived !== null || isRelatedPage(email)
  const attached = isPage ? [] : email.attachments.filter(({ related }) => !related)
  const body = bodyOf(email, isPage)
  if (body === null) {
    const names = attached.length > 0 ? `; attached to it: ${listOf(attached)}` : ''
    throw new ReadoutError('input-empty', name, `this message has no text${names}`, {
      remedy: attached.length > 0 ? 'Save what is attached and give that' : 'Give another message',
    })
  }
  const warnings = attached.length > 0 ? [`left out what is attached to ${name}: ${listOf(attached)}`] : []
  const told = isPage ? pageTold(email) : mailTold(email)
  const inner = rewrapped(resource, body.text, `${body.mediaType}; charset=utf-8`, told)
  const url = inner.url ?? (archived && /^https?:/i.test(archived) ? archived.trim() : null)
  return { resource: { ...inner, url }, as: body.as, by: BY, warnings, dropped: body.dropped satisfies Dropped[] }
}

async function parse({ bytes, name }: Resource): Promise<Email> {
  try {
    return await PostalMime.parse(withoutEnvelope(bytes), { maxNestingDepth: MOST_DEPTH })
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.replace(/\.$/, '') : ''
    const reason = /nest/i.test(said)
      ? `its parts are nested more than ${MOST_DEPTH} deep`
      : `this message is damaged (${said})`
    throw new ReadoutError('input-unreadable', name, reason, { remedy: 'Save it again from the mail program', cause })
  }
}

/** Without the line that a mailbox puts in front of a message. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const [F, r, o, m, space] = bytes
  if (F !== 0x46 || r !== 0x72 || o !== 0x6f || m !== 0x6d || space !== 0x20) return bytes
  return bytes.subarray(bytes.indexOf(0x0a) + 1)
}

function isRelatedPage({ headers, html }: Email): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? ''
  const from = headers.find(({ key }) => key === 'from')?.value ?? ''
  return html !== undefined && /^multipart\/related\b/i.test(type) && (from === '' || /saved by/i.test(from))
}

function pageTold({ subject }: Email): Partial<Told> {
  return subject?.trim() ? { title: subject.trim() } : {}
}

function mailTold({ headers, from, subject }: Email): Partial<Told> {
  const title = subject
    ?.replace(/^((re|fwd?|aw|wg|tr|отв|пересл)\s*:\s*)+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  const published = toldTime(headers.find(({ key }) => key === 'date')?.value)
  const byline = from?.name?.trim()
  return {
    ...(title ? { title } : {}),
    ...(byline && !byline.includes('@') ? { byline } : {}),
    ...(published ? { published } : {}),
  }
}

function listOf(attachments: readonly Attachment[]): string {
  const shown = attachments.slice(0, 10).map(({ filename, mimeType }) => filename ?? `one of type ${mimeType}`)
  const more = attachments.length > 10 ? ` and ${attachments.length - 10} more` : ''
  return `${shown.join(', ')}${more}`
}
