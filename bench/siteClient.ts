/** Asks addresses in turns over one connection each, and prints what each took as JSON; for `site.ts`. */
import { Agent, get } from 'node:http'
import type { Asked } from './site.ts'

const ROUNDS = 400
const WARM = 40
const asked = JSON.parse(process.argv[2] ?? '[]') as Asked[]
const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0' }

function ask(url: string, agent: Agent): Promise<{ took: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    get(url, { agent, headers }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve({ took: performance.now() - start, bytes })
          : reject(new Error(`${url} answered ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })
}

const agents = asked.map(() => new Agent({ keepAlive: true, maxSockets: 1 }))
const taken = asked.map(() => [] as number[])
const sizes = asked.map(() => 0)
for (let round = 0; round < WARM + ROUNDS; round++)
  for (const [i, { url }] of asked.entries()) {
    const { took, bytes } = await ask(url, agents[i] as Agent)
    if (round >= WARM) taken[i]?.push(took)
    sizes[i] = bytes
  }
for (const agent of agents) agent.destroy()
const at = (times: number[], share: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
console.log(
  JSON.stringify(taken.map((times, i) => ({ median: at(times, 0.5), late: at(times, 0.95), bytes: sizes[i] }))),
)
