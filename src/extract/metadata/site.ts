/** The name of a site within its pages' titles: `Bridge talks open | Strait Times-Post`. */
import { fold } from './outlet.ts'

export interface Site {
  /** Folded names that the site goes by: its own, its host's first label. */
  names: ReadonlySet<string>
  /** The host's labels that say something, folded: `straittimespost`. */
  host: string
}

/** @param names as the page declares them, null for one it does not */
export function siteOf(names: readonly (string | null)[], url: string | null): Site {
  const hostname = url && url.length < 2000 && URL.canParse(url) ? new URL(url).hostname : ''
  const labels = hostname.replace(/^(www\d?|m|blog|news|en|edition)\./, '').split('.')
  // The registered name is the longest label but the last ones: `bbc.co.uk`, `news.clemson.edu`.
  const host = fold(labels.slice(0, -1).reduce((a, b) => (b.length >= a.length ? b : a), ''))
  const folded = names.map((name) => fold(name ?? '')).filter((name) => name.length > 1)
  return { names: new Set([...folded, ...(host ? [host] : []), fold(hostname)]), host }
}

/** True for a part of a title that names the site: its name, its host, or its name with a word or two. */
export function isSite(text: string, { names, host }: Site): boolean {
  const key = fold(text)
  if (key.length < 2) return false
  if (names.has(key)) return true
  if (host.length > 3 && key.length <= host.length + 12 && (key.startsWith(host) || key.endsWith(host))) return true
  for (const name of names)
    if (
      name.length > 4 &&
      key.length <= name.length + 14 &&
      (key.startsWith(name) || (key.endsWith(name) && key.length <= name.length + 8))
    )
      return true
  return false
}

export interface TitlePart {
  text: string
  start: number
  end: number
}

/** The parts of a title between bars, dashes, dots and colons set apart. */
export function partsOf(title: string): TitlePart[] {
  const parts: TitlePart[] = []
  let start = 0
  for (const match of title.matchAll(/\s+(?:[|·•»«›‹–—:/\\-]|::|\|\|)\s+|\s*[|»]\s*/gu)) {
    parts.push({ text: title.slice(start, match.index), start, end: match.index })
    start = match.index + match[0].length
  }
  parts.push({ text: title.slice(start), start, end: title.length })
  return parts.filter(({ text }) => text)
}
