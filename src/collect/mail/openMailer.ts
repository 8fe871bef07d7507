/** Sending mail by SMTP, to the server that whoever runs Readout has set. */
import type { Transporter } from 'nodemailer'
import { oneLine, ReadoutError } from '../../domain/index.ts'
import type { Mail, Mailer } from './contract.ts'
import { type MailSettings, mailSettings } from './settings.ts'

export interface MailerOptions {
  url: string
  from: string
  /** Certificates of authorities to trust in place of the well-known ones, PEM. */
  authorities?: readonly string[]
  /** The name in the server's certificate, where it is not that of its address. */
  servername?: string
}

/** Milliseconds to connect, to be greeted, and between two words of the server. */
const PATIENCE = 20_000
/** How much of what a server says is told. */
const SAID = 200

/** Nothing is connected to before the first mail. @throws ReadoutError `invalid` for settings that lead nowhere */
export function openMailer({ url, from, authorities, servername }: MailerOptions): Mailer {
  const settings = mailSettings(url, from)
  const { address } = settings.from
  const tls = { ...(authorities ? { ca: [...authorities] } : {}), ...(servername ? { servername } : {}) }
  let opened: Promise<Transporter> | undefined
  const open = () => {
    opened ??= import('nodemailer').then(({ createTransport }) => createTransport({ ...transportOf(settings), tls }))
    return opened
  }
  return {
    from: address,
    async send(mail) {
      const transport = await open()
      try {
        await transport.sendMail(messageOf(mail, settings))
      } catch (error) {
        throw failureOf(error, mail.to)
      }
    },
    async close() {
      ;(await opened)?.close()
    },
  }
}

function transportOf({ host, port, secure, plain, user, password, from }: MailSettings) {
  return {
    host,
    port,
    secure,
    requireTLS: !plain,
    ignoreTLS: plain,
    // By which name we greet: the machine's own is nobody's business.
    name: domainOf(from.address),
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // A mail is what we wrote, and nothing that its text names is fetched or read.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function messageOf({ to, subject, text, html, headers, id }: Mail, { from }: MailSettings) {
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${domainOf(from.address)}>`,
    // Answering machines are not to answer (RFC 3834).
    headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

interface SmtpError extends Error {
  code?: string
  responseCode?: number
  response?: string
}

/** What a server puts off (4xx) may pass, as what never reached it may. What it refuses (5xx) stays, and what is set wrong. */
function failureOf(cause: unknown, to: string): ReadoutError {
  const { code, responseCode, response, message } = cause as SmtpError
  const said = oneLine((response ?? message).slice(0, SAID))
  const passing = new ReadoutError('mail-failed', to, `the mail server does not take it: ${said}`, { cause })
  if (responseCode !== undefined && responseCode < 500) return passing
  if (code === 'EAUTH')
    return new ReadoutError('mail-refused', to, `the mail server does not let us in: ${said}`, { cause })
  if (code === 'ETLS' || /STARTTLS/i.test(message))
    return new ReadoutError('mail-refused', to, `no encrypted connection to the mail server came about: ${said}`, {
      remedy: 'Use a server with TLS; one that needs none is set with ?tls=no in READOUT_SMTP_URL',
      cause,
    })
  if (responseCode === undefined) return passing
  return new ReadoutError('mail-refused', to, `the mail server refuses: ${said}`, { cause })
}
