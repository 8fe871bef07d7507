/** A brief as its author writes it: YAML front matter, then Markdown whose footnotes name the words it rests on. */
import { z } from 'zod'
import { type Brief, editions, isSlug, ReadoutError } from '../../domain/index.ts'
import { parse } from '../books.ts'
import { blocksOf } from './blocks.ts'
import { type Note, notesOf } from './notes.ts'
import { parseMarkdown } from './tree.ts'

/** What a brief's file says; its words are not looked up yet. */
export interface BriefFile extends Omit<Brief, 'dossier' | 'footnotes' | 'published' | 'modified' | 'corrections'> {
  /** By their numbers. */
  notes: Note[]
}

/** The most characters that a brief's file may have. */
const LONGEST = 100_000

const named = (most: number) => z.string().trim().min(1).max(most)
const slug = z.string().refine(isSlug, { error: 'lower-case letters, digits and - only, 99 at most' })

const frontMatter = z.strictObject({
  title: named(300),
  slug: slug.optional(),
  category: slug.nullable().default(null),
  language: z.enum(editions).default('en'),
  lead: named(1000),
  byline: named(200).nullable().default(null),
  dateline: named(200).nullable().default(null),
  tags: z.array(named(60)).max(20).default([]),
})

/**
 * @param file what the file is called: errors name it, and the slug is its name without the ending where none is given
 * @throws ReadoutError `file-invalid` naming the line
 */
export function parseBrief(source: string, file: string): BriefFile {
  const text = source.replace(/^\uFEFF/, '')
  if (text.length > LONGEST)
    throw new ReadoutError('file-invalid', `${file}:1`, `a brief has ${LONGEST} characters at most`)
  refuseUnprintable(text, file)
  const { yaml, body } = split(text, file)
  const { slug = slugOf(file), ...front } = parse(yaml, file, frontMatter)
  const tree = parseMarkdown(body, file)
  const { blocks, order } = blocksOf(tree, file)
  return { slug, ...front, tags: [...new Set(front.tags)], blocks, notes: notesOf(tree, body, order, file) }
}

/** Front matter and text, each on the lines where it stands in the file, so that errors name those. */
function split(text: string, file: string): { yaml: string; body: string } {
  const [head = '', yaml] = /^---[ \t]*\r?\n([\s\S]*?\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  if (head === '') {
    const reason = 'it begins with front matter: a line of ---, then title, lead and what else there is, then --- again'
    throw new ReadoutError('file-invalid', `${file}:1`, reason)
  }
  return { yaml: `\n${yaml ?? ''}`, body: head.replace(/[^\n]+/g, '') + text.slice(head.length) }
}

function slugOf(file: string): string {
  const name = (file.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '')
  if (isSlug(name)) return name
  const reason = `"${name}" cannot stand in an address: give a slug of lower-case letters, digits and -`
  throw new ReadoutError('file-invalid', `${file}:1`, reason)
}

/** What no text has a use for, and a store or a page could not hold: control characters, halves of characters. */
function refuseUnprintable(text: string, file: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const at = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Cs}]/u)
  if (at < 0) return
  const line = text.slice(0, at).split('\n').length
  throw new ReadoutError('file-invalid', `${file}:${line}`, 'a character that cannot be shown stands there')
}
