/**
 * One address for one page. What is taken off says who followed which link, and never which page it is; nothing is taken
 * off that a server might need, so that the address still opens the page.
 */
import { sameEscapes } from './escapes.ts'

/** Parameters that tell of the visit alone, whatever the site. */
const ofVisits =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|_openstat|twclid|ttclid|li_fat_id|igshid|igsh|mc_[ce]id|mkt_tok|vero_id|_hs(enc|mi)|__hs\w+|oly_(anon|enc)_id|ref_src|ref_url|wt_?mc(_\w+)?|at_(medium|campaign|custom\d|link\w*|format|ptr_name|bbc_team)|xtor|ns_(mchannel|source|campaign|linkname|fee)|cmpid|s_cid|fb_(action_ids|action_types|source|ref)|_ga|_gl|srsltid|spm|wickedid|rb_clickid|s_kwcid|phpsessid|jsessionid)$/i

/**
 * The address without fragment, default port, the dot after the host's name, tracking and session parameters; escapes in
 * one form. The address as given when it is none.
 *
 * @example addressOf('HTTPS://News.Example:443/a%7eb?id=4&utm_source=x#top') // 'https://news.example/a~b?id=4'
 */
export function addressOf(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.hash = ''
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/, '')
  url.pathname = sameEscapes(url.pathname).replace(/;jsessionid=[\w.!-]*/gi, '')
  // By hand, since URLSearchParams would write every other parameter anew.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !ofVisits.test(nameOf(part)))
  url.search = kept.length > 0 ? `?${sameEscapes(kept.join('&'))}` : ''
  return url.href
}

/** A parameter's name, escapes undone where they are sound. */
function nameOf(part: string): string {
  const name = part.split('=', 1)[0] ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
