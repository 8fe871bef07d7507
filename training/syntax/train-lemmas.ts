/** Learns endings: for each tag, the endings whose lemma is not made as that of the shorter ending is. */
import { lemmaClass } from '../../src/read/syntax/lemmas.ts'
import { TAGS } from '../../src/read/syntax/scheme.ts'
import { plain } from '../../src/read/syntax/words.ts'
import type { Example } from './examples.ts'

const LONGEST = 6

/** @returns lines as `makeLemmatiser` reads them */
export function trainLemmas(examples: readonly Example[]): string {
  // By tag, form and edit: how often.
  const seen = new Map<string, Map<string, Map<string, number>>>()
  for (const example of examples) {
    for (const [i, word] of example.words.entries()) {
      const tag = TAGS[example.tags[i] ?? 0] ?? ''
      if (/^(?:NNP|NNPS|NN|JJ|IN|DT)$/.test(tag)) continue
      const form = plain(word.text).toLowerCase()
      const lemma = plain(example.lemmas[i] ?? '').toLowerCase()
      if (!lemma || lemma === '_' || /\s/.test(form) || /\s/.test(lemma)) continue
      const forms = inner(seen, lemmaClass(tag))
      count(inner(forms, form), editOf(form, lemma), example.gold ? 3 : 1)
    }
  }
  const lines: string[] = []
  for (const [tag, forms] of [...seen].sort(byKey)) lines.push(...endingsOf(tag, forms))
  return lines.join('\n')
}

function endingsOf(tag: string, forms: Map<string, Map<string, number>>): string[] {
  // Each form votes once, for what is said of it most often.
  const endings = new Map<string, Map<string, number>>()
  const said = new Map<string, string>()
  for (const [form, edits] of forms) {
    const edit = mostOf(edits)
    let times = 0
    for (const n of edits.values()) times += n
    said.set(form, edit)
    if (times < 2 && forms.size > 200) continue
    for (let size = 0; size <= Math.min(LONGEST, form.length); size++)
      count(inner(endings, form.slice(form.length - size)), edit, 1)
  }
  const rule = new Map<string, string>()
  for (const ending of [...endings.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const votes = endings.get(ending) ?? new Map()
    const edit = mostOf(votes)
    const shorter = ending ? ruleOf(rule, ending.slice(1)) : undefined
    if (edit !== shorter && (!ending || (votes.get(edit) ?? 0) > 1)) rule.set(ending, edit)
  }
  for (const [form, edit] of said) if (ruleOf(rule, form) !== edit) rule.set(`^${form}`, edit)
  return [...rule].sort(byKey).map(([ending, edit]) => `${tag} ${ending} ${edit}`)
}

function ruleOf(rule: Map<string, string>, form: string): string | undefined {
  for (let size = Math.min(LONGEST, form.length); size >= 0; size--) {
    const found = rule.get(form.slice(form.length - size))
    if (found) return found
  }
  return undefined
}

/** `cut add`: how many letters go from the end, and what comes. */
function editOf(form: string, lemma: string): string {
  let same = 0
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++
  return `${form.length - same} ${lemma.slice(same)}`
}

function mostOf(votes: Map<string, number>): string {
  let best = ''
  let most = -1
  for (const [edit, n] of [...votes].sort(byKey)) {
    if (n <= most) continue
    best = edit
    most = n
  }
  return best
}

function inner<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const held = map.get(key) ?? new Map<string, V>()
  map.set(key, held)
  return held
}

function count(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by)
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0
}
