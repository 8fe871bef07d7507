/** What the site's stylesheet and scripts are made of. */
import type { AssetSources } from '../assets.ts'

const sheets = ['colours', 'page', 'lists', 'brief', 'evidence', 'record', 'charts', 'search', 'owner', 'api', 'data']

export const siteAssets: AssetSources = {
  sheets: ['assets/styles/drawings.css', ...[...sheets, 'print'].map((name) => `site/styles/${name}.css`)],
  stylesheet: null,
  islands: 'site/islands/',
}
