import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Readout } from '../../src/domain/index.ts'
import { bytesOf, longText, page, warcGz, warcRecord } from '../collect/made.ts'
import { pdfOf, textLines } from '../extract/made-pdf.ts'
import { putStore } from '../store/prepared.ts'
import { jsonLines, readout, startReadout } from './run.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-sources-'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('readout read', () => {
  test('takes archives, feeds, messages and PDF files, and tells what it passed over', async () => {
    const archive = warcGz(
      warcRecord(page('First talks')),
      warcRecord('x', { http: ['Content-Type: image/png'] }),
      warcRecord(page('2'), { uri: 'https://vta.example/2' }),
    )
    const inputs = [
      file('talks.warc.gz', archive.subarray(0, -20)),
      file(
        'feed.xml',
        `<rss version="2.0"><channel><item><title>From the feed</title><link>https://ellory.example/1</link><description>${longText.repeat(3)}</description></item></channel></rss>`,
      ),
      file(
        'mail.eml',
        `From: Press <a@x.example>\nSubject: Talks in Ellory\nDate: Wed, 22 Mar 2034 10:00:00 +0300\nMIME-Version: 1.0\n\n${longText}`,
      ),
      file(
        'paper.pdf',
        pdfOf([textLines([longText.slice(0, 90), longText.slice(90, 180)])], { info: '/Title (On the road)' }),
      ),
    ]
    const ran = await readout(['read', ...inputs])
    const documents = jsonLines<Readout>(ran.stdout).map(({ document }) => [document.id, document.title])
    assert.deepEqual(documents, [
      ['https://vta.example/1', 'First talks'],
      ['https://ellory.example/1', 'From the feed'],
      [inputs[2], 'Talks in Ellory'],
      [inputs[3], 'On the road'],
    ])
    assert.equal(ran.code, 1)
    assert.match(
      ran.stderr,
      /^readout: .*talks\.warc\.gz: it is cut off in record 3 .*; 1 page before it could be read\. Fetch the archive again/m,
    )
    assert.match(ran.stderr, /^1 passed over: it is no page \(image\/png\)$/m)
    assert.match(ran.stderr, /^4 read, 1 failed$/m)
  })
})

describe('readout add --watch', () => {
  test('goes on with what is put into the folder until it is stopped', {
    timeout: 240_000,
    skip: process.platform === 'win32',
  }, async () => {
    const inbox = join(folder, 'inbox')
    mkdirSync(inbox)
    await putStore(join(folder, 'data'))
    writeFileSync(join(inbox, 'a.html'), page('First'))
    const child = startReadout(['add', '--watch', inbox, '--dossier', 'talks', '--data', join(folder, 'data')])
    let out = ''
    let arrived: () => void = () => {}
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      arrived()
    })
    child.stdin.end()
    const said = async (words: RegExp) => {
      while (!words.test(out))
        await new Promise<void>((resolve) => {
          arrived = resolve
        })
    }
    await said(/new\s+.*a\.html/)
    writeFileSync(join(inbox, 'b.html'), bytesOf(page('Second')))
    await said(/new\s+.*b\.html/)
    child.kill('SIGINT')
    const [code] = await once(child, 'exit')
    assert.equal(code, 0)
  })
})
