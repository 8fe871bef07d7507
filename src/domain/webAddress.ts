/** Addresses that people write down for readers to follow. */
import { z } from 'zod'

/** An address of the web: `https://…`, `http://…` only where that is all there is. */
export const webAddress = z
  .string()
  .max(2000)
  .refine((text) => isWeb(text, /^https?:$/), { error: 'it is no address of a page: https://…' })

/** One that is only ever followed over TLS. */
export const securedAddress = z
  .string()
  .max(2000)
  .refine((text) => isWeb(text, /^https:$/), { error: 'it is no address that begins with https://' })

/** A name before an @ is refused: readers would take it for the host. */
function isWeb(text: string, protocol: RegExp): boolean {
  if (/[\s\p{Cc}\\]|^[^/]*\/*[^/?#]*@/u.test(text) || !URL.canParse(text)) return false
  return protocol.test(new URL(text).protocol)
}
