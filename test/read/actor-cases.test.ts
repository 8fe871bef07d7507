import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { emptyCodebook, emptyRoster, type Mention, type Roster, rosterSchema } from '../../src/domain/index.ts'
import { withDefaults } from '../../src/flow/knowledge/index.ts'
import { models } from '../../src/flow/reading/weights.ts'
import { createReader } from '../../src/read/index.ts'
import { documentOf } from './reading.ts'

const folder = new URL('../corpus/actors/', import.meta.url)
const load = (name: string) => parse(readFileSync(new URL(name, folder), 'utf8'))

const rosters: Record<string, Roster> = {
  default: withDefaults(emptyRoster),
  invented: rosterSchema.parse(load('roster.yaml')),
}
const readers = Object.fromEntries(
  Object.entries(rosters).map(([name, roster]) => [
    name,
    createReader({ models: models(), roster, codebook: emptyCodebook }),
  ]),
)

interface Case {
  text: string
  published?: string
  language?: string
  who: string[]
}

interface CaseFile {
  roster: 'default' | 'invented'
  published: string
  cases: Case[]
}

/** By file, the texts of what is known to be missed. */
const missed: Record<string, string[]> = JSON.parse(readFileSync(new URL('known-misses.json', folder), 'utf8'))

const files = ['roles.yaml', 'metonyms.yaml', 'spelling.yaml', 'descriptions.yaml', 'people.yaml', 'pronouns.yaml']
let all = 0
let right = 0

for (const name of files) {
  const file: CaseFile = load(name)
  for (const one of file.cases) {
    const published = one.published ?? file.published
    const { text, language } = one
    all++
    test(`${name} ${published}: ${text}`, () => {
      const document = {
        ...documentOf(text, language),
        published: { from: published, to: published, precision: 'day' as const },
      }
      const { mentions } = readers[file.roster]?.read(document, 'revision') ?? { mentions: [] }
      const differences = one.who.flatMap((line) => differenceOf(text, mentions, line))
      const known = missed[name]?.includes(`${published}: ${text}`) ?? false
      if (differences.length === 0) right++
      if (known) assert.notDeepEqual(differences, [], 'it is read right now: take it out of known-misses.json')
      else assert.deepEqual(differences, [])
    })
  }
}

test('the cases are many, and nine in ten are read as a person reads them', (t) => {
  t.diagnostic(`${right} of ${all} right`)
  assert.ok(all >= 120, `${all} cases`)
  assert.ok(right >= 0.9 * all, `${right} of ${all}`)
})

/** @param line `words [2] => actor form` */
function differenceOf(text: string, mentions: readonly Mention[], line: string): string[] {
  const [, words = '', nth = '1', actor = '', form] = /^(.*?)(?: \[(\d)\])? => (\S+)(?: (\S+))?$/.exec(line) ?? []
  const start = placeOf(text, words, Number(nth))
  assert.ok(start >= 0, `"${words}" is not in "${text}"`)
  const end = start + words.length
  const over = mentions.filter((one) => one.start === start && one.end === end && one.actor !== null)
  if (actor === 'nobody')
    return over.length === 0 ? [] : [`${words} is nobody, read as ${over.map((one) => one.actor).join(', ')}`]
  if (over.some((one) => one.actor === actor && (form === undefined || one.form === form))) return []
  const near = mentions.filter((one) => one.start < end && start < one.end)
  const said = near.map((one) => `"${text.slice(one.start, one.end)}" ${one.actor} ${one.form}`).join(', ')
  return [`${line}, read as ${said || 'nothing'}`]
}

/** The nth place where the words stand as words; -1 when there are fewer. */
function placeOf(text: string, words: string, nth: number): number {
  let at = -1
  for (let found = 0; found < nth; ) {
    at = text.indexOf(words, at + 1)
    if (at < 0) return -1
    const inside = /[\p{L}\p{N}]/u
    if (!inside.test(text[at - 1] ?? ' ') && !inside.test(text[at + words.length] ?? ' ')) found++
  }
  return at
}
