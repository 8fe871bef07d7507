/**
 * Stylesheets, scripts and pictures: read once, served under an address that holds a hash of them all, so that browsers
 * may keep them for good and never mix two versions.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

export interface Asset {
  readonly body: string
  readonly type: string
}

export interface Assets {
  /** The whole stylesheet's text. */
  readonly stylesheet: string
  /** `/assets/{version}/{name}` */
  address(name: string): string
  /** Null for a name there is none of, or another version's. */
  get(version: string, name: string): Asset | null
}

/** What an app's assets are made of, as paths from here. */
export interface AssetSources {
  /** The sheets that the stylesheet is made of; their order is the cascade's. */
  sheets: readonly string[]
  /** The name that the stylesheet is served under; null where it stands in every page. */
  stylesheet: string | null
  /** The folder of its scripts. */
  islands: string
}

export const deskAssets: AssetSources = {
  stylesheet: 'readout.css',
  sheets: [
    'theme',
    'base',
    'frame',
    'drawings',
    'parts',
    'document',
    'charts',
    'compared',
    'network',
    'revisions',
    'narrow',
    'print',
  ].map((name) => `assets/styles/${name}.css`),
  islands: 'islands/',
}

/** @throws when a file of ours is missing: the installation is broken */
export function loadAssets({ stylesheet, sheets, islands }: AssetSources): Assets {
  const folder = new URL('./', import.meta.url)
  const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')
  const assets = new Map<string, Asset>()
  const css = sheets.map(read).join('\n')
  if (stylesheet !== null) assets.set(stylesheet, { body: css, type: 'text/css; charset=utf-8' })
  assets.set('favicon.svg', { body: read('assets/favicon.svg'), type: 'image/svg+xml; charset=utf-8' })
  for (const file of readdirSync(new URL(islands, folder))) {
    const [, name, kind] = /^([\w-]+)\.(ts|js)$/.exec(file) ?? []
    if (!name) continue
    const source = read(`${islands}${file}`)
    assets.set(`${name}.js`, {
      body: kind === 'ts' ? withoutTypes(source) : source,
      type: 'text/javascript; charset=utf-8',
    })
  }
  const hash = createHash('sha256')
  for (const [name, { body }] of assets) hash.update(`${name}\n${body}\n`)
  const version = hash.digest('hex').slice(0, 12)
  return {
    stylesheet: css,
    address: (name) => `/assets/${version}/${name}`,
    get: (asked, name) => (asked === version ? (assets.get(name) ?? null) : null),
  }
}

/** In a clone the islands are TypeScript: their types are blanked out, and their imports name the `.js` that is served. */
function withoutTypes(source: string): string {
  const { emitWarning } = process
  // Node calls it experimental at every start; those who start the server can do nothing about that.
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(source).replace(/(from\s+'\.\/[\w-]+)\.ts'/g, "$1.js'")
  } finally {
    process.emitWarning = emitWarning
  }
}
