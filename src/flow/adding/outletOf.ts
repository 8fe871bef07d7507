/** Which of a dossier's outlets published a document; one that is new to the dossier is added to its list. */
import { type Document, hashOf, type Outlet } from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'

/** Sites where every channel is an outlet of its own, known by the first part of its path. */
const shared = new Set([
  't.me',
  'telegram.me',
  'x.com',
  'twitter.com',
  'facebook.com',
  'youtube.com',
  'vk.com',
  'medium.com',
  'ok.ru',
])

/** The outlet's id, or null when the page does not say who published it. */
export async function outletOf(
  store: Store,
  dossier: string,
  document: Pick<Document, 'outlet' | 'url'>,
): Promise<string | null> {
  const home = homeOf(document.url)
  const outlets = await store.outlets.list(dossier)
  const known = knownAs(outlets, { home, name: document.outlet })
  if (known) return known.id
  const name = isChannel(home) ? siteOf(home) : (document.outlet ?? siteOf(home))
  if (name === null) return null
  const outlet: Outlet = {
    id: newIdOf(outlets, name),
    name,
    home,
    kind: null,
    country: null,
    description: null,
    owner: null,
  }
  await store.outlets.put(dossier, outlet)
  return outlet.id
}

/** The outlet that has this home, else this name. A channel's page bears the name of whom it quotes, or of the site. */
export function knownAs(
  outlets: readonly Outlet[],
  { home: given, name }: { home: string | null; name: string | null },
): Outlet | null {
  const home = homeOf(given)
  const there = outlets.find((outlet) => home !== null && homeOf(outlet.home) === home)
  if (there || isChannel(home)) return there ?? null
  return outlets.find((outlet) => sameName(outlet.name, name)) ?? null
}

/** What an outlet that none of these is will be called. */
export function newIdOf(outlets: readonly Outlet[], name: string): string {
  const id = slug(name)
  return outlets.some((outlet) => outlet.id === id) ? `${id}-${hashOf('outlet', name).slice(0, 6)}` : id
}

/** `https://www.vta.example/news/1` → `https://vta.example/`; on a shared site with the channel. */
function homeOf(url: string | null): string | null {
  if (url === null || !/^https?:/i.test(url) || !URL.canParse(url)) return null
  const { protocol, hostname, pathname } = new URL(url)
  const host = hostname.replace(/^(www|m|mobile)\./, '')
  const channel = pathname.split('/').find((part) => part !== '' && part !== 's')
  return `${protocol}//${host}/${shared.has(host) && channel ? `${channel}/` : ''}`
}

/** True for a home that is a channel of a shared site. */
function isChannel(home: string | null): boolean {
  return home !== null && new URL(home).pathname !== '/'
}

/** `https://t.me/ministry/` → `t.me/ministry` */
function siteOf(home: string | null): string | null {
  return home?.replace(/^\w+:\/\//, '').replace(/\/$/, '') ?? null
}

function sameName(a: string, b: string | null): boolean {
  return b !== null && a.toLowerCase() === b.toLowerCase()
}

/** `The Ellory Dispatch` → `the-ellory-dispatch`; a name in another script keeps its letters, an odd one gets a hash. */
function slug(name: string): string {
  const kept = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
  return kept || hashOf('outlet', name)
}
