/** The way to a page as schema.org has it. */

/** Pages by their names, the uppermost first. */
export type Trail = readonly { name: string; url: string }[]

/** @param trail the page itself comes last */
export function crumbsOf(trail: Trail) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url: item }, i) => ({ '@type': 'ListItem', position: i + 1, name, item })),
  }
}
