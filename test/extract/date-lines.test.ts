/** Date lines of many languages, written by hand: test/corpus/dates/lines.yaml. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { parse } from 'yaml'
import { datelineOf, dateOf } from '../../src/extract/metadata/dateline.ts'
import { type DateHints, findDates } from '../../src/extract/metadata/dates.ts'

interface Case extends DateHints {
  line: string
  is: string
  changed?: boolean
}

const source = readFileSync(new URL('../corpus/dates/lines.yaml', import.meta.url), 'utf8')
const languages = parse(source, { schema: 'failsafe' }) as Record<string, Case[]>

for (const [language, cases] of Object.entries(languages))
  describe(`a date line in ${language}`, () => {
    for (const { line, is, changed, ...hints } of cases) {
      const told = Object.entries(hints)
        .map(([key, value]) => `, ${key} ${String(value)}`)
        .join('')
      it(`"${line}"${told} is ${is}`, () => {
        const dateline = datelineOf(line, hints)
        const [found] = findDates(line, hints)
        if (is === 'none') return assert.equal(dateline, null)
        if (is === 'open') return assert.deepEqual([found?.when, found?.either?.length], [null, 2])
        assert.equal(dateOf(dateline)?.when?.from, is)
        assert.equal(Boolean(dateline?.modified) && !dateline?.published, Boolean(changed))
      })
    }
  })
