import { editions, type RosterActor, type TextByLanguage } from '../../domain/index.ts'

/**
 * A roster actor within a state.
 * @param id begins with the state's ISO 3166 alpha-3 code, in small letters: `pse/fatah`
 * @param demonyms in English: what its people are called
 */
export function body(
  id: string,
  name: string,
  aliases: Record<string, string[]> = {},
  demonyms: string[] = [],
): RosterActor {
  const country = id.slice(0, 3).toUpperCase()
  return {
    id,
    name,
    names: firstNames(aliases),
    kind: 'organisation',
    country,
    aliases,
    metonyms: {},
    demonyms: demonyms.length > 0 ? { en: demonyms } : {},
    places: {},
  }
}

/** What editions in other languages than English call it: of its names, the first. */
export function firstNames(aliases: RosterActor['aliases']): TextByLanguage {
  const [, ...others] = editions
  return Object.fromEntries(
    others.flatMap((language) => {
      const [first] = aliases[language] ?? []
      return first === undefined ? [] : [[language, first]]
    }),
  )
}
