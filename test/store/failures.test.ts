import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReadoutError } from '../../src/domain/index.ts'
import { withoutPassword } from '../../src/store/engines/postgres.ts'
import { asStoreError, engineDied } from '../../src/store/failures.ts'

const failure = (code: string, message = 'it failed') => Object.assign(new Error(message), { code })
const codeOf = (error: unknown) => (error instanceof ReadoutError ? error.code : null)

test('an engine’s errors are told by what a person can do about them', () => {
  const told = (error: unknown) => codeOf(asStoreError(error, 'data'))
  assert.equal(told(failure('53100', 'could not extend file')), 'disk-full')
  assert.equal(told(failure('ENOSPC')), 'disk-full')
  assert.equal(told(failure('57P01', 'terminating connection')), 'store-unreachable')
  assert.equal(told(new Error('Connection terminated unexpectedly')), 'store-unreachable')
  assert.equal(told(new AggregateError([failure('ECONNREFUSED')])), 'store-unreachable')
  assert.equal(told(failure('XX001', 'invalid page in block 3')), 'store-damaged')
  assert.equal(told(failure('40P01', 'deadlock detected')), 'conflict')
})

test('an error of our own making passes through as it is', () => {
  for (const error of [failure('42601', 'syntax error'), new TypeError('no'), 'text', null])
    assert.equal(asStoreError(error, 'data'), error)
})

test('an engine that stopped says why', () => {
  assert.equal(engineDied('data', 'PANIC: could not write: No space left on device', null).code, 'disk-full')
  assert.equal(engineDied('data', 'error 51', 'ENOSPC').code, 'disk-full')
  assert.match(engineDied('data', 'EACCES: permission denied', 'EACCES').message, /may not be written.*write there/)
  assert.equal(engineDied('data', 'PANIC: could not locate a valid checkpoint record', null).code, 'store-damaged')
})

test('a server is named without its user and password', () => {
  assert.equal(
    withoutPassword('postgres://u:secret@db.example:5433/readout?password=secret'),
    'PostgreSQL at db.example:5433/readout',
  )
  assert.equal(withoutPassword('u:secret@'), 'DATABASE_URL')
})
