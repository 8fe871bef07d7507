/** The path of a request, as a link that stays here: two slashes at its beginning would lead to another site. */
export function ownPath({ pathname }: URL): string {
  return pathname.replace(/^\/{2,}/, '/')
}
