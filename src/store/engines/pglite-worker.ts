/**
 * The thread that PGlite runs in, so that a long query never holds up the web server. It is given PostgreSQL's wire
 * protocol and answers in it; which bytes belong to which connection is told by the connection's number.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { openDurable, openMemory } from './durable.ts'
import type { FromEngine, ToEngine } from './pglite.ts'

/** Emscripten's way of leaving a failed query; any other throw out of the main loop is the end of the engine. */
const LONGJMP = 100
/** WASI's number for a full disk. */
const ENOSPC = 51

const port = parentPort
if (!port) throw new Error('runs in a worker thread only')
const tell = (message: FromEngine, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)

const { folder, dump } = workerData as { folder: string | null; dump: string | null }
/** The last words of PostgreSQL on its error stream: the reason when it panics. */
const said: string[] = []
const hear = (line: string) => {
  said.push(line)
  if (said.length > 20) said.shift()
}

function die(error: unknown): never {
  // Emscripten's own errors are no Error, and have a number in place of a code.
  const { message, code, errno } = error as Partial<NodeJS.ErrnoException>
  const reason = [message ?? `error ${errno}`, ...said].join('\n')
  tell({ kind: 'died', reason, code: errno === ENOSPC ? 'ENOSPC' : (code ?? null) })
  process.exit(1)
}

const pg = await (folder === null ? openMemory(dump) : openDurable(folder, hear)).catch(die)

// PGlite takes every throw for a failed query and goes round again, for ever if the engine is dead.
const engine = pg.Module as unknown as { _PostgresMainLoopOnce: () => void }
const once = engine._PostgresMainLoopOnce
engine._PostgresMainLoopOnce = () => {
  try {
    once()
  } catch (error) {
    if ((error as { status?: number }).status !== LONGJMP) die(error)
    throw error
  }
}

const handlers: { [K in ToEngine['kind']]: (message: Extract<ToEngine, { kind: K }>) => Promise<void> } = {
  async connect({ connection }) {
    // There is one session for all connections: what the last one left open must not reach the next.
    if (pg.isInTransaction()) await pg.exec('ROLLBACK')
    tell({ kind: 'connected', connection })
  },
  async data({ connection, bytes }) {
    const chunks: Uint8Array[] = []
    await pg.execProtocolRawStream(bytes, { syncToFs: false, onRawData: (chunk) => chunks.push(chunk.slice()) })
    const answer = Buffer.concat(chunks)
    const own = new Uint8Array(answer.length)
    own.set(answer)
    tell({ kind: 'data', connection, bytes: own }, [own.buffer])
  },
  async close() {
    await pg.close()
    port.close()
  },
}

let queue: Promise<void> = Promise.resolve()
port.on('message', (message: ToEngine) => {
  queue = queue.then(() => handlers[message.kind](message as never)).catch(die)
})
