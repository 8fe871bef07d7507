/**
 * The hash of a coder's password as DNA checks it: SHA-256 with a salt of 16 bytes, 100,000 times over, salt and digest
 * together in Base64. The password of a file of ours is no secret (docs/reference/formats.md), so the salt is always the
 * same, and the same contents make the same file.
 */
import { createHash } from 'node:crypto'

const ROUNDS = 100_000

export function passwordHash(password: string): string {
  const salt = Buffer.from('readout dna file')
  let digest = createHash('sha256').update(salt).update(password.normalize('NFC'), 'utf8').digest()
  for (let round = 1; round < ROUNDS; round++) digest = createHash('sha256').update(digest).digest()
  return Buffer.concat([salt, digest]).toString('base64')
}
