/** Broken, hostile and empty pages, by kind: each gives its text or a line of reason, within its time and memory. */
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import fc from 'fast-check'
import { ReadoutError } from '../../src/domain/index.ts'
import { type Extraction, extract } from '../../src/extract/index.ts'
import { extractModels } from '../../src/flow/reading/weights.ts'
import { resourceOf } from '../extract/resource.ts'

const first =
  'The envoy of Ovrel left Port Ellory on Tuesday without a date for the next round of talks, his office said, and added that the road stays closed.'
const second =
  'Karvosh has not yet answered the letter of the Littoral Council, which asks both sides to open the bridge to lorries before the harvest begins.'
const third =
  'Nobody in the delegation would say whether the third point is still open, but the mediators expect an answer by the end of the week.'
const russian =
  'Посланник Оврела покинул Порт-Эллори во вторник, не назвав даты следующего раунда переговоров, сообщили в его ведомстве, и добавили, что дорога закрыта.'
const article = `<h1>Envoy leaves without a date</h1><p>${first}</p><p>${second}</p><p>${third}</p>`
const page = (body: string, head = '<title>Envoy leaves without a date</title>') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`

const models = extractModels()
const encoder = new TextEncoder()
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const cp1251 = (text: string) =>
  Uint8Array.from(text, (c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0)))
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little)
  return bytes
}
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
/** UTF-8 that was read as another encoding and written as UTF-8 again. */
const garbled = (text: string, encoding: string) => new TextDecoder(encoding).decode(encoder.encode(text))

interface Fault {
  /** The bytes, or the text in UTF-8. */
  of: () => string | Uint8Array
  mediaType?: string
  /** Stretches that the text must have, each a paragraph or a part of one. */
  has?: string[]
  /** What neither text nor title may have. */
  lacks?: RegExp
  /** What one of the warnings must say; null for a page that needs none. */
  warns?: RegExp | null
  /** What the refusal must say. */
  refused?: RegExp
  /** A record that must be among what was left out. */
  dropped?: { text: RegExp; reason: RegExp }
}

const all = [first, second, third]
const faults: Record<string, Fault> = {
  // Markup
  '10,000 tags deep': { of: () => page(`${'<div>'.repeat(10_000)}${article}`), has: all },
  '10,000 tables deep': { of: () => page('<table><tr><td>'.repeat(10_000) + article), has: [first] },
  'nothing closed': { of: () => `<html><head><title>Envoy<body><div><p>${first}<p>${second}<p>${third}`, has: all },
  'everything closed twice': { of: () => page(article.replaceAll(/<\/(\w+)>/g, '</$1></$1></div></body>')), has: all },
  'tags that cross': { of: () => page(`<b><p>${first}</b><i>${second}</p></i><p>${third}</p>`), has: [first, third] },
  'plain text after <plaintext>': {
    of: () => `<html><body><h1>Envoy leaves</h1><plaintext>${first}\n\n${second}`,
    has: [first],
  },
  'no body': { of: () => `<!doctype html><title>Envoy leaves</title><p>${first}<p>${second}`, has: [first, second] },
  'two bodies': {
    of: () => `<html><body><p>${first}</p></body><body><p>${second}</p></body></html>`,
    has: [first, second],
  },
  'a document within the document': {
    of: () => page(`<html><head><title>x</title></head><body>${article}</body></html>`),
    has: all,
  },
  frames: {
    of: () =>
      '<html><title>Envoy</title><frameset cols="20%,*"><frame src="menu.html"><frame src="/text.html"><noframes>No frames</noframes></frameset></html>',
    warns: /this page is frames; its parts are: menu\.html, \/text\.html/,
  },
  'a page that is one <iframe>': {
    of: () => page('<iframe src="https://a.example/text.html"></iframe>'),
    warns: /in a page inside this one: https:\/\/a\.example/,
  },
  'a <base> that is a script': {
    of: () => page(article, '<base href="javascript:alert(1)//"><title>Envoy leaves</title>'),
    has: all,
    warns: null,
  },
  'a <base> with a broken address': {
    of: () => page(article, '<base href="https://[::"><link rel=canonical href="/x">'),
    has: all,
  },
  'comments inside scripts': {
    of: () =>
      page(`<script><!-- document.write("<p>bad one</p>") //--></script>${article}<script>/*</script><p>*/</p>`),
    has: all,
    lacks: /bad one/,
  },
  'a comment that never closes': { of: () => page(`${article}<!-- the rest`), has: all },
  'a script that never closes': { of: () => page(`${article}<script>var a = "`), has: all, lacks: /var a/ },
  CDATA: {
    of: () => page(`<script>//<![CDATA[\nvar x = "</p>"\n//]]></script>${article}`),
    has: all,
    lacks: /CDATA|var x/,
  },
  'XHTML with another doctype': {
    of: () =>
      `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//WAPFORUM//DTD XHTML Mobile 1.0//EN" "x.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Envoy</title></head><body>${article}</body></html>`,
    mediaType: 'application/xhtml+xml',
    has: all,
  },
  'an AMP page': {
    of: () =>
      `<!doctype html><html ⚡><head><title>Envoy</title><style amp-boilerplate>body{visibility:hidden}</style></head><body><amp-sidebar id="s" layout="nodisplay"><a href="/">Home</a></amp-sidebar><article>${article}<amp-img src="x.jpg"></amp-img></article></body></html>`,
    has: all,
    lacks: /visibility/,
  },
  'a print view': {
    of: () =>
      `<html><body onload="window.print()"><p><b>Envoy leaves without a date</b><p>22 April 2031<p>${first}<p>${second}<hr>Printed from a.example</body></html>`,
    has: [first, second],
  },
  'a shadow root': {
    of: () => page(`<story-text><template shadowrootmode="open"><article>${article}</article></template></story-text>`),
    has: all,
  },
  'a template': {
    of: () => page(`${article}<template><p>Never shown to anybody at all, said nobody.</p></template>`),
    has: all,
    lacks: /Never shown/,
  },
  'an article for browsers without scripts': {
    of: () =>
      page(`<div id="root"></div><script src="a.js"></script><noscript><article>${article}</article></noscript>`),
    has: all,
  },
  'an SVG and formulas': {
    of: () => page(`<svg><title>Logo of the outlet</title><text>drawn</text></svg><math><mi>x</mi></math>${article}`),
    has: all,
    lacks: /drawn|Logo/,
  },
  'pictures as base64': {
    of: () => page(`<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(20_000)}" alt="x">${article}`),
    has: all,
    lacks: /iVBOR/,
  },
  'base64 in a dump': {
    of: () => `Envoy leaves without a date\n\n${first}\n\n${'iVBORw0KGgo'.repeat(100)}\n\n${second}\n\n${third}`,
    has: all,
    lacks: /iVBOR/,
    dropped: { text: /^iVBOR/, reason: /encoded data/ },
  },
  'a huge attribute': {
    of: () => page(`<div class="${'share '.repeat(200_000)}" data-x='${'{'.repeat(500_000)}'>${article}</div>`),
    has: all,
  },
  '10,000 attributes': {
    of: () => page(`<div ${Array.from({ length: 10_000 }, (_, i) => `a${i}=x`).join(' ')}>${article}</div>`),
    has: all,
  },
  'entities alone': {
    of: () =>
      page(
        `<p>${[...russian].map((character) => `&#${character.codePointAt(0)};`).join('')}</p><p>${[...russian].map((character) => `&#x${character.codePointAt(0)?.toString(16)};`).join('')}</p>`,
      ),
    has: [russian],
  },
  'entities of nothing': {
    of: () => page(`<p>&#xD800;&#0;&#x110000;&nosuch;&amp ${first}</p><p>${second}</p>`),
    has: [first],
  },
  'the toolbar of a web archive': {
    of: () =>
      page(
        `<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base"><div id="wm-ipp">12 captures<p>22 Apr 2031 - 1 May 2032</p>About this capture</div></div><!-- END WAYBACK TOOLBAR INSERT -->${article}`,
      ),
    has: all,
    lacks: /captures/,
    dropped: { text: /captures/, reason: /toolbar of an archive/ },
  },
  'the toolbar of a web archive in a dump': {
    of: () =>
      `The Wayback Machine - https://web.archive.example/web/2031/https://a.example/1\n\nEnvoy leaves without a date\n\n${first}\n\n${second}\n\n${third}`,
    has: all,
    lacks: /Wayback/,
    dropped: { text: /Wayback/, reason: /toolbar of an archive/ },
  },
  'a page saved as MHTML': {
    of: () =>
      `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="x"\r\n\r\n--x\r\n${page(article)}`,
    refused: /MHTML/,
  },

  // Encodings
  'NUL bytes': { of: () => page(article.replaceAll('Ovrel', 'Ov\0rel')), has: all },
  'a wrong charset declared': {
    of: () => page(`<p>${russian}</p><p>${russian}</p>`, '<meta charset="windows-1252">'),
    has: [russian],
  },
  'an unknown charset declared': {
    of: () => joined(latin('<meta charset="x-no-such"><p>'), cp1251(russian)),
    warns: /"x-no-such" is unknown/,
  },
  'windows-1251 inside UTF-8': {
    of: () =>
      joined(
        encoder.encode(`<html><body><h1>Посланник уехал</h1><p>${russian}</p><p>`),
        cp1251(`${russian} Снова.`),
        encoder.encode(`</p><p>${russian}</p></body></html>`),
      ),
    has: [`${russian} Снова.`],
    lacks: /\ufffd/,
    warns: /1 stretch of the page in another encoding than the rest, UTF-8, read as windows-1251/,
  },
  'UTF-16 without a mark': { of: () => utf16(page(article), true), has: all, warns: /UTF-16LE/ },
  'UTF-16 the other way, without a mark': { of: () => utf16(page(article), false), has: all, warns: /UTF-16BE/ },
  'UTF-8 read as windows-1252': {
    of: () => page(`<p>${garbled(russian, 'windows-1252')}</p><p>${second}</p>`),
    has: [russian, second],
    warns: /had been read as windows-1252.*repaired/,
  },
  'UTF-8 read as windows-1251': {
    of: () => page(`<p>${garbled(russian, 'windows-1251')}</p><p>${second}</p>`),
    has: [russian, second],
    warns: /had been read as windows-1251.*repaired/,
  },
  'apostrophes of UTF-8 read as windows-1252': {
    of: () =>
      page(
        `<p>${garbled('“We don’t sign,” he said, and that’s all he said of it before the cars left for the border.', 'windows-1252')}</p><p>${garbled('The minister’s office couldn’t be reached for comment on Tuesday, and nobody answered its letter.', 'windows-1252')}</p>`,
      ),
    has: ['“We don’t sign,” he said', 'minister’s office couldn’t'],
    warns: /repaired/,
  },
  'a garbled stretch in a sound page': {
    of: () => page(`<p>${garbled('Посланник уехал во вторник, сказал он', 'windows-1252')}</p><p>${russian}</p>`),
    has: [russian],
    warns: /repaired/,
  },
  'a few garbled characters': {
    of: () =>
      page(
        `<p>${garbled('It’s', 'windows-1252')} and ${garbled('he’s', 'windows-1252')}; ${first}</p><p>${second}</p>`,
      ),
    has: [second],
    warns: /6 characters look like UTF-8 that had been read as windows-1252; left as they are/,
  },
  'letters that only look garbled': {
    of: () => page(`<p>Ñandú, Â, Ð and Ñ are letters, and © and ® are signs; ${first}</p><p>${second}</p>`),
    has: [second],
    warns: null,
  },
  'a byte order mark in the middle': { of: () => page(article.replace('Ovrel', 'Ov\ufeffrel')), has: all },
  'soft hyphens and joiners': {
    of: () => page(article.replaceAll('envoy', 'en\u00advoy').replaceAll('delegation', 'dele&shy;ga\u2060tion')),
    has: all,
  },
  'marks that turn letters around': {
    of: () => page(article.replace('Ovrel', '\u202eOvrel\u202c')),
    has: all,
    warns: /2 invisible marks/,
  },
  'emoji and lone surrogates': {
    of: () => utf16(`\ufeff${page(`<p>👩‍👩‍👧 ${first} \ud83d</p><p>${second}</p>`)}`, true),
    has: [first, second],
  },

  // Walls
  'a consent wall': {
    of: () =>
      page(
        '<div><h2>We value your privacy</h2><p>We and our 842 partners store and use cookies on your device.</p><button>Accept all</button><button>Reject</button></div>',
      ),
    warns: /question about cookies/,
  },
  'a login wall': {
    of: () =>
      page(
        `<h1>Envoy leaves</h1><p>${first}</p><div><p>Sign in to continue reading.</p><form><input type="password"></form></div>`,
      ),
    has: [],
    warns: /form to log in|only a beginning/,
  },
  'a wall for subscribers, in Russian': {
    of: () => page(`<h1>Посланник уехал</h1><p>${russian}</p><p>Полный текст доступен только для подписчиков</p>`),
    warns: /form to log in|only a beginning/,
  },
  'a page made of scripts': {
    of: () =>
      page(
        '<div id="root"></div><script src="/app.js"></script><noscript>You need to enable JavaScript to run this app.</noscript>',
      ),
    warns: /nothing without JavaScript|no text without JavaScript/,
  },
  'a page made of scripts that does not say so': {
    of: () => page('<div id="__next"></div><script src="/app.js"></script>'),
    warns: /nothing without JavaScript|no text without JavaScript/,
  },
  'a page that is not there': {
    of: () =>
      page(
        '<h1>Page not found</h1><p>The page you are looking for does not exist or has been moved. Try the search or go to the home page.</p>',
        '<title>404</title>',
      ),
    warns: /the page does not exist/,
  },
  'a page that is not there, in Russian': {
    of: () =>
      page(
        '<h1>Страница не найдена</h1><p>Возможно, она была удалена. Вернитесь на главную страницу.</p>',
        '<title>Ошибка</title>',
      ),
    warns: /the page does not exist/,
  },
  'a page that is not there, in Azerbaijani': {
    of: () => page('<h1>Səhifə tapılmadı</h1><p>Axtardığınız səhifə mövcud deyil.</p>', '<title>Xəta</title>'),
    warns: /the page does not exist/,
  },
  'a check for machines': {
    of: () =>
      page(
        '<h1>a.example</h1><p>Checking your browser before accessing a.example. This takes a few seconds.</p><script>x</script>',
        '<title>Just a moment...</title>',
      ),
    warns: /check for robots/,
  },
  'an article about cookies': {
    of: () =>
      page(
        `<h1>Court rules on cookies</h1><p>${first} Nobody uses cookies there.</p><p>${second}</p><p>${third}</p><p>${second} Indeed.</p>`,
      ),
    has: [second],
    warns: null,
  },

  // Sizes
  '50 MB of markup': {
    of: () => new Uint8Array(50_000_000).fill(0x61),
    mediaType: 'text/html',
    refused: /25 million characters/,
  },
  '50 MB of text, in one line': {
    of: () => new Uint8Array(50_000_000).fill(0x61),
    mediaType: 'text/plain',
    warns: /no article/,
  },
  '400,000 elements': { of: () => page('<i>a</i>'.repeat(400_001)), refused: /400000 elements/ },
  'markup that unfolds': { of: () => page('<p><b><i><u>'.repeat(20_000)), warns: /no article/ },
}

for (const [name, piece] of Object.entries({
  'one letter': 'a',
  spaces: ' ',
  tabs: '\t',
  'less-than signs': '<',
  ampersands: '&',
  hyphens: '-',
  brackets: '[',
  'links in brackets': '[a](',
  'quotation marks': '"',
  dots: '.',
  'digits and colons': '1:',
  slashes: '/',
  'broken tags': '<a ',
  'at signs': '@a',
  'combining marks': 'a\u0301',
  pipes: ' | ',
})) {
  faults[`100 KB of ${name} in markup`] = { of: () => page(`${article}<p>${piece.repeat(100_000 / piece.length)}</p>`) }
  faults[`100 KB of ${name} in a dump`] = {
    of: () => `Envoy leaves\n\n${first}\n\n${piece.repeat(100_000 / piece.length)}\n\n${second}`,
  }
}

/** Of the processor, in seconds: far beyond what any of them needs, far below a hang. */
const MOST_SECONDS = 12
/** Resident, in megabytes, of all of them one after another. */
const MOST_MEMORY = 2000

describe('a faulty page:', () => {
  for (const [name, fault] of Object.entries(faults))
    it(name, () => {
      const content = fault.of()
      const began = process.cpuUsage()
      let got: Extraction | undefined
      let refusal = ''
      try {
        got = extract(resourceOf(content, { mediaType: fault.mediaType ?? null }), {}, models)
      } catch (error) {
        assert.ok(error instanceof ReadoutError, `a failure without a name: ${error}`)
        refusal = error.reason
        assert.ok(!/\n/.test(refusal), 'one line')
      }
      const { user, system } = process.cpuUsage(began)
      assert.ok((user + system) / 1e6 < MOST_SECONDS)
      if (fault.refused) return assert.match(refusal, fault.refused)
      assert.equal(refusal, '')
      const { document, warnings } = got as Extraction
      for (const stretch of fault.has ?? [])
        assert.ok(document.text.includes(stretch), `lost: ${stretch}\n${document.text}`)
      if (fault.lacks) assert.doesNotMatch(`${document.title}\n${document.text}`, fault.lacks)
      if (fault.warns === null) assert.deepEqual(warnings, [])
      else if (fault.warns) assert.match(warnings.join('\n'), fault.warns)
      const { dropped } = fault
      if (dropped)
        assert.ok(
          document.dropped.some(({ text, reason }) => dropped.text.test(text) && dropped.reason.test(reason)),
          JSON.stringify(document.dropped.slice(0, 5)),
        )
    })
  after(() => assert.ok(process.resourceUsage().maxRSS / 1000 < MOST_MEMORY))
})

/** Every visible word is kept or left out with a reason. */
const word = fc.stringMatching(/^[a-zа-я]{3,9}$/)
const sentence = fc.array(word, { minLength: 1, maxLength: 24 }).map((words) => `${words.join(' ')}.`)
const tag = fc.constantFrom(
  'p',
  'div',
  'li',
  'h2',
  'blockquote',
  'td',
  'article',
  'section',
  'span',
  'b',
  'a',
  'aside',
  'footer',
  'nav',
)

describe('random markup', () => {
  it('fails by name or not at all, and each word is kept or left out', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            tag,
            sentence,
            fc.boolean(),
            fc.constantFrom('', ' class=share', ' hidden', ' id=x', ' style="display:none"'),
          ),
          { maxLength: 25 },
        ),
        (parts) => {
          const source = `<html><body>${parts.map(([name, text, closed, attribute]) => `<${name}${attribute}>${text}${closed ? `</${name}>` : ''}`).join('')}`
          const { document } = extract(resourceOf(source))
          const found = new Set(
            [document.title ?? '', document.text, ...document.dropped.map(({ text }) => text)]
              .join(' ')
              .split(/[^\p{L}]+/u),
          )
          for (const [, text] of parts)
            for (const one of text.split(/[ .]/).filter(Boolean)) assert.ok(found.has(one), `lost: ${one}`)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('made of broken pieces fails by name or not at all', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<script>',
        '</script>',
        '<template shadowrootmode=open>',
        '</template>',
        '<noscript>',
        '<frameset>',
        '<plaintext>',
        '<svg>',
        '<math>',
        '<table>',
        '<td>',
        '<select>',
        '<p>',
        '&#x',
        '&#1',
        '\0',
        '\ufeff',
        '\u202e',
        'Ð¿',
        'â€™',
        '\ud800',
      ),
      sentence,
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), fc.boolean(), (pieces, opened) => {
        try {
          const { document } = extract(resourceOf((opened ? '<html>' : '') + pieces.join('')))
          for (const { start, end } of document.sections) assert.ok(start >= 0 && end <= document.text.length)
        } catch (error) {
          assert.ok(error instanceof ReadoutError, `a failure without a name: ${error}`)
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('a random dump', () => {
  const line = fc.oneof(
    sentence,
    fc.constantFrom(
      '',
      '',
      'Home',
      '[1]Home [2]News',
      'References',
      '   1. https://a.example/',
      '* [Home](https://a.example/)',
      '## More',
      '[picture]',
      'text (https://a.example/1)',
      '   indented',
    ),
  )
  const wrapped = (text: string, width: number) =>
    text.replace(new RegExp(`(.{1,${width}})(\\s+|$)`, 'g'), '$1\n').trimEnd()

  it('of any width and marks keeps each word or leaves it out', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 50 }), fc.constantFrom(0, 40, 72, 80), (lines, width) => {
        const source = lines.map((one) => (width ? wrapped(one, width) : one)).join('\n')
        if (!/\S/.test(source)) return
        const { document } = extract(resourceOf(source), { as: 'page' }, models)
        const wordsOf = (texts: string[]) =>
          texts
            .join(' ')
            .split(/[^\p{L}\p{N}]+/u)
            .filter(Boolean)
            .sort()
        assert.deepEqual(wordsOf([document.text, ...document.dropped.map(({ text }) => text)]), wordsOf([source]))
      }),
      { numRuns: 300 },
    )
  })
})
