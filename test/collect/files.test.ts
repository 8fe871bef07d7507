import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { collect, readFileResource } from '../../src/collect/index.ts'
import { ReadoutError } from '../../src/domain/index.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-collect-'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

const coded = (code: string, says: RegExp) => (error: unknown) =>
  error instanceof ReadoutError && error.code === code && says.test(error.message)

async function collected(...inputs: string[]): Promise<string[]> {
  const found: string[] = []
  for await (const one of collect(inputs, { stdin: Readable.from([Buffer.from('piped')]) }))
    found.push(
      one.kind === 'resource' ? one.resource.name : `${one.name} ${one.kind === 'failed' ? one.error.code : one.kind}`,
    )
  return found
}

describe('a file', () => {
  test('comes as its bytes, under the name it was given by', async () => {
    const path = join(folder, 'a.txt')
    writeFileSync(path, new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))
    const { name, bytes, url } = await readFileResource(path)
    assert.deepEqual([name, url, [...bytes]], [path, null, [0xef, 0xbb, 0xbf, 0x61]])
  })
  test('is refused when it is larger than the limit, before it is read', async () => {
    const path = join(folder, 'large.txt')
    writeFileSync(path, 'x'.repeat(2000))
    await assert.rejects(readFileResource(path, { maxBytes: 1000 }), coded('input-too-large', /large\.txt/))
  })
  test('is refused when it is a folder, a device, or not there', async () => {
    await assert.rejects(readFileResource(folder), coded('input-unreadable', /it is a folder/))
    await assert.rejects(readFileResource(join(folder, 'none')), coded('input-missing', /no such file/))
    if (process.platform !== 'win32')
      await assert.rejects(readFileResource('/dev/zero'), coded('input-unreadable', /device/))
  })
})

describe('standard input', () => {
  test('is read to its end', async () => {
    const stdin = Readable.from([Buffer.from('one '), Buffer.from('two')])
    assert.equal(new TextDecoder().decode((await readFileResource('-', { stdin })).bytes), 'one two')
  })
  test('is given up when it goes on past the limit', async () => {
    const stdin = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1000)
      })(),
    )
    await assert.rejects(readFileResource('-', { stdin, maxBytes: 5000 }), coded('input-too-large', /^-: /))
  })
  test('is refused when it is empty', async () => {
    await assert.rejects(readFileResource('-', { stdin: Readable.from([]) }), coded('input-empty', /^-: /))
  })
})

describe('inputs', () => {
  test('are collected in their order, a folder to its pages by path, without what is hidden or no page', async () => {
    const pages = join(folder, 'pages')
    mkdirSync(join(pages, 'b'), { recursive: true })
    for (const name of ['c.TXT', 'a.html', 'b/d.htm', 'b.txt', 'b-1.txt', '.hidden.txt', 'picture.png'])
      writeFileSync(join(pages, name), 'x')
    assert.deepEqual(await collected('-', pages, join(pages, 'picture.png')), [
      '-',
      join(pages, 'a.html'),
      join(pages, 'b-1.txt'),
      join(pages, 'b.txt'),
      join(pages, 'b/d.htm'),
      join(pages, 'c.TXT'),
      join(pages, 'picture.png'),
    ])
  })
  test('do not go round in circles', { skip: process.platform === 'win32' }, async () => {
    const loop = join(folder, 'loop')
    mkdirSync(loop)
    symlinkSync(loop, join(loop, 'again'))
    assert.deepEqual(await collected(loop), [`${loop} input-empty`])
  })
  test('that are addresses on the web are refused by name where nothing fetches them', async () => {
    assert.deepEqual(await collected('https://vta.example/x'), ['https://vta.example/x input-unsupported'])
  })
})
