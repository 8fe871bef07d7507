/** Marks what is no part of an article by its element: code, hidden parts, menus, and boxes named for what they are. */
import { cardsOf } from './cards.ts'
import { type Node, oncePerName } from './tree.ts'

/** Why an element is left out. What is `never shown` is no text at all and is not recorded as dropped. */
export type Veil =
  | 'never shown'
  | 'hidden'
  | 'navigation'
  | 'form'
  | 'page header or footer'
  | 'aside'
  | 'named as chrome'
  | 'card of another story'
  | 'toolbar of an archive'

const neverShown = new Set(
  'script style noscript template head svg math canvas object embed iframe audio video map datalist noframes'.split(
    ' ',
  ),
)
const byTag: Partial<Record<string, Veil>> = {
  nav: 'navigation',
  aside: 'aside',
  form: 'form',
  button: 'form',
  select: 'form',
  textarea: 'form',
  dialog: 'hidden',
  menu: 'navigation',
}
const byRole: Partial<Record<string, Veil>> = {
  navigation: 'navigation',
  banner: 'page header or footer',
  contentinfo: 'page header or footer',
  complementary: 'aside',
  search: 'form',
  dialog: 'hidden',
  alertdialog: 'hidden',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
  tablist: 'navigation',
}

/** Names in `class` and `id` that sites give to what is not the article. Whole words between hyphens and underscores. */
const chromeName =
  /(^|[\s_-])(comments?|commentlist|disqus|respond|share|sharing|sharedaddy|addtoany|social|socials|related|relatedposts|recommend(ed|ation|ations)?|newsletter|subscribe|subscription|signup|cookies?|gdpr|consent|promo|breadcrumbs?|tags?|taglist|menu|navbar|navigation|nav|sidebar|widget|widgets|advert|adverts|advertisement|ads?|adsbygoogle|banner|sponsor(ed)?|popup|modal|overlay|toolbar|pagination|pager|masthead|copyright|skip|screen-reader-text|visually-hidden|sr-only|print-only|noprint|outbrain|taboola|most-(read|popular)|read-?more|read-also|see-also|more-news|trending|popular|byline-block|author-box|author-bio|about-author|post-nav|post-navigation|entry-meta|post-meta|entry-footer|footer|jp-relatedposts|login|carousel|ticker|counter|views|credits?)([\s_-]|$)/i
/** Names that outweigh the above: the article's own parts. */
const articleName =
  /(^|[\s_-])(article-?(body|content|text)|entry-?content|post-?(body|content)|story-?(body|content)|main-?content|content-?body|page-content|articlebody)([\s_-]|$)/i

/** A box holding more than this share of the page's text is the article, whatever its name. */
const TOO_MUCH = 0.4

/** The veil over each node, null where none lies; a child has its parent's. */
export function veilsOf(nodes: readonly Node[]): (Veil | null)[] {
  const sizes = textSizes(nodes)
  const total = sizes[0] ?? 0
  const cards = cardsOf(nodes, sizes)
  const veils: (Veil | null)[] = new Array(nodes.length).fill(null)
  const inArticle = new Uint8Array(nodes.length)
  const isChrome = oncePerName((names) => {
    const name = names.slice(0, 400)
    return chromeName.test(name) && !articleName.test(name)
  })
  for (const [i, node] of nodes.entries()) {
    const inherited = i === 0 ? null : (veils[node.parent] ?? null)
    const within = inArticle[node.parent] === 1
    inArticle[i] = within || node.tag === 'article' || node.tag === 'main' ? 1 : 0
    if (inherited === 'never shown') {
      veils[i] = inherited
      continue
    }
    const own =
      node.tag === '#text' ? null : (veilOf(node, within, isChrome) ?? (cards[i] ? 'card of another story' : null))
    const tooMuch = own !== 'never shown' && (sizes[i] ?? 0) > total * TOO_MUCH
    veils[i] = own && !tooMuch ? own : inherited
    if (own === 'never shown') veils[i] = own
  }
  return veils
}

function veilOf(node: Node, inArticle: boolean, isChrome: (names: string) => boolean): Veil | null {
  const { tag, attributes, names } = node
  if (neverShown.has(tag)) return 'never shown'
  if (attributes.size > 0) {
    const style = attributes.get('style') ?? ''
    if (attributes.has('hidden') || /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 500)))
      return 'hidden'
    if (attributes.get('aria-hidden') === 'true') return 'hidden'
    const role = byRole[(attributes.get('role') ?? '').toLowerCase()]
    if (role) return role
  }
  if (tag === 'div' && /^wm-ipp/.test(attributes.get('id') ?? '')) return 'toolbar of an archive'
  if ((tag === 'header' || tag === 'footer') && !inArticle) return 'page header or footer'
  if (tag === 'footer') return 'page header or footer'
  const veil = byTag[tag]
  if (veil) return veil
  const named = names && tag !== 'body' && tag !== 'html' && tag !== 'article' && tag !== 'main'
  return named && isChrome(names) ? 'named as chrome' : null
}

/** Characters of shown text in each subtree. */
export function textSizes(nodes: readonly Node[]): Int32Array {
  const sizes = new Int32Array(nodes.length)
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i]
    if (!node) continue
    if (neverShown.has(node.tag)) sizes[i] = 0
    if (node.tag === '#text') sizes[i] = node.text.trim().length
    if (i > 0 && !neverShown.has(node.tag)) sizes[node.parent] = (sizes[node.parent] ?? 0) + (sizes[i] ?? 0)
  }
  return sizes
}
