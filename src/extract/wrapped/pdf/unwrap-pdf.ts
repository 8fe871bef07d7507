/** A PDF file's text, by Mozilla's pdf.js without its drawing half (unpdf). Nothing in the file is run or fetched. */
import { getDocumentProxy } from 'unpdf'
import { ReadoutError, type Resource } from '../../../domain/index.ts'
import { rewrapped, type Unwrapped } from '../unwrapped.ts'
import { type Page, withoutFurniture } from './furniture.ts'
import { type Information, toldOfPdf } from './information.ts'
import { type Line, linesOf, type Piece } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'

/** Pages beyond these are not read, and that is told: bounds that are the same on every machine. */
const MOST_PAGES = 1000
const MOST_PIECES = 1_500_000
/** So few characters a page are a stamp or a page number over a picture. */
const FEWEST_A_PAGE = 12
/** The share of characters that are in no alphabet: fonts that do not say which letters they draw. */
const MOST_UNTOLD = 0.3

/** Raised whenever the same file may give another text. */
const BY = 'pdf/1'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** @throws ReadoutError `input-unsupported`, `input-unreadable` */
export async function unwrapPdf(resource: Resource): Promise<Unwrapped> {
  const { name } = resource
  const pdf = await open(resource)
  try {
    const { pages, empty, notes } = await pagesOf(pdf, name)
    const all = pages.flatMap(({ lines }) => lines)
    checkText(all, { name, pages: pages.length })
    const { pages: kept, dropped } = withoutFurniture(pages)
    const lines = kept.flat()
    const text = paragraphsOf(lines).join('\n\n')
    const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: Information }
    const warnings = [...notes]
    if (empty.length > 0) warnings.push(`${pageList(empty)} no text in ${name}, only pictures if anything`)
    const told = toldOfPdf(info, kept[0] ?? [], lines)
    return {
      resource: rewrapped(resource, text, 'text/plain; charset=utf-8', told),
      as: 'text',
      by: BY,
      warnings,
      dropped,
    }
  } catch (cause) {
    if (cause instanceof ReadoutError) throw cause
    throw damaged(name, cause)
  } finally {
    await pdf.loadingTask.destroy().catch(() => {})
  }
}

async function open({ bytes, name }: Resource): Promise<Pdf> {
  try {
    // It keeps the bytes it is given; ours must stay ours.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      maxImageSize: 1,
      disableFontFace: true,
      stopAtErrors: false,
    })
  } catch (cause) {
    if ((cause as Error).name === 'PasswordException')
      throw new ReadoutError('input-unsupported', name, 'this PDF is locked with a password', {
        remedy: 'Open it with its password, print it into a new PDF and give that',
        cause,
      })
    throw damaged(name, cause)
  }
}

function damaged(name: string, cause: unknown): ReadoutError {
  const remedy = 'Fetch it again; if it opens in a PDF reader, print it into a new PDF and give that'
  return new ReadoutError('input-unreadable', name, 'this PDF is damaged or cut off', { remedy, cause })
}

async function pagesOf(pdf: Pdf, name: string): Promise<{ pages: Page[]; empty: number[]; notes: string[] }> {
  const pages: Page[] = []
  const empty: number[] = []
  const notes: string[] = []
  let count = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    if (number > MOST_PAGES || count > MOST_PIECES) {
      notes.push(`only the first ${number - 1} of ${pdf.numPages} pages of ${name} were read`)
      break
    }
    try {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const [, bottom = 0, , top = 842] = page.view
      count += items.length
      const lines = linesOf(items.flatMap(pieceOf))
      pages.push({ height: top - bottom, bottom, lines })
      if (lines.length === 0) empty.push(number)
      page.cleanup()
    } catch {
      // One broken page does not cost the others.
      pages.push({ height: 842, bottom: 0, lines: [] })
      notes.push(`page ${number} of ${name} is damaged and was left out`)
    }
  }
  if (notes.length > 5) notes.splice(5, notes.length - 5, `and ${notes.length - 5} more such pages`)
  return { pages, empty, notes }
}

type Item = Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getTextContent']>>['items'][number]

/** What stands upright; marks across the page and along its edge are no part of the text. */
function pieceOf(item: Item): Piece[] {
  if (!('str' in item) || item.str === '') return []
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
  if (![a, b, c, d, x, y].every(Number.isFinite) || Math.abs(b) > 0.2 * Math.abs(a)) return []
  const size = Math.hypot(c, d) || item.height || 1
  return [{ text: item.str, x, y, width: item.width, size, rightToLeft: item.dir === 'rtl' }]
}

/** @throws ReadoutError for a file whose text cannot be had */
function checkText(lines: readonly Line[], { name, pages }: { name: string; pages: number }): void {
  const text = lines.map((line) => line.text).join('')
  if (text.length < FEWEST_A_PAGE * Math.min(pages, 10))
    throw new ReadoutError('input-unsupported', name, 'this PDF holds pictures of pages, no text', {
      remedy: 'Run it through text recognition (OCR) and give what comes out',
    })
  const untold = text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0
  if (untold > MOST_UNTOLD * text.length)
    throw new ReadoutError('input-unsupported', name, 'the fonts of this PDF do not say which letters they draw', {
      remedy: 'Run it through text recognition (OCR) and give what comes out',
    })
}

function pageList(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 5).join(', ')
  const more = numbers.length > 5 ? ` and ${numbers.length - 5} more` : ''
  return numbers.length === 1 ? `page ${shown} holds` : `pages ${shown}${more} hold`
}
