/** What a page's JSON-LD (schema.org) says of its article. */
import { samePage } from '../metadata/address.ts'
import { decodeEntities } from './entities.ts'
import { type Json, jsonObjects, type LdObject } from './json.ts'
import type { Node } from './tree.ts'

export interface ArticleLd {
  /** Headlines and names, the article's own first. */
  titles: string[]
  authors: string[]
  outlet: string | null
  published: string | null
  modified: string | null
  language: string | null
  section: string | null
  /** The address of a licence or of terms of use. */
  licence: string | null
  url: string | null
}

const article = /(Article|Posting|Report|LiveBlog)$/
const work = /(Article|Posting|Report|LiveBlog|Review|Recipe|HowTo|Podcast\w*|VideoObject|Course|Dataset|Book|Guide)$/
const page = /(WebPage|CreativeWork|ItemPage|AboutPage|QAPage|FAQPage|CollectionPage|MedicalWebPage)$/
/** What hangs on such a property is another work than the page's own. */
const otherWork =
  /^(comment|review|itemListElement|hasPart|isRelatedTo|relatedLink|video|image|logo|about|mentions|citation|associatedMedia|acceptedAnswer|suggestedAnswer|workExample|offers|step|publisher|author|primaryImageOfPage)$/

/** @param url the page's own address, which tells its article from others that are listed */
export function articleLd(nodes: readonly Node[], url: string | null): ArticleLd {
  const objects: LdObject[] = []
  for (const [i, { tag, attributes }] of nodes.entries())
    if (tag === 'script' && /ld\+json/i.test(attributes.get('type') ?? ''))
      objects.push(...jsonObjects(nodes[i + 1]?.text ?? ''))
    // Some frameworks write what they cannot place into a field of that name.
    else if (tag === 'meta' && attributes.get('name') === 'script:ld+json')
      objects.push(...jsonObjects(decodeEntities(attributes.get('content') ?? '')))
  const works = objects
    .map((one) => ({ value: one.value, rank: rankOf(one, url) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ value }) => value)
  const first = <T>(read: (one: Json) => T | null): T | null => {
    for (const one of works) {
      const value = read(one)
      if (value !== null) return value
    }
    return null
  }
  const byId = new Map<unknown, Json>()
  for (const { value } of objects)
    if (value['@id'] && value.name && !byId.has(value['@id'])) byId.set(value['@id'], value)
  return {
    titles: [...new Set(works.flatMap((one) => [plain(one.headline), isWork(one) ? plain(one.name) : null]))].filter(
      (title) => title !== null,
    ),
    authors: first((one) => namesOf(one.author ?? one.creator, byId)) ?? [],
    outlet: first((one) => namesOf(one.publisher ?? one.sourceOrganization, byId)?.[0] ?? null),
    published: first((one) => stringOf(one.datePublished)) ?? first((one) => stringOf(one.dateCreated)),
    modified: first((one) => stringOf(one.dateModified)),
    language: first((one) => stringOf(one.inLanguage)),
    section: first((one) => plain(one.articleSection)),
    licence: first((one) => addressOf(one.license)),
    url: first((one) => addressOf(one.mainEntityOfPage) ?? addressOf(one.url)),
  }
}

function typeOf(one: Json): string[] {
  return [one['@type']].flat().filter((type) => typeof type === 'string')
}

function isWork(one: Json): boolean {
  return typeOf(one).some((type) => article.test(type))
}

/** How likely the object is the page's own article: by its type, its address, and what it hangs on; 0 for none. */
function rankOf({ value, from }: LdObject, url: string | null): number {
  const types = typeOf(value)
  const ofType = types.some((type) => article.test(type))
    ? 4
    : types.some((type) => work.test(type))
      ? 2
      : types.some((type) => page.test(type))
        ? 1
        : 0
  if (ofType === 0) return 0
  const addresses = [value.url, value['@id'], addressOf(value.mainEntityOfPage)]
  const own = url !== null && addresses.some((one) => typeof one === 'string' && samePage(one, url))
  const foreign = from !== null && otherWork.test(from)
  if (foreign && !own) return from === 'itemListElement' || from === 'comment' ? 0 : ofType * 0.1
  return ofType + (own ? 2 : 0) + (value.datePublished ? 1 : 0) + (value.headline ? 0.5 : 0)
}

/** The names of authors or publishers, given as strings, objects, lists, or references by `@id`; null for none. */
function namesOf(value: unknown, byId: ReadonlyMap<unknown, Json>): string[] | null {
  const names = [value]
    .flat(2)
    .slice(0, 20)
    .map((one) => {
      if (!isObject(one)) return plain(one)
      return plain(one.name) ?? plain(byId.get(one['@id'])?.name) ?? givenAndFamily(one)
    })
  const known = [...new Set(names.filter((name) => name !== null && !/^https?:/.test(name)))]
  return known.length ? known.filter((name) => name !== null) : null
}

function givenAndFamily(one: Json): string | null {
  const parts = [plain(one.givenName), plain(one.familyName)].filter((part) => part !== null)
  return parts.length === 2 ? parts.join(' ') : null
}

function plain(value: unknown): string | null {
  const text = stringOf(Array.isArray(value) ? value[0] : value)
  const shown = text ? decodeEntities(text.replace(/<[^<>]{1,200}>/g, ' ')) : ''
  return shown.replace(/\s+/g, ' ').trim() || null
}

function addressOf(value: unknown): string | null {
  if (isObject(value)) return stringOf(value['@id']) ?? stringOf(value.url)
  return stringOf(value)
}

function stringOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' && one.trim() ? one.trim() : null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
