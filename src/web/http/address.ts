/** How addresses are put together. */

/** A path with what is asked of it; what is null or undefined is not said. */
export function withQuery(path: string, asked: Readonly<Record<string, string | null | undefined>>): string {
  const said = Object.entries(asked).filter((one): one is [string, string] => typeof one[1] === 'string')
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path
}

/** An id in a path. Slashes stay, unless that would make a part that browsers take out of an address (`//`, `.`, `..`). */
export function partsOf(id: string): string {
  const parts = id.split('/')
  if (parts.some((part) => /^\.{0,2}$/.test(part))) return encodeURIComponent(id)
  return parts.map(encodeURIComponent).join('/')
}
