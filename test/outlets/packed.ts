/** An outlet that packs its pages: as it should, as it should not, and as bombs. */
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { article } from './newsSite.ts'
import { type Outlet, openOutlet, type Page } from './outlet.ts'

const page = article('Sundrel talks go on')
const as = (encoding: string, body: Uint8Array | string): Page => ({ headers: { 'content-encoding': encoding }, body })
const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)
/** 30 MB of nothing in a few kilobytes, made when first asked for. */
const bombs: Record<string, Uint8Array> = {}
const bomb =
  (name: string, pack: (nothing: Uint8Array) => Uint8Array, encoding = name): Page =>
  (_request, response) => {
    bombs[name] ??= pack(Buffer.alloc(30_000_000, ' '))
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(bombs[name])
  }
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }

/** `/good/gzip`, … `/good/zstd` and the other good ones; `/cut/…`, `/false/…`, `/bomb/…`, `/unknown`, `/thrice`. */
export function openPackedOutlet(name = 'rpb.example'): Promise<Outlet> {
  return openOutlet(name, {
    '/good/gzip': as('gzip', gzipSync(page)),
    '/good/x-gzip': as('X-GZIP', gzipSync(page)),
    '/good/deflate': as('deflate', deflateSync(page)),
    '/good/raw-deflate': as('deflate', deflateRawSync(page)),
    '/good/br': as('br', brotliCompressSync(page)),
    '/good/zstd': as('zstd', zstdCompressSync(page)),
    '/good/identity': as('identity', page),
    '/good/twice': as('deflate, gzip', gzipSync(deflateSync(page))),
    '/good/bytewise': (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'deflate' })
      const bytes = deflateSync(page)
      for (let i = 0; i < 4; i++) response.write(bytes.subarray(i, i + 1))
      response.end(bytes.subarray(4))
    },
    '/cut/gzip': as('gzip', half(gzipSync(page))),
    '/cut/deflate': as('deflate', half(deflateSync(page))),
    '/cut/br': as('br', half(brotliCompressSync(page))),
    '/cut/zstd': as('zstd', half(zstdCompressSync(page))),
    '/false/gzip': as('gzip', page),
    '/false/deflate': as('deflate', page),
    '/false/br': as('br', page),
    '/false/zstd': as('zstd', page),
    '/empty/gzip': as('gzip', ''),
    '/bomb/gzip': bomb('gzip', gzipSync),
    '/bomb/br': bomb('br', (nothing) => brotliCompressSync(nothing, quickly)),
    '/bomb/zstd': bomb('zstd', zstdCompressSync),
    '/bomb/twice': bomb('twice', (nothing) => gzipSync(gzipSync(nothing)), 'gzip, gzip'),
    '/unknown': as('lzma', page),
    '/hostile-name': as('constructor', page),
    '/thrice': as('gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(page)))),
  })
}
