/** What briefs and records tell machines of alike, as schema.org has it: the way to a page, actors, texts of others. */
import type { CitedDocument, Outlet } from '../../domain/index.ts'

/** Pages by their names, the uppermost first. */
export type Trail = readonly { name: string; url: string }[]

/** @param trail the page itself comes last */
export function crumbsOf(trail: Trail) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url: item }, i) => ({ '@type': 'ListItem', position: i + 1, name, item })),
  }
}

/** A state that acts or says something is its government: a Country is a place. */
export const actorTypes = {
  person: 'Person',
  state: 'GovernmentOrganization',
  organisation: 'Organization',
  group: 'Organization',
} as const

export function publisherOf(outlet: Pick<Outlet, 'name' | 'home'> | null) {
  return outlet ? { '@type': 'Organization', name: outlet.name, url: outlet.home ?? undefined } : undefined
}

export function workOf({ title, url, published }: CitedDocument, outlet: Pick<Outlet, 'name' | 'home'> | null) {
  return {
    '@type': 'CreativeWork',
    name: title ?? undefined,
    url: url ?? undefined,
    datePublished: published ?? undefined,
    publisher: publisherOf(outlet),
  }
}
