/** A server of mail and a sender, as the environment names them. */
import { isIP } from 'node:net'
import { isMailAddress, ReadoutError } from '../../domain/index.ts'

export interface MailSettings {
  host: string
  port: number
  /** TLS from the first byte; else the connection becomes one by STARTTLS, unless `plain`. */
  secure: boolean
  /** Nothing is encrypted: the server is on this machine, or a person said so. */
  plain: boolean
  user: string | null
  password: string | null
  from: { name: string; address: string }
}

const URLS = 'smtp://user:password@mail.example:587, or smtps:// where TLS begins at once'

/**
 * @param url `smtp://user:password@host:port` or `smtps://…`; with `?tls=no` nothing is encrypted on the way
 * @param from `alerts@institute.example`, or `The desk <alerts@institute.example>`
 * @throws ReadoutError `invalid`; the password is never in it
 */
export function mailSettings(url: string, from: string): MailSettings {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (!parsed || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === '' || !/^\/?$/.test(parsed.pathname))
    throw new ReadoutError('invalid', 'READOUT_SMTP_URL', 'it is no server of mail', { remedy: `Give ${URLS}` })
  const secure = parsed.protocol === 'smtps:'
  const host = parsed.hostname.replace(/^\[|\]$/g, '')
  const plain = parsed.searchParams.get('tls') === 'no' || isHere(host)
  const [user, password] = [unescaped(parsed.username), unescaped(parsed.password)]
  return {
    host,
    port: Number(parsed.port) || (secure ? 465 : 587),
    secure,
    plain,
    user: user || null,
    password: password || null,
    from: senderFrom(from),
  }
}

function senderFrom(text: string): MailSettings['from'] {
  const [, name = '', bracketed] = /^([^<>]*?)\s*<([^<>]*)>$/.exec(text.trim()) ?? []
  const address = bracketed ?? text.trim()
  if (!isMailAddress(address) || /\p{Cc}/u.test(name))
    throw new ReadoutError('invalid', 'READOUT_MAIL_FROM', `"${text}" is no sender`, {
      remedy: 'Give an address, such as alerts@institute.example or The desk <alerts@institute.example>',
    })
  return { name: name.replace(/^"(.*)"$/, '$1'), address }
}

function isHere(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
