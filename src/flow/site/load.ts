/** Reads the settings of the public site: a file of YAML, and the pictures beside it. */
import { dirname } from 'node:path'
import { readFileResource } from '../../collect/index.ts'
import { asReadoutError, type Block, type Edition, ReadoutError, siteFileSchema } from '../../domain/index.ts'
import { parseWritten } from '../books.ts'
import { blocksOf } from '../publishing/blocks.ts'
import { parseMarkdown } from '../publishing/tree.ts'
import { type Picture, readPicture } from './pictures.ts'
import type { SiteSettings } from './settings.ts'

const MOST_BYTES = 1_000_000

/** A file in which everything is commented out says nothing, and that is as good as any. */
const schema = siteFileSchema.nullable().transform((site) => site ?? siteFileSchema.parse({}))

/**
 * The settings, checked: what is wrong is told with its line.
 * @throws ReadoutError `file-invalid` naming line and key; `input-missing` and its like
 */
export async function loadSiteSettings(file: string): Promise<SiteSettings> {
  const { value, refusal } = parseWritten(await textOf(file), file, schema)
  const { logo, footer, ad, ...rest } = value

  const pictureAt = async (path: string | undefined, ...key: string[]): Promise<Picture | null> => {
    if (path === undefined) return null
    return readPicture(dirname(file), path).catch((error: unknown) => {
      throw refusal(key, `${path}: ${asReadoutError(error, path).reason}`)
    })
  }
  const paragraphs: Partial<Record<Edition, Block[]>> = {}
  for (const [edition, text] of Object.entries(footer ?? {}) as [Edition, string][]) {
    try {
      paragraphs[edition] = paragraphsOf(text)
    } catch (error) {
      throw refusal(['footer', edition], asReadoutError(error, 'footer').reason)
    }
  }
  return {
    ...rest,
    logo: await pictureAt(logo, 'logo'),
    footer: paragraphs,
    ad: ad
      ? {
          on: ad.on,
          allowedOrigins: ad.allowedOrigins,
          own: ad.own ? { ...ad.own, picture: await pictureAt(ad.own.picture, 'ad', 'own', 'picture') } : null,
          script: ad.script ?? null,
        }
      : null,
  }
}

/** @throws ReadoutError `file-invalid` for what is more than paragraphs with links */
function paragraphsOf(markdown: string): Block[] {
  const { blocks, order } = blocksOf(parseMarkdown(markdown, 'footer'), 'footer')
  if (order.length > 0 || blocks.some(({ kind }) => kind !== 'paragraph'))
    throw new ReadoutError('file-invalid', 'footer', 'it has paragraphs only, with links, *emphasis* and **strong**')
  return blocks
}

async function textOf(file: string): Promise<string> {
  const { bytes } = await readFileResource(file, { maxBytes: MOST_BYTES })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new ReadoutError('file-invalid', file, 'it is not UTF-8', { cause, remedy: 'Save it as UTF-8 and retry' })
  }
}
