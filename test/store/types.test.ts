import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Pool } from 'pg'
import { pglitePool } from '../../src/store/engines/pglite.ts'
import { postgresPool } from '../../src/store/engines/postgres.ts'
import { startServer, type TestServer, whyNoServer } from './server.ts'

const noServer = await whyNoServer()
let server: TestServer | undefined
after(() => server?.stop())

const pools: Record<string, () => Promise<Pool>> = {
  PGlite: async () => pglitePool(null, 'memory'),
  PostgreSQL: async () => {
    server = await startServer()
    return postgresPool(await server.database('types'))
  },
}

for (const [engine, open] of Object.entries(pools))
  describe(engine, { skip: engine === 'PostgreSQL' && noServer ? noServer : false }, () => {
    let pool: Pool
    before(async () => {
      pool = await open()
    })
    after(() => pool.end())

    test('types come back as the same JavaScript, whatever the local time zone', async () => {
      const { rows } = await pool.query(`select count(*) as count, sum(n) as sum, 1.5::numeric as numeric,
          date '2026-03-01' as day, timestamptz '2026-03-01 00:30:00.1239+04' as moment, json '{"a":[1,null]}' as json,
          jsonb '"text"' as jsonb, '\\x00ff10'::bytea as bytes, array[1,2] as ints, array['a,"b', null] as texts,
          '{}'::integer[] as no_ints, array[1,-2]::bigint[] as longs, true as truth, null as nothing
        from generate_series(1, 3) as n`)
      assert.deepEqual(rows[0], {
        count: 3,
        sum: 6,
        numeric: 1.5,
        day: '2026-03-01',
        moment: '2026-02-28T20:30:00.123Z',
        json: { a: [1, null] },
        jsonb: 'text',
        bytes: new Uint8Array([0, 255, 16]),
        ints: [1, 2],
        texts: ['a,"b', null],
        no_ints: [],
        longs: [1, -2],
        truth: true,
        nothing: null,
      })
      assert.equal(rows[0].bytes.constructor, Uint8Array)
    })

    test('an error comes across with its code, message and detail', async () => {
      await pool.query('create table one (n integer constraint one_only primary key)')
      await pool.query('insert into one values (1)')
      const detail = 'Key (n)=(1) already exists.'
      await assert.rejects(pool.query('insert into one values (1)'), { code: '23505', constraint: 'one_only', detail })
      await assert.rejects(pool.query('select 1 / $1::integer', [0]), { code: '22012', message: 'division by zero' })
      assert.equal((await pool.query('select 1 as n')).rows[0].n, 1)
    })

    test('a large answer and a large question come through whole', async () => {
      const large = '🌉x'.repeat(1_000_000)
      const { rows } = await pool.query('select $1::text as text, repeat($2, 3000000) as more', [large, 'ab'])
      assert.equal(rows[0].text, large)
      assert.equal(rows[0].more.length, 6_000_000)
    })

    test('a long query leaves this thread free', async () => {
      let turns = 0
      const timer = setInterval(() => turns++, 1)
      await pool.query('select sum(sqrt(n)) from generate_series(1, 600000) as n').finally(() => clearInterval(timer))
      assert.ok(turns >= 5, `${turns} turns of the event loop while it ran`)
    })
  })
