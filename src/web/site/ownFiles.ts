/**
 * What the owner's settings add to the site's own files: the logo and the picture of an ad. Each is served under
 * an address with a hash of its own, so that browsers may keep it for good.
 */
import { createHash } from 'node:crypto'
import type { Picture } from '../../flow/index.ts'
import type { SiteSettings } from './settings.ts'

interface OwnFile {
  readonly address: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A picture with where it is served. */
type OwnPicture = OwnFile & Picture

export interface OwnFiles {
  readonly logo: OwnPicture | null
  readonly ad: OwnPicture | null
}

export function ownFilesOf({ logo, ad }: SiteSettings): OwnFiles {
  const picture = ad?.own?.picture
  return {
    logo: logo && { ...logo, ...served(`logo.${logo.ending}`, logo.bytes) },
    ad: picture ? { ...picture, ...served(`ad.${picture.ending}`, picture.bytes) } : null,
  }
}

function served(name: string, bytes: Uint8Array): { address: string; bytes: Uint8Array } {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { address: `/own/${hash}/${name}`, bytes }
}
