import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { ReadoutError } from '../../src/domain/index.ts'
import { decode } from '../../src/extract/decode.ts'
import { extract } from '../../src/extract/index.ts'
import { resourceOf } from './resource.ts'

const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((c) =>
      little ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
    ),
  )
/** Windows-1251 for the letters of the Russian alphabet; the rest is ASCII. */
const cp1251 = (text: string) =>
  Uint8Array.from([...text].map((c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0))))
const joined = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('bytes become text', () => {
  it('by a byte order mark, which does not stay in the text', () => {
    assert.equal(decode(resourceOf(joined([0xef, 0xbb, 0xbf], new TextEncoder().encode('Şuşa')))).text, 'Şuşa')
    assert.equal(decode(resourceOf(joined([0xff, 0xfe], utf16('Баку', true)))).text, 'Баку')
    assert.equal(decode(resourceOf(joined([0xfe, 0xff], utf16('Баку', false)))).text, 'Баку')
  })

  it('as UTF-16 without a mark when every other byte is NUL', () => {
    const { text, warnings } = decode(resourceOf(utf16('The talks went on.', true)))
    assert.equal(text, 'The talks went on.')
    assert.match(warnings.join(), /UTF-16LE/)
  })

  it('as UTF-16 without a mark in Cyrillic, Armenian, Arabic and Azerbaijani letters', () => {
    for (const said of [
      'Переговоры завершились во вторник, сообщил посредник.\nОни продолжатся в октябре.',
      'Բանակցությունները ավարտվեցին երեքշաբթի օրը։',
      'انتهت المحادثات يوم الثلاثاء دون بيان.',
      'Danışıqlar çərşənbə axşamı günü başa çatıb.',
    ])
      for (const little of [true, false]) {
        const { text, encoding } = decode(resourceOf(utf16(said, little)))
        assert.equal(text, said)
        assert.equal(encoding, little ? 'utf-16le' : 'utf-16be')
      }
  })

  it('as UTF-8 when a comment at its end is in another encoding, or its last character is cut', () => {
    const said = 'Переговоры делегаций завершились во вторник без итогового документа, сообщил посредник.'
    const bytes = new TextEncoder().encode(said)
    const commented = decode(resourceOf(joined(bytes, cp1251('Комментарий читателя'))))
    assert.ok(commented.text.startsWith(said))
    assert.match(commented.warnings.join(), /not UTF-8 were replaced/)
    const declared = decode(resourceOf(joined(bytes, cp1251('Да')), { mediaType: 'text/plain; charset=windows-1251' }))
    assert.ok(declared.text.startsWith(said))
    assert.ok(decode(resourceOf(bytes.subarray(0, -2))).text.startsWith(said.slice(0, -2)))
  })

  it('as valid UTF-8 whatever the page declares', () => {
    const html = '<html><meta charset="windows-1251"><p>Переговоры</p>'
    assert.equal(decode(resourceOf(html)).text, html)
  })

  it('by what the media type, the meta element or the prolog declares', () => {
    const word = 'Переговоры'
    assert.equal(decode(resourceOf(cp1251(word), { mediaType: 'text/plain; charset=windows-1251' })).text, word)
    for (const head of [
      '<meta charset="windows-1251">',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
      '<?xml version="1.0" encoding="windows-1251"?>',
    ])
      assert.equal(decode(resourceOf(cp1251(head + word))).text, head + word)
  })

  it('by what the media type declares before what the page does, as browsers have it', () => {
    const bytes = cp1251('<meta charset="koi8-r"><p>Переговоры</p>')
    assert.match(decode(resourceOf(bytes, { mediaType: 'text/html; charset=windows-1251' })).text, /Переговоры/)
    assert.doesNotMatch(decode(resourceOf(bytes, { mediaType: 'text/html' })).text, /Переговоры/)
  })

  it('by what the page declares when the server declares UTF-8 of everything', () => {
    const bytes = cp1251('<meta charset="windows-1251"><p>Переговоры завершились</p>')
    const { text, warnings } = decode(resourceOf(bytes, { mediaType: 'text/html; charset=utf-8' }))
    assert.match(text, /Переговоры завершились/)
    assert.deepEqual(warnings, [])
  })

  it('not by what is no declaration: in a comment, in a description, or UTF-16 said in ASCII', () => {
    const said = 'Переговоры делегаций завершились во вторник без итогового документа, сообщил посредник журналистам.'
    for (const head of [
      '<!-- <meta charset="koi8-r"> -->',
      '<meta name="description" content="charset=koi8-r">',
      '<meta charset="utf-16">',
      '<!-- <meta charset=koi8-r',
    ]) {
      const { text, warnings } = decode(resourceOf(cp1251(head + said)))
      assert.equal(text, head + said)
      assert.match(warnings.join(), /no encoding was declared; guessed windows-1251/)
    }
  })

  it('by a guess when the declaration is unknown, or cannot be right', () => {
    const said = 'Переговоры делегаций завершились во вторник без итогового документа, сообщил посредник журналистам.'
    const as = (mediaType: string) => decode(resourceOf(cp1251(said), { mediaType }))
    for (const [mediaType, warns] of [
      ['text/plain; charset=x-none', /"x-none" is unknown.*guessed windows-1251/],
      ['text/plain; charset=utf-8', /not UTF-8 as declared; guessed windows-1251/],
      ['text/plain; charset=iso-8859-1', /windows-1252 cannot be right; read as windows-1251/],
    ] as const) {
      assert.equal(as(mediaType).text, said)
      assert.match(as(mediaType).warnings.join(), warns)
    }
    for (const misspelt of ['win-1251', 'windows1251', 'CP_1251']) {
      assert.equal(as(`text/plain; charset=${misspelt}`).text, said)
      assert.deepEqual(as(`text/plain; charset=${misspelt}`).warnings, [])
    }
  })

  it('line by line when parts are in UTF-8 and others are not', () => {
    const said = 'Переговоры делегаций завершились во вторник без итогового документа.'
    const template = 'Главная, новости, мнения, рубрики, архив, подписка, реклама, о нас, контакты, вход для своих.'
    const parts = [template, template, said, template].map((line) => `${line}\n`)
    const bytes = joined(...parts.map((line, i) => (i === 2 ? new TextEncoder().encode(line) : cp1251(line))))
    const { text, warnings } = decode(resourceOf(bytes, { mediaType: 'text/plain; charset=windows-1251' }))
    assert.equal(text, parts.join(''))
    assert.match(warnings.join(), /parts are in UTF-8, others in windows-1251/)
  })

  it('as Latin when it is, however many accents it has', () => {
    const said = 'Élodie señala la última reunión, größere Änderungen überfällig.'
    const latin = Uint8Array.from([...said].map((c) => c.charCodeAt(0)))
    assert.equal(decode(resourceOf(latin, { mediaType: 'text/plain; charset=iso-8859-1' })).text, said)
    assert.deepEqual(decode(resourceOf(latin, { mediaType: 'text/plain; charset=iso-8859-1' })).warnings, [])
  })

  it('as UTF-8 when its last character is cut and it has no other', () => {
    const { text } = decode(resourceOf(joined(new TextEncoder().encode('The talks went on for a day'), [0xe2, 0x80])))
    assert.equal(text, 'The talks went on for a day\ufffd')
  })

  it('by a guess that names itself', () => {
    const said = 'Переговоры делегаций завершились во вторник без итогового документа, сообщил посредник журналистам.'
    const { text, warnings } = decode(resourceOf(cp1251(said)))
    assert.equal(text, said)
    assert.match(warnings.join(), /guessed windows-1251/)
  })

  it('with a warning when a few bytes of a UTF-8 page are broken', () => {
    const { text, warnings } = decode(
      resourceOf(joined(new TextEncoder().encode('Переговоры завершились во вторник'), [0xd0])),
    )
    assert.ok(text.startsWith('Переговоры завершились во вторник'))
    assert.match(warnings.join(), /not UTF-8/)
  })

  it('character for character, line ends included, when taken as text', () => {
    const source = 'One\r\n\r\nViews: 336\rtwo\t\n'
    const { document } = extract(resourceOf(`\ufeff${source}`), { as: 'text' })
    assert.equal(document.text, source)
    assert.deepEqual(document.dropped, [])
  })
})

describe('bytes are refused', () => {
  const refusal = (bytes: Uint8Array) => {
    try {
      extract(resourceOf(bytes))
    } catch (error) {
      assert.ok(error instanceof ReadoutError)
      return error
    }
    return assert.fail('it was read')
  }

  it('as empty when there is nothing, or nothing to see', () => {
    for (const source of ['', ' \n\t\r\n', '\ufeff', '\u00a0\u2003'])
      assert.equal(refusal(new TextEncoder().encode(source)).code, 'input-empty')
  })

  it('as binary, named for what they look like', () => {
    const cases: [string, RegExp][] = [
      ['%PDF-1.7 x', /PDF/],
      ['\u0089PNG\r\n', /PNG/],
      ['PK\u0003\u0004aaaa', /ZIP/],
      ['\u001f\u008b\u0008aaaa', /gzip/],
      ['{\\rtf1\\ansi The talks went on.}', /RTF/],
      ['From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="x"', /MHTML/],
      ['abc\u0000\u0000def', /NUL/],
      ['\u0001\u0002\u0003\u0004ab', /control/],
    ]
    for (const [head, name] of cases) {
      const error = refusal(Uint8Array.from([...head].map((c) => c.charCodeAt(0))))
      assert.equal(error.code, 'input-binary')
      assert.match(error.reason, name)
    }
  })

  it('with a way out where the text can be had', () => {
    const error = refusal(new TextEncoder().encode('{\\rtf1 The talks went on.}'))
    assert.match(error.remedy, /PDF or plain text/)
  })

  it('never in another way than a named failure', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(null, 'text/html; charset=x-none', 'text/plain; charset=koi8-r'),
        (bytes, mediaType) => {
          try {
            assert.equal(typeof decode(resourceOf(bytes, { mediaType })).text, 'string')
          } catch (error) {
            assert.ok(error instanceof ReadoutError)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
