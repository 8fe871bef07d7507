/**
 * How PostgreSQL's types come into JavaScript, for both engines: counts and sums as numbers, a day as `YYYY-MM-DD` with
 * no zone to shift it, a moment as ISO 8601 UTC with milliseconds, bytes as a plain Uint8Array.
 */
import pg from 'pg'

const { builtins } = pg.types
const text = (value: string) => value
const TEXT_ARRAY = 1009
const INT8_ARRAY = 1016
const readMoment: (value: string) => Date = pg.types.getTypeParser(builtins.TIMESTAMPTZ, 'text')
const readBytes: (value: string) => Buffer = pg.types.getTypeParser(builtins.BYTEA, 'text')
const readTexts: (value: string) => string[] = pg.types.getTypeParser(TEXT_ARRAY as number, 'text')

const own = new Map<number, (value: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
  [builtins.DATE, text],
  [builtins.TIMESTAMPTZ, (value) => readMoment(value).toISOString()],
  [builtins.BYTEA, (value) => new Uint8Array(readBytes(value))],
  [INT8_ARRAY, (value) => readTexts(value).map(Number)],
])

export const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && own.get(oid)) || pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}
