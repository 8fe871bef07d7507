/**
 * The forms under which a name may stand in a text, in languages that have no reader yet: a word with a case ending or
 * an article before it is tried without it. Endings are listed, so that a longer word that only begins like a name is
 * left alone. Cyrillic words meet by their stems instead: see `lookupKey`.
 */

/** A shorter stem than this is no name by itself. */
const SHORTEST = 4

/** Endings by language, the letters as they are written after a name. */
const ENDINGS: Record<string, ReadonlySet<string>> = {
  hy: endings('ն ը ի ին ում ից ով յի յին յից յում յով յան ներ ները ների'),
  az: endings(
    `a ə ya yə na nə nı ni nu nü yı yi ı i u ü ın in un ün nın nin nun nün da də dan dən nda ndə ndan ndən la lə yla ylə
     ilə sı si dır dir`,
  ),
  tr: endings(
    `a e ya ye na ne nı ni nu nü yı yi yu yü ı i u ü ın in un ün nın nin nun nün da de ta te dan den tan ten nda nde
     ndan nden la le yla yle`,
  ),
  ka: endings('ს მა მ ში ზე თან დან იდან ის ისა ით ად თვის ისთვის სთვის მდე ამდე ვით სა ა იც ც შიც'),
  de: endings('s es'),
}

/** Vowels that a Georgian name loses before its ending. */
const RESTORED: Record<string, readonly string[]> = { ka: ['ი', 'ა', 'ო', 'უ', 'ე'] }

/** Arabic particles that are written together with the word after them: and, then, in, for, as. */
const PARTICLES = /^[وف]?[بلك]?/

/** The forms to look up instead of a word that is no name as it stands; the longest first, at most a few. */
export function withoutEnding(word: string, language: string): string[] {
  if (language === 'ar') return withoutParticles(word)
  const apostrophe = /^(\p{L}+)['’]\p{L}{1,8}$/u.exec(word)?.[1]
  if (apostrophe !== undefined && (language === 'tr' || language === 'az')) return [apostrophe]
  const list = ENDINGS[language]
  if (!list) return []
  const forms: string[] = []
  for (let cut = 1; cut <= 5 && word.length - cut >= SHORTEST; cut++) {
    if (!list.has(word.slice(-cut))) continue
    const stem = word.slice(0, -cut)
    forms.push(stem, ...(RESTORED[language] ?? []).map((vowel) => stem + vowel))
  }
  return forms
}

function withoutParticles(word: string): string[] {
  const forms: string[] = []
  const longest = PARTICLES.exec(word)?.[0].length ?? 0
  for (let cut = 1; cut <= longest && word.length - cut >= SHORTEST; cut++) forms.push(word.slice(cut))
  // "لل" is "ل" and the article "ال".
  const article = /^[وف]?لل/.exec(word)?.[0].length
  if (article !== undefined && word.length - article >= SHORTEST - 1) forms.push(`ال${word.slice(article)}`)
  return forms
}

function endings(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
