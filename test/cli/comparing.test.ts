import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Comparisons } from '../../src/flow/index.ts'
import { putStore } from '../store/prepared.ts'
import { readout } from './run.ts'

const books = ['--codebook', 'demo/codebook.yaml', '--roster', 'demo/roster.yaml']
const readouts = ['demo/pages/14-vta-port-ellory-readout.txt', 'demo/pages/15-mfa-doruvia-port-ellory-readout.txt']

let folder = ''
let readings = ''
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-comparing-'))
  const ran = await readout(['read', ...books, ...readouts])
  assert.equal(ran.code, 0, ran.stderr)
  readings = ran.stdout
})
after(() => rmSync(folder, { recursive: true, force: true }))

async function compared<K extends keyof Comparisons>(kind: K, stdin = readings): Promise<Comparisons[K]> {
  const ran = await readout([kind, '--json', '-'], { stdin })
  assert.equal(ran.code, 0, ran.stderr)
  return JSON.parse(ran.stdout) as Comparisons[K]
}

describe('two readouts of one meeting', () => {
  test('are accounts of one occurrence, with where they differ', async () => {
    const meeting = (await compared('occurrences')).find(({ accounts }) => accounts.length > 1)
    assert.deepEqual(
      meeting?.participants.map(({ name }) => name),
      ['Irsana Pelveth', 'Isaura Demrel'],
    )
    assert.equal(meeting?.when?.from, '2031-04-29')
    assert.deepEqual(
      meeting?.compared[0]?.lines.filter(({ kind }) => kind === 'differ').map(({ how, a }) => [how, a?.words]),
      [
        ['figure', 'The talks lasted more than five hours.'],
        [
          'figure',
          'The parties went through the text of the Treaty on Peace and Good Neighbourhood and reached agreement on 12 of its 16 articles.',
        ],
        [
          'denial',
          'In the course of the talks, the Doruvian side agreed in principle to the establishment of a checkpoint at the Tavrek bridge.',
        ],
        ['date', 'The parties agreed to hold the next round on May 19.'],
      ],
    )
  })

  test('contradict each other in the same places, and the words of both are given', async () => {
    const found = await compared('contradictions')
    const kinds = found.map(({ kind }) => kind).sort()
    assert.deepEqual(kinds, ['denied-reported', 'figure', 'figure', 'figure'])
    for (const { a, b } of found) assert.ok(a.words && b.words)
  })

  test('give positions, each point with its words', async () => {
    const positions = await compared('positions')
    const demrel = positions.find(({ actor, issue }) => actor.id === 'velmara/demrel' && issue === 'direct-talks')
    assert.equal(demrel?.now, 'for')
    assert.ok(demrel?.points.every(({ words }) => words !== ''))
  })

  test('are read again with a codebook that is given later', async () => {
    const bare = await readout(['read', '--roster', 'demo/roster.yaml', ...readouts])
    assert.deepEqual(await compared('positions', bare.stdout), [])
    const ran = await readout(['positions', '--json', ...books, '-'], { stdin: bare.stdout })
    const told = (positions: Comparisons['positions']) =>
      positions.map(({ actor, issue, points }) => [actor.id, issue, points.map(({ stance, words }) => [stance, words])])
    assert.deepEqual(told(JSON.parse(ran.stdout)), told(await compared('positions')))
  })

  test('say the same from a dossier, and read as lines in a terminal', async () => {
    const store = join(folder, 'store')
    await putStore(store)
    const place = ['--dossier', 'talks', '--data', store]
    const added = await readout(['add', ...readouts, ...books, ...place])
    assert.equal(added.code, 0, added.stderr)
    const ran = await readout(['contradictions', '--json', ...place])
    const words = ({ kind, a, b }: Comparisons['contradictions'][number]) => [kind, ...[a.words, b.words].sort()]
    const sorted = (found: Comparisons['contradictions']) => found.map(words).sort()
    assert.deepEqual(sorted(JSON.parse(ran.stdout)), sorted(await compared('contradictions')))
    const tracks = await readout(['tracks', ...place])
    assert.match(
      tracks.stdout,
      /^Port Ellory: Alvestra; Velmara, Doruvia\n {2}CONSULT: Irsana Pelveth, Isaura Demrel, 2031-04-29/m,
    )
  })
})

test('says what it needs, and which line is no reading', async () => {
  assert.equal((await readout(['tracks'])).code, 2)
  assert.equal((await readout(['tracks', '-', '--dossier', 'talks'])).code, 2)
  const ran = await readout(['occurrences', '-'], { stdin: '{"format":"readout/1"}\n' })
  assert.equal(ran.code, 1)
  assert.match(ran.stderr, /-:1/)
})
