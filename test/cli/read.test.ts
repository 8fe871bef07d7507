import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { parseReadout, quoteOf, type Readout, spansOf } from '../../src/domain/index.ts'
import { jsonLines, type Ran, readout, readoutProcess } from './run.ts'

const article = `menu
search
share

The road stays closed

8 May 2031

The foreign minister of Doruvia, Irsana Pelveth, said on Thursday that the road would stay closed until the maps arrive.

"We have waited long enough," Pelveth said. "Nobody will pass before June."

Views: 17
`

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-read-'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** The line of stderr that speaks of an input. */
function lineOf({ stderr }: Ran, input: string): string {
  return stderr.split('\n').find((line) => line.includes(input)) ?? ''
}

describe('readout read', () => {
  test('prints one readout/1 object a page in the order given, with every quote where it says', async () => {
    const a = file('a.txt', article)
    const b = file('b.txt', article.replace('8 May', '9 May'))
    const ran = await readout(['read', '--as', 'page', b, a])
    assert.equal(ran.code, 0, ran.stderr)
    const readings = jsonLines<Readout>(ran.stdout).map((value) => parseReadout(value))
    assert.deepEqual(
      readings.map(({ document }) => document.id),
      [b, a],
    )
    assert.deepEqual(
      readings.map(({ document }) => document.published?.from),
      ['2031-05-09', '2031-05-08'],
    )
    for (const { document, statements } of readings) {
      assert.equal(document.title, 'The road stays closed')
      assert.ok(!document.text.includes('Views'))
      const said = statements.map(({ content }) => content.spans.map((span) => quoteOf(document.text, span)).join(' '))
      assert.ok(
        said.some((words) => words.includes('We have waited long enough')),
        said.join('\n'),
      )
    }
    for (const reading of readings)
      for (const [, span] of spansOf(reading)) assert.ok(quoteOf(reading.document.text, span).trim())
  })

  test('reads standard input, and verbatim text character for character', async () => {
    const text = 'Odd \r\n\r\n text,  kept\tas it is.\n\n'
    const ran = await readoutProcess(['read', '--as', 'text', '--language', 'en', '-'], { stdin: text })
    const [reading] = jsonLines<Readout>(ran.stdout)
    assert.equal(reading?.document.id, '-')
    assert.equal(reading?.document.text, text)
    assert.equal(reading?.document.language, 'en')
  })

  test('reads the pages of a folder, in order', async () => {
    const pages = join(folder, 'pages')
    mkdirSync(join(pages, 'b'), { recursive: true })
    for (const name of ['a.txt', 'b/c.html', '.hidden.txt', 'picture.png']) writeFileSync(join(pages, name), article)
    const ran = await readout(['read', pages])
    assert.deepEqual(
      jsonLines<Readout>(ran.stdout).map(({ document }) => document.id),
      [join(pages, 'a.txt'), join(pages, 'b/c.html')],
    )
  })

  test('names each bad input with its reason and what to do, and still does the rest', async () => {
    const good = file('good.txt', article)
    const empty = file('empty.txt', '')
    const binary = file('binary.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
    const large = file('large.txt', 'x'.repeat(1_100_000))
    const missing = join(folder, 'missing.txt')
    const bare = join(folder, 'bare')
    mkdirSync(bare)
    const web = 'http://192.168.7.7/news'
    const ran = await readout(['read', '--max-size', '1', empty, binary, good, large, missing, bare, web])
    assert.equal(ran.code, 1)
    assert.deepEqual(
      jsonLines<Readout>(ran.stdout).map(({ document }) => document.id),
      [good],
    )
    assert.match(lineOf(ran, empty), /empty\. .+\.$/)
    assert.match(lineOf(ran, binary), /PNG.*\. .+\.$/)
    assert.match(lineOf(ran, large), /1\.1 MB.*limit of 1\.0 MB.*--max-size\.$/)
    assert.match(lineOf(ran, missing), /no such file.*Check the spelling/)
    assert.match(lineOf(ran, bare), /holds no pages/)
    assert.match(lineOf(ran, web), /is in a private network\. .*--allow-address\.$/)
    assert.match(ran.stderr, /1 read, 6 failed/)
  })

  test('takes a page without an article as a warning, not a failure', async () => {
    const ran = await readout(['read', '--as', 'page', file('menu.txt', 'menu\nsearch\nlogin\nfacebook\n')])
    assert.equal(ran.code, 0)
    const [reading] = jsonLines<Readout>(ran.stdout)
    assert.match(reading?.warnings.join() ?? '', /no article/)
  })

  test('decodes by the byte order mark, by UTF-8, by what is declared, and says when it guessed', async () => {
    const russian =
      'Министр иностранных дел заявил, что дорога останется закрытой до июня. Переговоры продолжаются уже два года.'
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...russian].map((c) => c.charCodeAt(0))).buffer),
    ])
    const windows1251 = Uint8Array.from(
      [...russian].map((c) => {
        const code = c.codePointAt(0) ?? 0
        if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0
        return code === 0x451 ? 0xb8 : code
      }),
    )
    const declared = [
      ...new TextEncoder().encode('<html><head><meta charset="windows-1251"><title>x</title></head><body><p>'),
      ...windows1251,
      ...new TextEncoder().encode('</p></body></html>'),
    ]
    const ran = await readout([
      'read',
      file('utf16.txt', utf16),
      file('declared.html', new Uint8Array(declared)),
      file('guessed.txt', windows1251),
    ])
    assert.equal(ran.code, 0, ran.stderr)
    const [bom, meta, guess] = jsonLines<Readout>(ran.stdout)
    for (const reading of [bom, meta, guess])
      assert.ok(reading?.document.text.includes('дорога останется закрытой'), reading?.document.text)
    assert.deepEqual(
      [bom, meta].map((reading) => reading?.warnings.filter((said) => /windows-1251|guess/i.test(said)).length),
      [0, 0],
    )
    assert.match(guess?.warnings.join() ?? '', /windows-1251/i)
  })

  test('says when a language has no reader, and still gives quotes, names and the date', async () => {
    const russian = `Дорога останется закрытой

8 мая 2031

«Мы ждали достаточно долго», — сказала министр иностранных дел Армении. Переговоры в Москве продолжаются уже два года без результата.

Правительство пока не ответило на это предложение, сообщили в министерстве иностранных дел.
`
    const [reading] = jsonLines<Readout>((await readout(['read', '--as', 'page', file('russian.txt', russian)])).stdout)
    assert.equal(reading?.document.language, 'ru')
    assert.match(reading?.warnings.join() ?? '', /Russian/)
    assert.equal(reading?.document.published?.from, '2031-05-08')
    const quotes = reading?.statements.flatMap(({ content }) =>
      content.spans.map((span) => quoteOf(reading.document.text, span)),
    )
    assert.ok(
      quotes?.some((quote) => quote.includes('Мы ждали достаточно долго')),
      String(quotes),
    )
    assert.ok(reading?.mentions.length, 'no name found')
  })

  test('finds stances on the issues of a codebook, and names line and key of a broken one', async () => {
    const codebook = file(
      'talks.yaml',
      'issues:\n  - id: road\n    name: The road\n    for: it opens\n    phrases: [road]\n',
    )
    const page = file('stance.txt', article)
    const ran = await readout(['read', '--codebook', codebook, page])
    const [reading] = jsonLines<Readout>(ran.stdout)
    assert.ok(reading?.statements.some(({ stances }) => stances.some(({ issue }) => issue === 'road')))

    const broken = file(
      'broken.yaml',
      'issues:\n  - id: road\n    name: The road\n    for: it opens\n    phrases: road\n',
    )
    const refused = await readout(['read', '--codebook', broken, page])
    assert.equal(refused.code, 1)
    assert.match(refused.stderr, /broken\.yaml:5: issues\.0\.phrases/)
  })

  test('says when something was said, and what is foretold, by the table of ranges that is asked for', async () => {
    const page = file('foretold.txt', article.replace('Nobody will', 'The truce may fail. Nobody will'))
    const [[reading], [surveyed]] = [
      jsonLines<Readout>((await readout(['read', page])).stdout),
      jsonLines<Readout>((await readout(['read', '--ranges', 'survey', page])).stdout),
    ]
    const { text } = reading?.document ?? { text: '' }
    // 8 May 2031 is a Thursday.
    const said = reading?.statements.find(({ cue }) => cue.spans.some((span) => quoteOf(text, span) === 'said'))
    assert.deepEqual(said?.when, { from: '2031-05-08', to: '2031-05-08', precision: 'day' })
    const truce = ({ forecasts }: Readout) => forecasts.find(({ phrase }) => phrase === 'may')
    const [plain, table] = [reading && truce(reading), surveyed && truce(surveyed)]
    assert.equal(plain && quoteOf(text, plain.claim), 'The truce may fail')
    assert.deepEqual([plain?.low, plain?.high], [null, null])
    assert.deepEqual([table?.low, table?.high], [0.15, 0.6])
  })

  test('tells wrong usage apart, with exit code 2', async () => {
    for (const args of [
      ['read'],
      ['read', '--as', 'pdf', 'x'],
      ['read', '--published', 'yesterday', 'x'],
      ['read', '--threshold', '7', 'x'],
      ['read', '--ranges', 'mine', 'x'],
      ['read', '--reader', 'magic', 'x'],
      ['read', '--nonsense', 'x'],
      ['raed', 'x'],
    ]) {
      const { code, stdout, stderr } = await readout(args)
      assert.equal(code, 2, `${args}: ${stderr}`)
      assert.equal(stdout, '')
      assert.match(stderr, /^readout: .+--help\.\n$/, String(args))
    }
  })

  test('says that the disk is full when its output cannot be written', {
    skip: process.platform !== 'linux' && 'needs /dev/full',
  }, async () => {
    const { spawnSync } = await import('node:child_process')
    const page = file('full.txt', article)
    const { fileURLToPath } = await import('node:url')
    const root = fileURLToPath(new URL('../../', import.meta.url))
    const command = `"${process.execPath}" --import "${root}scripts/jsx.mjs" "${root}src/readout.ts" read "${page}" > /dev/full`
    const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    assert.equal(status, 1)
    assert.match(stderr, /no space is left/)
  })
})
