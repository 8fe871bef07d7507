/** What the site's stylesheet and scripts are made of. */
import type { AssetSources } from '../assets.ts'

export const siteAssets: AssetSources = {
  stylesheet: 'site.css',
  sheets: [
    'colours',
    'page',
    'lists',
    'brief',
    'evidence',
    'record',
    'charts',
    'search',
    'owner',
    'api',
    'data',
    'print',
  ].map((name) => `site/styles/${name}.css`),
  islands: 'site/islands/',
}
