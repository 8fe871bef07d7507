/**
 * How PostgreSQL's types come into JavaScript, for both engines: counts and sums as numbers, a day as `YYYY-MM-DD` with
 * no zone to shift it, a moment as ISO 8601 UTC with milliseconds, bytes as a plain Uint8Array.
 */
import pg from 'pg'

const { builtins } = pg.types
const text = (value: string) => value
const INT4_ARRAY = 1007
const INT8_ARRAY = 1016
const readMoment: (value: string) => Date = pg.types.getTypeParser(builtins.TIMESTAMPTZ, 'text')
const readBytes: (value: string) => Buffer = pg.types.getTypeParser(builtins.BYTEA, 'text')

/**
 * An array of whole numbers of one dimension and without nulls, as all of ours are: `{}` or `{1,-2}`. The driver's own
 * parser, made for arrays of anything, takes several times as long, which tells where thousands of keys are compared.
 */
function readWholes(value: string): number[] {
  return value === '{}' ? [] : value.slice(1, -1).split(',').map(Number)
}

const own = new Map<number, (value: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
  [builtins.DATE, text],
  [builtins.TIMESTAMPTZ, (value) => readMoment(value).toISOString()],
  [builtins.BYTEA, (value) => new Uint8Array(readBytes(value))],
  [INT4_ARRAY, readWholes],
  [INT8_ARRAY, readWholes],
])

export const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && own.get(oid)) || pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}
