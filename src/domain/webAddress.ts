/** Addresses that people write down for readers to follow. */
import { z } from 'zod'

/** An address of the web: `https://…`, `http://…` only where that is all there is. */
export const webAddress = z
  .string()
  .max(2000)
  .refine((text) => isWeb(text, /^https?:\/\/[^/]/i), { error: 'it is no address of a page: https://…' })

/** One that is only ever followed over TLS. */
export const securedAddress = z
  .string()
  .max(2000)
  .refine((text) => isWeb(text, /^https:\/\/[^/]/i), { error: 'it is no address that begins with https://' })

/** A name before an @ is refused: readers would take it for the host. So is what lacks its //: a page takes it for a path. */
function isWeb(text: string, beginning: RegExp): boolean {
  return beginning.test(text) && !/[\s\p{Cc}\\]|^\w+:\/\/[^/?#]*@/u.test(text) && URL.canParse(text)
}
