/** Snapshots: bytes as they came, packed where that makes them fewer, by the hash of the plain ones. */
import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import { sql } from 'kysely'
import { ReadoutError } from '../domain/index.ts'
import type { Database } from './database.ts'
import type { StoredSnapshot } from './texts.ts'

/** Measured on pages as they come (`bench/snapshots.ts`): higher levels take several times as long for little more. */
const LEVEL = 6

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** As a row has it. */
export interface PackedBytes {
  bytes: Uint8Array
  size: number
  packed: 'zstd' | null
}

/** The bytes as the store keeps them. */
export async function pack(bytes: Uint8Array): Promise<PackedBytes> {
  const params = { [constants.ZSTD_c_compressionLevel]: LEVEL, [constants.ZSTD_c_checksumFlag]: 1 }
  const packed = await compress(bytes, { params, pledgedSrcSize: bytes.length })
  const size = bytes.length
  return packed.length < size ? { bytes: packed, size, packed: 'zstd' } : { bytes, size, packed: null }
}

/** @throws ReadoutError `store-damaged` */
export async function unpack({ bytes, size, packed }: PackedBytes, hash: string): Promise<Uint8Array> {
  if (packed === null) return bytes
  try {
    const plain = await decompress(bytes, { maxOutputLength: Math.max(1, size) })
    if (plain.length === size) return new Uint8Array(plain.buffer, plain.byteOffset, size)
  } catch (cause) {
    throw new ReadoutError('store-damaged', `snapshot ${hash}`, 'its bytes cannot be unpacked', { cause })
  }
  throw new ReadoutError('store-damaged', `snapshot ${hash}`, 'it has not as many bytes as it had')
}

export async function keepSnapshot({ db }: Database, { hash, bytes }: { hash: string; bytes: Uint8Array }) {
  const there = await db.selectFrom('snapshot').select('size').where('hash', '=', hash).executeTakeFirst()
  if (there) return
  await db
    .insertInto('snapshot')
    .values({ hash, ...(await pack(bytes)) })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

export async function snapshotKept({ db }: Database, hash: string): Promise<StoredSnapshot | null> {
  const row = await db
    .selectFrom('snapshot')
    .select(['bytes', 'size', 'packed'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row ? { hash, bytes: await unpack(row, hash), size: row.size, kept: row.bytes.length } : null
}

/** Below this there is little to gain. */
const SMALL = 256

/** `DocumentStore.packSnapshots`: each in a statement of its own, so that it can stop anywhere. */
export async function packSnapshots({ db }: Database, limit: number): Promise<number> {
  // Those that do not get smaller stay as they are, and are not tried for ever: their storage says so.
  const rows = await db
    .selectFrom('snapshot')
    .select(['hash', 'bytes'])
    .where('packed', 'is', null)
    .where('size', '>=', SMALL)
    .where('tried', '=', false)
    .limit(limit)
    .execute()
  for (const { hash, bytes } of rows) {
    const packed = await pack(bytes)
    const values = packed.packed ? { ...packed, tried: true } : { tried: true }
    await db.updateTable('snapshot').set(values).where('hash', '=', hash).where(sql<boolean>`packed is null`).execute()
  }
  return rows.length
}
