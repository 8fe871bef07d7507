/** How commands reach the web: what may be connected to beside public addresses, and who is said to be asking. */
import { type Allowed, type Fetcher, type Mailer, openFetcher, openMailer, parseAllowed } from '../flow/index.ts'
import type { Arguments, Option } from './command.ts'
import { version } from './version.ts'
import type { Wiring } from './wiring.ts'

export const webOptions = {
  'allow-address': {
    type: 'string',
    value: 'HOST[:PORT]',
    help: 'an outlet on your own network that may be fetched from; several with commas (READOUT_ALLOW_ADDRESS)',
  },
} as const satisfies Record<string, Option>

/** @throws ReadoutError `invalid` for an address to allow that is none */
export function allowedFrom(args: Arguments): readonly Allowed[] {
  return allowedIn(args.string('allow-address'))
}

/** Close it when done. @throws ReadoutError `invalid` for an address to allow that is none */
export function fetcherFor(allow: readonly Allowed[], env: Wiring['env']): Fetcher {
  return openFetcher({
    version,
    contact: env.READOUT_CONTACT,
    allow: [...allow, ...allowedIn(env.READOUT_ALLOW_ADDRESS)],
  })
}

/**
 * The server of mail that the environment names (READOUT_SMTP_URL, READOUT_MAIL_FROM); null where it names none.
 * @throws ReadoutError `invalid` for one that is none
 */
export function mailerFor({ READOUT_SMTP_URL: url, READOUT_MAIL_FROM: from }: Wiring['env']): Mailer | null {
  return url ? openMailer({ url, from: from ?? '' }) : null
}

function allowedIn(list: string | undefined): Allowed[] {
  return (list ?? '').split(',').filter(Boolean).map(parseAllowed)
}
