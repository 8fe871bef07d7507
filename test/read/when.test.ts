import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { read } from './reading.ts'

interface Cases {
  published: string
  cases: { text: string; says: string[] }[]
}

for (const language of ['en', 'ru'])
  test(`nearly every saying in when/${language}.yaml has its day, and none another`, (t) => {
    const url = new URL(`../corpus/when/${language}.yaml`, import.meta.url)
    const { published, cases } = parse(readFileSync(url, 'utf8')) as Cases
    let [right, all] = [0, 0]
    const wrong: string[] = []
    for (const { text, says } of cases) {
      const { statements } = read(text, { language, published })
      const found = statements.map(({ cue, when }) => {
        const told = when && (when.from === when.to ? when.from : `${when.from}..${when.to}`)
        return { cue: cue.spans.map((span) => text.slice(...span)).join(' '), told }
      })
      for (const one of says) {
        all++
        const [cue = '', told] = one.split(' => ')
        // The cue may take more words with it: "said in a statement".
        const here = found.filter((other) => other.cue.split(' ').includes(cue) || other.cue.startsWith(cue))
        if (here.some((other) => `${other.told}` === told) || (here.length === 0 && told === 'null')) right++
        else t.diagnostic(`${text}\n    expected ${one}\n    found    ${JSON.stringify(found)}`)
        wrong.push(
          ...here.filter((other) => other.told && other.told !== told).map((other) => `${text}: ${other.told}`),
        )
      }
    }
    t.diagnostic(`${right} of ${all} right, ${wrong.length} wrong`)
    assert.deepEqual(wrong, [])
    assert.ok(right >= 0.9 * all)
  })
