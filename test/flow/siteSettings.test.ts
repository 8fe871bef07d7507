/** The settings of the public site as an owner writes them: what is taken, and how what is wrong is told. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { contrastOf, grounds, ReadoutError } from '../../src/domain/index.ts'
import { commentedSettings, defaultSettings, exampleSettings, loadSiteSettings } from '../../src/flow/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-settings-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const svg = (attributes: string) =>
  `<?xml version="1.0"?>\n<!-- a sign --><svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`

function png(width: number, height: number): Buffer {
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR........', 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}

function webp(kind: string, write: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(40)
  bytes.write('RIFF', 0, 'latin1')
  bytes.write(`WEBP${kind}`, 8, 'latin1')
  write(bytes)
  return bytes
}

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const load = (yaml: string) => loadSiteSettings(put('site.yaml', yaml))

/** What is said of a file that is refused, less the folder. */
async function refusal(yaml: string): Promise<string> {
  const error = await load(yaml).then(
    () => assert.fail('it was taken'),
    (one: unknown) => one,
  )
  assert.ok(error instanceof ReadoutError, String(error))
  return error.message.replaceAll(`${folder}/`, '')
}

describe('a settings file', () => {
  test('that says nothing is a site with everything as it comes', async () => {
    for (const empty of ['# nothing\n', '{}\n', commentedSettings()])
      assert.deepEqual(await load(empty), defaultSettings)
    assert.equal(defaultSettings.name, 'Readout')
  })

  test('is taken as the example says, with its pictures and paragraphs read', async () => {
    put('logo.svg', svg('viewBox="0 0 240 60"'))
    put('fair.png', png(600, 120))
    const site = await load(exampleSettings())
    assert.equal(site.name, 'Ford Watch')
    assert.deepEqual(site.editions, ['en', 'ru'])
    assert.deepEqual([site.logo?.mediaType, site.logo?.width, site.logo?.height], ['image/svg+xml', 240, 60])
    assert.deepEqual([site.ad?.own?.picture?.mediaType, site.ad?.own?.picture?.width], ['image/png', 600])
    assert.equal(site.footer.en?.[0]?.kind, 'paragraph')
    assert.equal(site.hub, 'https://hub.fordwatch.example/')
  })

  test('is refused with the line, the key and what to do', async () => {
    const cases: [yaml: string, says: RegExp][] = [
      [
        'name: A\nnmae: B\n',
        /^site\.yaml:2: nmae: there is no such key here; there are name, lead, .*\. Correct the line/,
      ],
      [
        'name: A\ncolours:\n  acent: {}\n',
        /^site\.yaml:3: colours\.acent: there is no such key here; there are accent\./,
      ],
      ['name: 7\n', /^site\.yaml:1: name: .*expected string/],
      ['name: "a\\nb"\n', /^site\.yaml:1: name: it is one line/],
      ['name: "a\\u202eb"\n', /a character that cannot be shown/],
      ['name: [\n', /^site\.yaml:\d: /],
      ['- a\n', /^site\.yaml:1: the file: .*expected object/],
      ['editions: [en, fr]\n', /^site\.yaml:1: editions\.1: /],
      ['editions: [en, en]\n', /an edition stands there twice/],
      ['editions: []\n', /^site\.yaml:1: editions: /],
      ['lead:\n  en: A\n', /^site\.yaml:1: lead\.ru: it is missing: write it, or leave ru out of editions/],
      [
        'editions: [en]\nlead:\n  fr: A\n',
        /^site\.yaml:3: lead\.fr: there is no such edition; there are en, ru, az, hy/,
      ],
      [
        'editions: [hy]\ncategories:\n  - id: news\n    in: { en: { name: News, description: D } }\n',
        /^site\.yaml:4: categories\.0\.in\.hy: it is missing/,
      ],
      [
        'categories:\n  - { id: a, in: {} }\n  - { id: a, in: {} }\n',
        /^site\.yaml:2: categories\.0\.in\.en: it is missing/,
      ],
      ['contact: "javascript:alert(1)"\n', /^site\.yaml:1: contact: an address of mail/],
      ['contact: "a@b.example?bcc=c@d.example"\n', /contact: an address of mail/],
      ['hub: http://hub.example/\n', /^site\.yaml:1: hub: it is no address that begins with https/],
      ['hub: "https:hub.example"\n', /^site\.yaml:1: hub: it is no address that begins with https/],
      ['menu:\n  - to: //evil.example/\n    name: { en: A }\n', /^site\.yaml:2: menu\.0\.to: a path of the site/],
      [
        'menu:\n  - to: /en/about\n    name: { en: A }\n',
        /^site\.yaml:2: menu\.0\.to: a path of the site without its edition/,
      ],
      ['links:\n  - url: https://t.me/a\n', /^site\.yaml:2: links\.0: it has either a kind or a name/],
      ['links:\n  - kind: telegram\n    url: https://a@evil.example/\n', /^site\.yaml:3: links\.0\.url: /],
    ]
    for (const [yaml, says] of cases) assert.match(await refusal(yaml), says, yaml)
  })

  test('whatever a key is given, is taken or refused with a line of the file', async () => {
    const example = parse(exampleSettings())
    const changed = fc.tuple(fc.constantFrom(...Object.keys(example)), fc.jsonValue({ maxDepth: 3 }))
    await fc.assert(
      fc.asyncProperty(changed, async ([key, value]) => {
        const yaml = stringify({ ...example, logo: undefined, ad: undefined, [key]: value })
        await load(yaml).catch((error: unknown) => {
          assert.ok(error instanceof ReadoutError && error.code === 'file-invalid', String(error))
          const line = Number(/site\.yaml:(\d+)$/.exec(error.input)?.[1])
          assert.ok(line >= 1 && line <= yaml.split('\n').length, error.message)
        })
      }),
      { numRuns: 200 },
    )
  })

  test('a footer of more than paragraphs is refused with its line', async () => {
    const footer = (text: string) => `editions: [en]\nfooter:\n  en: ${JSON.stringify(text)}\n`
    assert.equal((await load(footer('A [b](https://c.example)\n\nD'))).footer.en?.length, 2)
    for (const [text, says] of [
      ['<b>x</b>', /^site\.yaml:3: footer\.en: HTML is not taken/],
      ['[x](javascript:alert)', /^site\.yaml:3: footer\.en: a link leads to/],
      ['## A heading', /^site\.yaml:3: footer\.en: it has paragraphs only/],
      ['- a list', /it has paragraphs only/],
      ['x[^1]\n\n[^1]: "y"', /it has paragraphs only/],
      ['a\u0007b', /a character that cannot be shown/],
    ] as const)
      assert.match(await refusal(footer(text)), says, text)
  })

  test('that is not there, no text or too large says so', async () => {
    await assert.rejects(loadSiteSettings(join(folder, 'none.yaml')), { code: 'input-missing' })
    await assert.rejects(loadSiteSettings(put('latin.yaml', Buffer.from('name: caf\xe9', 'latin1'))), /it is not UTF-8/)
    await assert.rejects(loadSiteSettings(put('large.yaml', `# ${'x'.repeat(1_000_001)}`)), { code: 'input-too-large' })
  })
})

describe('colours', () => {
  const accent = (light: string, dark: string) => `colours:\n  accent:\n    light: "${light}"\n    dark: "${dark}"\n`

  test('that cannot be read are refused with the contrast they have', async () => {
    assert.match(
      await refusal(accent('#8899aa', '#93cae1')),
      /^site\.yaml:3: colours\.accent\.light: #8899aa has a contrast of 2\.5\d?:1 on .* of the light theme; 4\.5:1 is the least, so take a darker one/,
    )
    assert.match(
      await refusal(accent('#15506a', '#15506a')),
      /^site\.yaml:4: colours\.accent\.dark: .*take a lighter one/,
    )
    assert.match(await refusal(accent('red', '#93cae1')), /a colour as six hexadecimal digits/)
    const { colours } = await load('colours:\n  accent:\n    light: "#7a2e1d"\n')
    assert.deepEqual(colours?.accent, { light: '#7a2e1d', dark: '#93cae1' })
  })

  test('are measured as WCAG does, and taken just when they can be read on every ground', async () => {
    assert.equal(contrastOf('#000000', '#ffffff'), 21)
    assert.ok(Math.abs(contrastOf('#777777', '#ffffff') - 4.478) < 0.001)
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
    await fc.assert(
      fc.asyncProperty(hex, async (light) => {
        const readable = Object.values(grounds.light).every((ground) => contrastOf(light, ground) >= 4.5)
        const taken = await load(accent(light, '#93cae1')).then(
          () => true,
          () => false,
        )
        assert.equal(taken, readable, light)
      }),
      { numRuns: 60 },
    )
  })

  test('are measured against the grounds that the stylesheet has, and are its own where nothing is said', () => {
    const css = readFileSync(new URL('../../src/web/site/styles/colours.css', import.meta.url), 'utf8')
    const pair = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)?.slice(1)
    const names = { paper: 'the page', raised: 'an open footnote', mark: 'marked words', day: 'the calendar' } as const
    for (const [name, ground] of Object.entries(names) as [string, 'the page'][])
      assert.deepEqual(pair(name), [grounds.light[ground], grounds.dark[ground]], name)
    assert.deepEqual(pair('accent'), ['#15506a', '#93cae1'])
  })
})

describe('pictures', () => {
  test('are known by their bytes, with their size', async () => {
    const pictures: [name: string, bytes: string | Buffer, kind: string, width: number, height: number][] = [
      ['a.png', png(320, 80), 'image/png', 320, 80],
      ['b.svg', svg('width="120px" height="40"'), 'image/svg+xml', 120, 40],
      ['c.svg', svg('width="100%" viewBox="0,0,300.4,99.6"'), 'image/svg+xml', 300, 100],
      [
        'd.webp',
        webp('VP8X', (bytes) => bytes.writeUIntLE(511, 24, 3) && bytes.writeUIntLE(99, 27, 3)),
        'image/webp',
        512,
        100,
      ],
      ['e.webp', webp('VP8L', (bytes) => bytes.writeUInt32LE(199 | (49 << 14), 21)), 'image/webp', 200, 50],
      [
        'f.webp',
        webp('VP8 ', (bytes) => bytes.writeUInt16LE(90, 26) && bytes.writeUInt16LE(30, 28)),
        'image/webp',
        90,
        30,
      ],
    ]
    for (const [name, bytes, kind, width, height] of pictures) {
      put(name, bytes)
      const { logo } = await load(`logo: ${name}\n`)
      assert.deepEqual([logo?.mediaType, logo?.width, logo?.height], [kind, width, height], name)
    }
  })

  test('that are none, too large, without a size or elsewhere are refused at their line', async () => {
    put('text.svg', 'a plain text')
    put('page.svg', '<html><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/></html>')
    put('sizeless.svg', svg('width="100%"'))
    put('short.png', png(1, 1).subarray(0, 20))
    put('vast.png', png(9000, 1))
    put('heavy.png', Buffer.concat([png(10, 10), Buffer.alloc(200_000)]))
    for (const [name, says] of [
      ['none.svg', /^site\.yaml:2: logo: none\.svg: there is no such file/],
      ['text.svg', /text\.svg: it is neither PNG nor SVG nor WebP/],
      ['page.svg', /neither PNG nor SVG nor WebP/],
      ['sizeless.svg', /nor a viewBox/],
      ['short.png', /cut off or broken/],
      ['vast.png', /9000 × 1 pixels/],
      ['heavy.png', /heavy\.png: it has 200024 bytes; 200000 are the most/],
      ['../logo.svg', /in the folder of this file/],
      ['a/../../logo.svg', /in the folder of this file/],
      ['/etc/logo.svg', /in the folder of this file/],
      ['logo.gif', /a \.png, \.svg or \.webp file/],
    ] as const)
      assert.match(await refusal(`name: A\nlogo: ${name}\n`), says, name)
  })

  test('whatever bytes they are, are taken or refused', async () => {
    const beginnings = ['', '\x89PNG\r\n\x1a\n', 'RIFF\0\0\0\0WEBPVP8X', 'RIFF\0\0\0\0WEBPVP8L', '<svg ']
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        async (head, rest) => {
          put('any.png', Buffer.concat([Buffer.from(head, 'latin1'), rest]))
          await load('logo: any.png\n').catch((error: unknown) =>
            assert.ok(error instanceof ReadoutError, String(error)),
          )
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('an ad', () => {
  const script = (rest: string) =>
    `ad:\n  script:\n    src: https://ads.example/a.js\n    width: 300\n    height: 250\n${rest}`

  test('by a script needs its origin by name', async () => {
    assert.match(
      await refusal(script('')),
      /^site\.yaml:3: ad\.script\.src: https:\/\/ads\.example does not stand in allowedOrigins/,
    )
    for (const origin of ['https://*.example', 'http://ads.example', 'https://ads.example/', 'https://a;b', '"*"'])
      assert.match(
        await refusal(script(`  allowedOrigins: [${origin}]\n`)),
        /^site\.yaml:6: ad\.allowedOrigins\.0: an origin/,
        origin,
      )
    const { ad } = await load(script('  allowedOrigins: [https://ads.example]\n'))
    assert.deepEqual([ad?.own, ad?.script?.width, ad?.on], [null, 300, ['home', 'brief']])
  })

  test('is either the owner’s own or a script', async () => {
    const own = '  own: { text: { en: A, ru: B, az: C, hy: D }, link: https://a.example/ }\n'
    assert.match(await refusal('ad: {}\n'), /^site\.yaml:1: ad: it has either own or script/)
    assert.match(
      await refusal(script(`  allowedOrigins: [https://ads.example]\n${own}`)),
      /it has either own or script/,
    )
    assert.match(
      await refusal('ad:\n  own: { text: { en: A }, link: https://a.example/ }\n'),
      /ad\.own\.text\.ru: it is missing/,
    )
    assert.match(await refusal('ad:\n  own: { text: { en: A }, link: "javascript:x" }\n'), /ad\.own\.link: /)
  })
})
