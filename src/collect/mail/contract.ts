/** What sending mail asks for. */

/** A mail to one address. */
export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  /** Beside those that every mail has. */
  headers: Readonly<Record<string, string>>
  /** The same whenever the same mail is sent, for its Message-ID. */
  id: string
}

export interface Mailer {
  /** The address that mail comes from. */
  readonly from: string
  /** @throws ReadoutError `mail-failed` for what may pass, `mail-refused` for what stays until something is changed */
  send(mail: Mail): Promise<void>
  close(): Promise<void>
}
