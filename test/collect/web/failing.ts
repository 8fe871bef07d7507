/** What a fetch fails with. */
import assert from 'node:assert/strict'
import { type ErrorCode, ReadoutError } from '../../../src/domain/index.ts'

/** The failure, which must be of this code, say this, and be one line. */
export async function failsWith(fetching: Promise<unknown>, code: ErrorCode, says: RegExp): Promise<ReadoutError> {
  const error = await fetching.then(
    () => assert.fail('it was fetched'),
    (failure: unknown) => failure,
  )
  assert.ok(error instanceof ReadoutError, String((error as Error)?.stack))
  assert.equal(error.code, code, error.message)
  assert.match(error.message, says)
  assert.doesNotMatch(error.message, /\n/)
  return error
}
