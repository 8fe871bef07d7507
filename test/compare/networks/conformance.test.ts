import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { graphOf, networksOf, settingsFrom, tableOf } from '../../../src/compare/index.ts'
import { answerCases, statementRowsFrom } from '../../../src/flow/index.ts'

const folder = new URL('../../corpus/networks/', import.meta.url)
const file = (name: string) => readFileSync(new URL(name, folder), 'utf8')

interface Matrix {
  rows: string[]
  columns: string[]
  values: number[][]
}
interface Case {
  id: string
  statements: number
  matrix?: Matrix
  windows?: Matrix[]
}

const rows = await statementRowsFrom(readFileSync(new URL('statements.csv', folder)), 'statements.csv')
const answers = new Map(answerCases(rows, file('cases.json'), 'cases.json', true).map((answer) => [answer.id, answer]))

for (const wanted of JSON.parse(file('cases.json')) as Case[])
  test(`counts as DNA 3.1 does: ${wanted.id}`, () => {
    const answer = answers.get(wanted.id)
    const [got, want] = [answer, wanted].map((one) => one?.windows ?? (one?.matrix ? [one.matrix] : []))
    assert.equal(answer?.statements, wanted.statements)
    assert.equal(got?.length, want?.length)
    for (const [w, matrix] of (want ?? []).entries()) {
      assert.deepEqual([got?.[w]?.rows, got?.[w]?.columns], [matrix.rows, matrix.columns])
      for (const [i, row] of matrix.values.entries())
        for (const [j, value] of row.entries())
          assert.ok(Math.abs((got?.[w]?.values[i]?.[j] ?? Number.NaN) - value) <= 1e-9, `window ${w}, ${i} ${j}`)
    }
  })

test("finds the nodes, frequencies and ties of DNA's GraphML", () => {
  const text = file('onemode.graphml')
  const settings = settingsFrom(
    { networkType: 'onemode', qualifierAggregation: 'subtract', normalization: 'average' },
    true,
  )
  const [network] = networksOf(tableOf(rows), settings).networks
  assert.ok(network)
  const graph = graphOf(network, settings)
  const nodes = [
    ...text.matchAll(
      /<node id="(\w+)">\s*<data key="id">\d+<\/data>\s*<data key="name">(.*?)<\/data>\s*<data key="variable">(\w+)<\/data>\s*<data key="frequency">(\d+)</g,
    ),
  ]
  assert.deepEqual(
    graph.nodes.map(({ label, variable, frequency }) => [label, variable, frequency]),
    nodes.map(([, , name, variable, frequency]) => [name, variable, Number(frequency)]),
  )
  const names = new Map(nodes.map(([, id, name]) => [id, `organization:${name}`]))
  const edges = [...text.matchAll(/<edge source="(\w+)" target="(\w+)">\s*<data key="weight">(.*?)</g)]
  const wanted = new Map(
    edges.map(([, a, b, weight]) => [[names.get(a), names.get(b)].sort().join('|'), Number(weight)]),
  )
  // DNA draws a line where the weight is zero, too.
  for (const [key, weight] of wanted) if (weight === 0) wanted.delete(key)
  assert.equal(graph.edges.length, wanted.size)
  for (const { source, target, weight } of graph.edges)
    assert.ok(Math.abs((wanted.get([source, target].sort().join('|')) ?? Number.NaN) - weight) < 1e-9)
})
