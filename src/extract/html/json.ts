/** The objects in a script of JSON, wherever they are nested; what is broken is read as far as it goes. */

export type Json = Record<string, unknown>

/** An object, and the property of another that it hangs on; null for the outermost and those of `@graph`. */
export interface LdObject {
  value: Json
  from: string | null
}

const LONGEST = 500_000
/** Objects looked at in one script; a hostile one may hold millions. */
const MOST = 2000

export function jsonObjects(source: string): LdObject[] {
  if (source.length > LONGEST) return []
  const bare = source.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, '')
  // Most scripts are JSON as they stand; control characters that JSON lets be in its texts are none that show.
  const asItStands = /[\x7f-\x9f]/.test(bare) ? null : parse(bare)
  const text = asItStands === null ? bare.replace(/\p{Cc}+/gu, ' ') : bare
  const root = asItStands ?? parse(text) ?? parse(text.replace(/,(?=\s{0,20}[}\]])/g, '').replace(/;\s*$/, ''))
  if (root === null) {
    const rescued = rescue(text)
    return rescued ? [{ value: rescued, from: null }] : []
  }
  const found: LdObject[] = []
  const todo: [unknown, string | null][] = [[root, null]]
  // By index, breadth first: taking from the front of a long list would copy the rest each time.
  for (let at = 0; at < todo.length && found.length < MOST; at++) {
    const [one, from] = todo[at] ?? [null, null]
    if (Array.isArray(one)) for (const item of one.slice(0, MOST)) todo.push([item, from])
    else if (typeof one === 'object' && one !== null) {
      found.push({ value: one as Json, from })
      for (const [key, value] of Object.entries(one))
        if (typeof value === 'object' && value !== null) todo.push([value, key === '@graph' ? from : key])
    }
  }
  return found
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** The plain facts of a script that is no JSON: an unescaped quotation mark in a description spoils all of it. */
function rescue(text: string): Json | null {
  const found: Json = {}
  for (const key of ['@type', 'headline', 'datePublished', 'dateModified', 'articleSection', 'inLanguage']) {
    const value = new RegExp(`"${key}"\\s{0,9}:\\s{0,9}"([^"\\\\]{2,300})"\\s{0,9}[,}]`).exec(text)?.[1]
    if (value) found[key] = value
  }
  const author =
    /"author"\s{0,9}:[^"]{0,40}"@type"\s{0,9}:\s{0,9}"\w{1,20}"\s{0,9},\s{0,40}"name"\s{0,9}:\s{0,9}"([^"\\]{2,100})"/.exec(
      text,
    )
  if (author?.[1]) found.author = author[1]
  return found['@type'] ? found : null
}
