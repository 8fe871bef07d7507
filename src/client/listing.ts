/** A list of the API: item by item over all its pages, or a page at a time. */

/** `for await (const item of listing)` asks for one page after the other. */
export interface Listing<Page, Item> extends AsyncIterable<Item> {
  /** The page it begins with; its `next` goes on as `after`. */
  page(): Promise<Page>
}

/**
 * @param pageAfter asks for the page that begins at a cursor; at the beginning for none
 * @param items the field that holds the items of a page
 */
export function listingOf<Field extends string, Item, Page extends { next: string | null } & Record<Field, Item[]>>(
  pageAfter: (cursor: string | null) => Promise<Page>,
  items: Field,
): Listing<Page, Item> {
  return {
    page: () => pageAfter(null),
    async *[Symbol.asyncIterator]() {
      let cursor: string | null = null
      do {
        const page: Page = await pageAfter(cursor)
        yield* page[items]
        if (page.next !== null && page.next === cursor) throw new Error(`the list does not go on from ${cursor}`)
        cursor = page.next
      } while (cursor !== null)
    },
  }
}
