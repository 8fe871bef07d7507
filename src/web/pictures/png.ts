/** Pictures as PNG: drawn by resvg from the same SVG, with letters that come along, whatever the machine has. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { ReadoutError } from '../../domain/index.ts'
import { type Picture, sizeOf, svgOf } from './picture.tsx'

export const scales = { least: 1, most: 8, usual: 2 } as const

/** The most pixels; each takes four bytes while it is drawn. */
const PIXELS = 25_000_000

let drawer: Promise<(svg: string, width: number) => Uint8Array> | undefined

/**
 * @param scale pixels a unit
 * @throws ReadoutError `invalid` for a scale out of bounds, or a picture that would have too many pixels
 */
export async function pngOf(picture: Picture, scale: number): Promise<Uint8Array> {
  if (!(scale >= scales.least && scale <= scales.most))
    throw new ReadoutError('invalid', 'scale', `it is a number from ${scales.least} to ${scales.most}`)
  const { width, height } = sizeOf(picture)
  const pixels = width * scale * height * scale
  if (pixels > PIXELS)
    throw new ReadoutError(
      'invalid',
      'the picture',
      `at scale ${scale} it would have ${Math.ceil(pixels / 1e6)} million pixels, and ${PIXELS / 1e6} million are the most`,
      { remedy: 'Give a smaller scale, or take the SVG' },
    )
  return pngFrom(svgOf(picture), Math.round(width * scale))
}

/** An SVG of ours as PNG, so many pixels wide. */
export async function pngFrom(svg: string, width: number): Promise<Uint8Array> {
  drawer ??= openDrawer()
  return (await drawer)(svg, width)
}

async function openDrawer(): Promise<(svg: string, width: number) => Uint8Array> {
  const require = createRequire(import.meta.url)
  // DejaVu has Latin with its marks, Cyrillic, Greek, Armenian and Georgian.
  const fonts = [
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  ]
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  const fontBuffers = await Promise.all(fonts.map(async (path) => new Uint8Array(await readFile(path))))
  const font = { loadSystemFonts: false, fontBuffers, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' }
  return (svg, width) => {
    const resvg = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } })
    try {
      return resvg.render().asPng()
    } finally {
      resvg.free()
    }
  }
}
