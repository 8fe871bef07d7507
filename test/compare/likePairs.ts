/**
 * Pairs of invented texts with what a person would say of them: `same` for reprints, edited and trimmed copies and updates
 * of one text; `part` for a text inside a longer page; `none` for translations, retellings, other news in the same form of
 * words, digests that share some of their news, and texts with the same paragraph of background.
 */
import { readFileSync } from 'node:fs'

export interface LikePair {
  kind: string
  name: string
  a: string
  b: string
  truth: 'same' | 'part' | 'none'
}

interface Article {
  title: string
  paragraphs: string[]
  edits: [string, string][]
  lead: string
  more: string
}

interface Unlike {
  templates: Record<string, { text: string; fills: Record<string, string>[] }>
  retold: Record<string, string>
  translated: Record<string, string>
  background: string
  short: { same: [string, string][]; unlike: [string, string][] }
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../corpus/duplicates/${name}.json`, import.meta.url), 'utf8'))

export const articles: Record<string, Article> = read('articles')
const unlike: Unlike = read('unlike')

const join = (...paragraphs: string[]) => paragraphs.join('\n\n')
export const textOf = ({ title, paragraphs }: Article) => join(title, ...paragraphs)

/** As another desk sets it: other quotation marks and dashes, hard spaces, the title in capitals. */
function typeset({ title, paragraphs }: Article): string {
  const set = (text: string) => text.replaceAll('“', '«').replaceAll('”', '»').replaceAll(' the ', ' the\u00a0')
  return join(title.toUpperCase(), ...paragraphs.map(set))
}

/** As another desk edits it: several sentences reworded. */
function edited(article: Article): Article {
  const edit = (text: string) => article.edits.reduce((now, [from, to]) => now.replace(from, to), text)
  return { ...article, paragraphs: article.paragraphs.map(edit) }
}

const shortened = (article: Article, paragraphs: number): Article => ({
  ...article,
  paragraphs: article.paragraphs.slice(0, paragraphs),
})

const updated = (article: Article): Article => ({
  ...article,
  paragraphs: [article.lead, ...article.paragraphs, article.more],
})

const without = (article: Article, index: number): Article => ({
  ...article,
  paragraphs: article.paragraphs.filter((_, i) => i !== index),
})

function filled(text: string, fill: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '')
}

/** Every pair there is, always the same ones in the same order. */
export function likePairs(): LikePair[] {
  const names = Object.keys(articles)
  const of = (i: number) => articles[names[i % names.length] as string] as Article
  const digest = (...which: number[]) => join('The day in brief', ...which.map((i) => textOf(of(i))))
  const pairs: LikePair[] = []
  const add = (kind: string, name: string, truth: LikePair['truth'], a: string, b: string) =>
    pairs.push({ kind, name, truth, a, b })

  for (const [i, name] of names.entries()) {
    const article = of(i)
    const text = textOf(article)
    add('set otherwise', name, 'same', text, typeset(article))
    add('edited copy', name, 'same', text, textOf(edited(article)))
    add('edited copy, a paragraph left out', name, 'same', text, textOf(without(edited(article), 3)))
    add('trimmed to three paragraphs of five', name, 'same', text, textOf(shortened(article, 3)))
    add('trimmed and edited', name, 'same', text, textOf(shortened(edited(article), 3)))
    add('update', name, 'same', text, textOf(updated(article)))
    add('update of an edited copy', name, 'same', text, textOf(without(updated(edited(article)), 2)))
    add('trimmed copy and update', name, 'same', textOf(shortened(article, 4)), textOf(updated(article)))
    add('inside a digest', name, 'part', text, digest(i + 3, i, i + 5, i + 7))
    add('its first paragraphs inside a digest', name, 'part', textOf(shortened(article, 3)), digest(i + 1, i, i + 2))
    add('another digest', name, 'none', text, digest(i + 1, i + 2, i + 3, i + 4))
    add('digests that share one of four', name, 'none', digest(i, i + 1, i + 2, i + 3), digest(i + 4, i + 5, i + 6, i))
    add(
      'other news, same background',
      name,
      'none',
      join(text, unlike.background),
      join(textOf(of(i + 1)), unlike.background),
    )
  }
  for (const [name, text] of Object.entries(unlike.retold))
    add('told by another', name, 'none', textOf(articles[name] as Article), text)
  for (const [name, text] of Object.entries(unlike.translated))
    add('translation', name, 'none', textOf(articles[name] as Article), text)
  for (const [name, { text, fills }] of Object.entries(unlike.templates))
    for (const [i, fill] of fills.entries())
      for (const [j, other] of fills.entries())
        if (i < j) add('same form, other news', `${name} ${i}-${j}`, 'none', filled(text, fill), filled(text, other))
  for (const [i, [a, b]] of unlike.short.same.entries()) add('short, set otherwise', String(i), 'same', a, b)
  for (const [i, [a, b]] of unlike.short.unlike.entries()) add('short, other words', String(i), 'none', a, b)
  return pairs
}
