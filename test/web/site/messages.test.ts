import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import { editions } from '../../../src/domain/index.ts'
import { catalogue, type Message } from '../../../src/web/site/messages/catalogue.ts'
import { messages, wordingOf } from '../../../src/web/site/messages/wording.ts'

const names = Object.keys(catalogue) as Message[]

/** The arguments that a message uses, with those inside of its plurals. */
function argumentsOf(message: string, edition: string): string[] {
  const found = new Set<string>()
  const gather = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) gather(one)
    else if (value && typeof value === 'object') {
      const { type, value: name, options } = value as { type: number; value?: unknown; options?: object }
      // 0 is literal text, 7 the number sign of a plural.
      if (type !== 0 && type !== 7 && typeof name === 'string') found.add(name)
      for (const option of Object.values(options ?? {})) gather((option as { value: unknown }).value)
    }
  }
  gather(new IntlMessageFormat(message, edition).getAst())
  return [...found].sort()
}

for (const edition of editions)
  describe(`the ${edition} edition`, () => {
    test('has every string, and no other', () => {
      assert.deepEqual(Object.keys(messages[edition]).sort(), [...names].sort())
      for (const name of names) assert.notEqual(messages[edition][name].trim(), '', name)
    })

    test('uses in each string just the arguments that pages give it', () => {
      for (const name of names)
        assert.deepEqual(argumentsOf(messages[edition][name], edition), Object.keys(catalogue[name]).sort(), name)
    })

    test('has a form for every plural of its language', () => {
      const { pluralCategories } = new Intl.PluralRules(edition).resolvedOptions()
      for (const name of names) {
        const plurals = messages[edition][name].matchAll(/plural,((?: \w+ \{[^{}]*\})+)/g)
        for (const [, forms = ''] of plurals)
          assert.deepEqual(
            [...forms.matchAll(/(\w+) \{/g)].map(([, form]) => form).sort(),
            [...pluralCategories].sort(),
          )
      }
    })

    test('is written in its own letters', () => {
      const letters = { en: /[a-z]/i, ru: /[а-яё]/i, az: /[a-zəğıöüşç]/i, hy: /[ա-ֆ]/i }[edition]
      for (const name of names) {
        const bare = messages[edition][name].replace(/[{}]|\b(number|plural|one|few|many|other|percent)\b/g, '')
        if (!/^[\s–]*(low|high)[\s–]*(low|high)[\s–]*$/.test(bare)) assert.match(bare, letters, name)
      }
    })

    if (edition !== 'en')
      test('has left nothing in English', () => {
        const same = names.filter((name) => messages[edition][name] === messages.en[name])
        assert.deepEqual(same, [])
      })
  })

test('every string is asked for by some page', () => {
  const folder = fileURLToPath(new URL('../../../src/web/site/', import.meta.url))
  const sources = globSync('**/*.{ts,tsx}', { cwd: folder, exclude: ['messages/*.ts'] })
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  // `event.${type}` asks for each that begins so; one that began with any word would ask for all.
  const patterns = [...sources.matchAll(/`((?:[\w-]+\.)+)\$\{[^`}]*\}([\w.-]*)`/g)].map(([, begin = '', end = '']) => [
    begin,
    end,
  ])
  const isAskedFor = (name: string) =>
    sources.includes(`'${name}'`) ||
    patterns.some(([begin = '', end = '']) => name.startsWith(begin) && name.endsWith(end))
  assert.deepEqual(
    names.filter((name) => name !== 'edition.name' && !isAskedFor(name)),
    [],
  )
})

test('no two strings are the same in every edition: one name is enough', () => {
  const alike = Map.groupBy(names, (name) => editions.map((edition) => messages[edition][name]).join('\n'))
  assert.deepEqual(
    [...alike.values()].filter((same) => same.length > 1),
    [],
  )
})

test('a forgotten argument, one too many and an unknown string do not compile', () => {
  const { say } = wordingOf('en')
  // @ts-expect-error the count is missing
  assert.throws(() => say('list.count'))
  // @ts-expect-error it is a number
  say('list.count', { count: 'many' })
  // @ts-expect-error it takes nothing
  say('home.title', { count: 1 })
  // @ts-expect-error there is no such string
  assert.throws(() => say('home.tilte'))
})

test('counts as each language does', () => {
  const counted = (edition: 'en' | 'ru' | 'az' | 'hy') =>
    [1, 2, 5, 21, 1234].map((count) => wordingOf(edition).say('list.count', { count }).replace(/\s/g, ' '))
  assert.deepEqual(counted('en'), ['1 brief', '2 briefs', '5 briefs', '21 briefs', '1,234 briefs'])
  assert.deepEqual(counted('ru'), ['1 обзор', '2 обзора', '5 обзоров', '21 обзор', '1 234 обзора'])
  assert.deepEqual(counted('az'), ['1 icmal', '2 icmal', '5 icmal', '21 icmal', '1.234 icmal'])
  assert.deepEqual(counted('hy'), ['1 ակնարկ', '2 ակնարկ', '5 ակնարկ', '21 ակնարկ', '1234 ակնարկ'])
})

test('writes days, months and moments as each language does, in UTC', () => {
  const at = '2031-03-08T23:59:59Z'
  assert.equal(wordingOf('en').moment(at), '8 March 2031, 23:59 UTC')
  assert.equal(wordingOf('ru').day(at), '8 марта 2031 г.')
  assert.equal(wordingOf('az').month('2031-03'), 'mart 2031')
  assert.equal(wordingOf('hy').weekday('2031-03-08'), 'շաբաթ')
  assert.equal(wordingOf('ru').number(66.6, 1), '66,6')
  assert.equal(wordingOf('en').day('some day'), 'some day')
})
