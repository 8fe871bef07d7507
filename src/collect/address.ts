/** Tells addresses from paths among inputs. */

/** `https://vta.example/x`, as opposed to a path. */
export function isAddress(input: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(input)
}
