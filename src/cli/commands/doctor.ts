/** `readout doctor`: is everything as it should be, and if not, what can one do? */
import { mkdir, statfs } from 'node:fs/promises'
import { asReadoutError } from '../../domain/index.ts'
import { findServer, openHouse } from '../../flow/index.ts'
import type { Command } from '../command.ts'
import { serverOwner } from '../handover.ts'
import { placeFrom, placeOptions } from '../place.ts'
import { version } from '../version.ts'
import { writeLine } from '../wiring.ts'

interface Check {
  name: string
  state: 'good' | 'warning' | 'bad'
  says: string
}

/** The least Node that runs TypeScript without a flag, and has what the store's lock needs. */
const NODE = [22, 18] as const
/** Less free space than this is worth a word: a store of a few hundred pages takes about as much. */
const SPACE_MB = 500

export const doctor: Command = {
  name: 'doctor',
  summary: 'Check Node, the disk and the store, and say what to do about what is wrong.',
  usage: '[OPTIONS]',
  options: { ...placeOptions, json: { type: 'boolean', help: 'print JSON' } },
  examples: ['readout doctor', 'readout doctor --data ./store --json'],
  async run(args, wiring) {
    const place = placeFrom(args, wiring.env)
    const checks = [{ name: 'readout', state: 'good', says: version } satisfies Check, checkNode(process.versions.node)]
    if ('data' in place) checks.push(await checkDisk(place.data))
    checks.push(await checkStore(place))
    const width = Math.max(...checks.map(({ name }) => name.length))
    if (args.flag('json')) await writeLine(wiring.stdout, JSON.stringify(checks))
    else
      for (const { name, state, says } of checks)
        await writeLine(wiring.stdout, `${state.padEnd(7)}  ${name.padEnd(width)}  ${says}`)
    return checks.some(({ state }) => state === 'bad') ? 1 : 0
  },
}

function checkNode(running: string): Check {
  const [major = 0, minor = 0] = running.split('.').map(Number)
  const good = major > NODE[0] || (major === NODE[0] && minor >= NODE[1])
  const says = good ? running : `${running} is too old. Install Node ${NODE.join('.')} or newer.`
  return { name: 'node', state: good ? 'good' : 'bad', says }
}

async function checkDisk(folder: string): Promise<Check> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const { bavail, bsize } = await statfs(folder)
    const free = Math.floor((bavail * bsize) / 1e6)
    const says = `${folder}, ${free} MB free`
    return free < SPACE_MB
      ? { name: 'disk', state: 'warning', says: `${says}. Free some space soon.` }
      : { name: 'disk', state: 'good', says }
  } catch (error) {
    return { name: 'disk', state: 'bad', says: `${(error as Error).message}. Give another folder with --data.` }
  }
}

async function checkStore(place: ReturnType<typeof placeFrom>): Promise<Check> {
  try {
    const server = 'data' in place ? await findServer(place.data) : null
    if (server) {
      const dossiers = await serverOwner(server).list({})
      return { name: 'store', state: 'good', says: `owned by the server at ${server.url}, ${dossiers.length} dossiers` }
    }
    const house = await openHouse(place)
    try {
      const { engine, server: postgres, schema, dossiers, documents, findings, reviews } = await house.store.health()
      const holds = `${dossiers} dossiers, ${documents} documents, ${findings} findings, ${reviews} reviews`
      return { name: 'store', state: 'good', says: `${engine} (${postgres}), schema ${schema}: ${holds}` }
    } finally {
      await house.close()
    }
  } catch (error) {
    return { name: 'store', state: 'bad', says: asReadoutError(error, 'store').message }
  }
}
