/** Small PDF files written by hand: pages of lines at given places, in one of the standard fonts. */

import { deflateSync } from 'node:zlib'

export interface Placed {
  text: string
  x?: number
  y: number
  size?: number
}

export interface PdfOptions {
  /** The information dictionary's inside: `/Title (On the road)`. */
  info?: string
  /** More of the trailer: an encryption, say. */
  trailer?: string
  /** More objects, numbered from 4. */
  objects?: string[]
}

export function pdfOf(pages: Placed[][], { info, trailer = '', objects = [] }: PdfOptions = {}): Uint8Array {
  const all = ['', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>', ...objects]
  const add = (object: string) => all.push(object)
  const kids = pages.map((lines) => {
    const stream = lines
      .map(({ text, x = 72, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
      .join('\n')
    const contents = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
  })
  all[0] = '<< /Type /Catalog /Pages 2 0 R >>'
  all[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`
  const about = info === undefined ? '' : `/Info ${add(`<< ${info} >>`)} 0 R`
  let out = '%PDF-1.4\n'
  const places = all.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = out.length
  out += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${about} ${trailer} >>\nstartxref\n${start}\n%%EOF`
  return new Uint8Array(Buffer.from(out, 'latin1'))
}

/** One page whose content is compressed, once or several times over. */
export function packedPdf(content: Uint8Array, times = 1): Uint8Array {
  let stream: Uint8Array = content
  for (let i = 0; i < times; i++) stream = deflateSync(stream)
  const filters = '/FlateDecode '.repeat(times)
  const head = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 >>\nendobj\n4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << >> >>\nendobj\n5 0 obj\n<< /Length ${stream.length} /Filter [${filters}] >>\nstream\n`
  return new Uint8Array(
    Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>')]),
  )
}

/** Lines one below the other, from the top of a page. */
export function textLines(lines: readonly string[], { x = 72, top = 740, leading = 14, size = 11 } = {}): Placed[] {
  return lines.map((text, i) => ({ text, x, y: top - i * leading, size }))
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}
