/**
 * The gates every change passes: types, purity, lint and format, walls, unused code. Each is run on the tree as it is,
 * and again on a copy with one violation planted, which it must catch: a gate that reads no file would pass in silence.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const copies: string[] = []
after(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true })
})

interface Gate {
  name: string
  command: string[]
  /** Violations: what is planted, and what the gate must then say. */
  plants: { title: string; file: string; text: string; says: RegExp }[]
}

const gates: Gate[] = [
  {
    name: 'types',
    command: ['tsc', '-p', 'tsconfig.json'],
    plants: [
      {
        title: 'a number where a string belongs',
        file: 'src/domain/planted.ts',
        text: 'export const planted: string = 1\n',
        says: /src\/domain\/planted\.ts.*TS2322/,
      },
    ],
  },
  {
    name: 'purity',
    command: ['tsc', '-p', 'tsconfig.pure.json'],
    plants: ['extract', 'read', 'compare'].map((room) => ({
      title: `Node in ${room}`,
      file: `src/${room}/planted.ts`,
      text: 'export const planted = process.cwd()\n',
      says: new RegExp(`src/${room}/planted\\.ts.*process`),
    })),
  },
  {
    name: 'the client by itself',
    command: ['tsc', '-p', 'tsconfig.client.json', '--noEmit'],
    plants: [
      {
        title: 'Node in the client',
        file: 'src/client/planted.ts',
        text: 'export const planted = process.cwd()\n',
        says: /src\/client\/planted\.ts.*process/,
      },
    ],
  },
  {
    name: 'lint and format',
    command: ['biome', 'ci', '--error-on-warnings', '--vcs-enabled=false', '--colors=off', '.'],
    plants: [
      {
        title: 'any',
        file: 'src/domain/planted.ts',
        text: 'export function planted(value: any): string {\n  return String(value)\n}\n',
        says: /src\/domain\/planted\.ts[\s\S]*noExplicitAny/,
      },
      {
        title: 'a file badly formatted',
        file: 'src/domain/planted.ts',
        text: 'export const planted   =   1;\n',
        says: /src\/domain\/planted\.ts/,
      },
      {
        title: 'the network outside collect',
        file: 'src/flow/planted.ts',
        text: "export const planted = (): Promise<Response> => fetch('http://localhost/')\n",
        says: /src\/flow\/planted\.ts[\s\S]*noRestrictedGlobals/,
      },
    ],
  },
  {
    name: 'walls',
    command: ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'src'],
    plants: [
      {
        title: 'domain imports a room',
        file: 'src/domain/planted.ts',
        text: "export { extract } from '../extract/index.ts'\n",
        says: /walls-of-domain: src\/domain\/planted\.ts/,
      },
      {
        title: 'web imports the store',
        file: 'src/web/planted.ts',
        text: "import type { Store } from '../store/index.ts'\n\nexport type Planted = Store\n",
        says: /walls-of-web: src\/web\/planted\.ts/,
      },
      {
        title: 'the client imports a room',
        file: 'src/client/planted.ts',
        text: "export { editions } from '../domain/index.ts'\n",
        says: /walls-of-client: src\/client\/planted\.ts/,
      },
      {
        title: 'a room entered past its door',
        file: 'src/flow/planted.ts',
        text: "export { readFileResource } from '../collect/files.ts'\n",
        says: /by-the-door: src\/flow\/planted\.ts/,
      },
      {
        title: 'Node in a pure room',
        file: 'src/read/planted.ts',
        text: "export { join } from 'node:path'\n",
        says: /pure-rooms: src\/read\/planted\.ts/,
      },
      ...['undici', 'nodemailer', 'node:dns/promises'].map((from) => ({
        title: `the network (${from}) outside of collect`,
        file: 'src/flow/planted.ts',
        text: `export { default } from '${from}'\n`,
        says: /one-room-opens-the-network: src\/flow\/planted\.ts/,
      })),
      {
        title: 'SQL outside the store',
        file: 'src/flow/planted.ts',
        text: "export { sql } from 'kysely'\n",
        says: /our-sql-in-one-room: src\/flow\/planted\.ts/,
      },
    ],
  },
  {
    name: 'unused code',
    command: ['knip', '--no-progress'],
    plants: [
      {
        title: 'a file nobody imports',
        file: 'src/flow/planted.ts',
        text: 'export const planted = 1\n',
        says: /src\/flow\/planted\.ts/,
      },
    ],
  },
]

for (const gate of gates)
  describe(gate.name, () => {
    test('passes on the tree as it is', () => {
      const { status, output } = run(gate.command, root)
      assert.equal(status, 0, output)
    })
    for (const { title, file, text, says } of gate.plants)
      test(`catches ${title}`, () => {
        const copy = copyOfTree()
        mkdirSync(dirname(join(copy, file)), { recursive: true })
        writeFileSync(join(copy, file), text)
        const { status, output } = run(gate.command, copy)
        assert.notEqual(status, 0, `${gate.name} let it pass`)
        assert.match(output, says)
      })
  })

/** The tree without what is not ours or not source; the packages are linked, not copied. */
function copyOfTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'readout-gate-'))
  copies.push(copy)
  const leave = new Set(['node_modules', '.git', 'dist', 'data', 'demo'])
  for (const name of readdirSync(root))
    if (!leave.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

function run([tool = '', ...args]: string[], cwd: string): { status: number | null; output: string } {
  const bin = join(root, 'node_modules', '.bin', tool)
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  const { status, stdout, stderr } = spawnSync(bin, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return { status, output: `${stdout}\n${stderr}` }
}
