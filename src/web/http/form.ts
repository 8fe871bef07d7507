/** Form fields as texts; files and repeated fields are not ours and are left out. */

import type { HonoRequest, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ReadoutError } from '../../domain/index.ts'

const MEGABYTE = 1024 * 1024

/** Refuses bodies above so many megabytes before they are read to the end. */
export function limitTo(megabytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError: () => {
      throw new ReadoutError('input-too-large', 'what was sent', `it is larger than ${megabytes} MB`)
    },
  })
}

/** What is written in a field; the empty text for one that the form does not have. */
type Form = (name: string) => string

const formsRead = new WeakMap<HonoRequest, Form>()

/** @throws ReadoutError `invalid` for a body that is no form */
export async function formOf(c: { req: HonoRequest }): Promise<Form> {
  const body = await c.req.parseBody().catch((cause: unknown) => {
    throw new ReadoutError('invalid', 'the form', 'it could not be read', { cause })
  })
  const form = (name: string) => {
    const value = Object.hasOwn(body, name) ? body[name] : undefined
    return typeof value === 'string' ? value : ''
  }
  formsRead.set(c.req, form)
  return form
}

/** The form that `formOf` has read of the request; null where nobody asked for it. Reads nothing itself. */
export function formReadOf(c: { req: HonoRequest }): Form | null {
  return formsRead.get(c.req) ?? null
}
