/**
 * From a form and its tag to its lemma: the longest ending that is known for that tag says what to cut and what to add.
 * Names keep their form.
 */
export interface Lemmatiser {
  /** @param tag a Penn tag */
  lemma(text: string, lower: string, tag: string): string
}

/** No ending is longer than this; a whole word is written with `^` before it. */
const LONGEST = 6
/** So many lemmas are remembered before all are forgotten. */
const REMEMBERED = 50_000

/** Tags that share their endings. */
export function lemmaClass(tag: string): string {
  return tag === 'VBN' ? 'VBD' : tag === 'RBR' ? 'JJR' : tag === 'RBS' ? 'JJS' : tag
}

/** @param lines `tag ending cut add`, parted by spaces; one ending a line */
export function makeLemmatiser(lines: string): Lemmatiser {
  const rules = new Map<string, { cut: number; add: string }>()
  for (const line of lines.split('\n')) {
    const [tag = '', ending = '', cut = '0', add = ''] = line.split(' ')
    if (tag) rules.set(`${tag} ${ending}`, { cut: Number(cut), add })
  }
  const known = new Map<string, string>()
  const find = (lower: string, tag: string): string => {
    const kind = lemmaClass(tag)
    let rule = rules.get(`${kind} ^${lower}`)
    for (let size = Math.min(LONGEST, lower.length); !rule && size >= 0; size--)
      rule = rules.get(`${kind} ${lower.slice(lower.length - size)}`)
    return rule && rule.cut <= lower.length ? lower.slice(0, lower.length - rule.cut) + rule.add || lower : lower
  }
  return {
    lemma(text, lower, tag) {
      if (tag === 'NNP' || tag === 'NNPS') return text
      if (tag === 'NN' || tag === 'JJ' || tag === 'IN' || tag === 'DT') return lower
      const key = `${tag} ${lower}`
      const held = known.get(key)
      if (held !== undefined) return held
      if (known.size >= REMEMBERED) known.clear()
      const lemma = find(lower.replace(/[’‘]/g, "'"), tag)
      known.set(key, lemma)
      return lemma
    },
  }
}
