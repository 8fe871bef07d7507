/**
 * PGlite behind the same driver as a server: `pg` speaks PostgreSQL's wire protocol over a stream, and the stream's
 * other end is a worker thread instead of a socket. Types, errors and transactions are thereby those of `pg`. PGlite
 * has one session, so the pool has one connection, handed out in the order in which it was asked for.
 */
import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { Pool } from 'pg'
import { engineDied } from '../failures.ts'
import { types } from './types.ts'

export type ToEngine =
  | { kind: 'connect'; connection: number }
  | { kind: 'data'; connection: number; bytes: Uint8Array }
  | { kind: 'close' }

export type FromEngine =
  | { kind: 'connected'; connection: number }
  | { kind: 'data'; connection: number; bytes: Uint8Array }
  | { kind: 'died'; reason: string; code: string | null }

const workerUrl = new URL(`./pglite-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

/**
 * A pool of one connection to the database in the folder, or in memory for null, where it may begin as the one that a file
 * holds; errors call it by `name`. An engine that dies (of a full disk, say) fails what was under way, and is started again
 * at the next query, from what was committed.
 */
export function pglitePool(folder: string | null, name: string, dump: string | null = null): Pool {
  const engine = new Engine(folder, name, dump)
  const pool = new Pool({
    max: 1,
    idleTimeoutMillis: 0,
    user: 'postgres',
    database: 'postgres',
    password: '',
    ssl: false, // whatever the environment says of servers
    types,
    stream: () => new EngineStream(engine),
  })
  const end = pool.end.bind(pool) as () => Promise<void>
  return Object.assign(pool, {
    end: async () => {
      await end()
      await engine.close()
    },
  })
}

/** The worker thread, started when first needed. */
class Engine {
  readonly #folder: string | null
  readonly #name: string
  readonly #dump: string | null
  #worker: Worker | null = null
  #streams = new Map<number, EngineStream>()
  #connections = 0
  /** Memory is lost with its engine: that one is never started again. */
  #lost: Error | null = null

  constructor(folder: string | null, name: string, dump: string | null) {
    this.#folder = folder
    this.#name = name
    this.#dump = dump
  }

  connect(stream: EngineStream): number {
    const connection = ++this.#connections
    this.#streams.set(connection, stream)
    if (this.#lost) stream.destroy(this.#lost)
    else {
      this.#worker ??= this.#start()
      this.#worker.postMessage({ kind: 'connect', connection } satisfies ToEngine)
    }
    return connection
  }

  send(connection: number, bytes: Uint8Array<ArrayBuffer>): void {
    this.#worker?.postMessage({ kind: 'data', connection, bytes } satisfies ToEngine, [bytes.buffer])
  }

  disconnect(connection: number): void {
    this.#streams.delete(connection)
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    if (!worker) return
    const exited = new Promise((resolve) => worker.once('exit', resolve))
    worker.postMessage({ kind: 'close' } satisfies ToEngine)
    await exited
  }

  #start(): Worker {
    // Without the process's own flags: a test runner or a loader is not the engine's business.
    const worker = new Worker(workerUrl, { workerData: { folder: this.#folder, dump: this.#dump }, execArgv: [] })
    const fail = (error: Error) => {
      if (this.#worker !== worker) return
      this.#worker = null
      if (this.#folder === null) this.#lost = error
      const streams = [...this.#streams.values()]
      this.#streams.clear()
      for (const stream of streams) stream.destroy(error)
    }
    worker.on('message', (message: FromEngine) => {
      if (message.kind === 'connected') this.#streams.get(message.connection)?.emit('connect')
      else if (message.kind === 'data') this.#streams.get(message.connection)?.push(message.bytes)
      else if (message.kind === 'died') fail(engineDied(this.#name, message.reason, message.code))
    })
    worker.on('error', (error) => fail(engineDied(this.#name, String(error), null)))
    worker.on('exit', () => fail(engineDied(this.#name, 'its thread ended', null)))
    return worker
  }
}

/** What `pg` takes for a socket. */
class EngineStream extends Duplex {
  #engine: Engine
  #connection = 0

  constructor(engine: Engine) {
    super({ decodeStrings: true })
    this.#engine = engine
  }

  connect(): this {
    this.#connection = this.#engine.connect(this)
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#engine.send(this.#connection, new Uint8Array(chunk))
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), '', done)
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#engine.disconnect(this.#connection)
    done(error)
  }

  // A socket's settings, which a thread has no use for.
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }
}
