/** Who is asking, as outlets are told: by the product's name robots.txt speaks of us. */
import { ReadoutError } from '../../domain/index.ts'

export const PRODUCT = 'Readout'

/**
 * `Readout/0.1.0 (+https://institute.example/readout)`
 *
 * @param contact an address on the web or of mail
 * @throws ReadoutError `invalid` for a contact that is none
 */
export function userAgentOf(version: string, contact: string | undefined): string {
  if (contact === undefined || contact === '') return `${PRODUCT}/${version}`
  if (!/^[\x21-\x7e]{1,200}$/.test(contact) || /[()\\]/.test(contact))
    throw new ReadoutError('invalid', 'contact', `"${contact}" is no address`, {
      remedy: 'Give an address on the web or of mail, such as https://institute.example/readout',
    })
  return `${PRODUCT}/${version} (+${contact})`
}
