/** The passages of test/corpus/negotiations/, each with its expected statements as places in its text. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { modes, type Span, voices } from '../../src/domain/index.ts'

export const folder = new URL('../corpus/negotiations/', import.meta.url)

const words = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((one) => (typeof one === 'string' ? [one] : one))

const passageSchema = z.strictObject({
  covers: z.string().min(1),
  text: z.string().min(1),
  statements: z.array(
    z.strictObject({
      source: words.default([]),
      cue: words,
      content: words,
      mode: z.enum(modes),
      voice: z.enum(voices).optional(),
      negated: z.boolean().default(false),
      via: words.default([]),
      addressees: words.default([]),
    }),
  ),
})

export interface ExpectedStatement {
  source: Span[]
  cue: Span[]
  content: Span[]
  mode: (typeof modes)[number]
  voice: (typeof voices)[number]
  negated: boolean
  via: Span[]
  addressees: Span[]
}

export interface Passage {
  name: string
  covers: string
  text: string
  statements: ExpectedStatement[]
}

/** Every passage by name. @throws Error naming the passage and the words that are not in its text, or are not one place */
export function loadPassages(): Passage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => passageOf(file.slice(0, -'.yaml'.length), readFileSync(new URL(file, folder), 'utf8')))
}

/** @param yaml a passage file @throws Error as `loadPassages` */
export function passageOf(name: string, yaml: string): Passage {
  const result = passageSchema.safeParse(parse(yaml))
  if (!result.success) throw new Error(`${name}: ${z.prettifyError(result.error)}`)
  const { covers, text, statements } = result.data
  const places = (list: string[]) => list.map((one) => placeOf(name, text, one))
  return {
    name,
    covers,
    text,
    statements: statements.map((one) => ({
      source: places(one.source),
      cue: places(one.cue),
      content: places(one.content),
      mode: one.mode,
      voice: one.voice ?? (one.mode === 'indirect' ? 'paraphrased' : 'quoted'),
      negated: one.negated,
      via: places(one.via),
      addressees: places(one.addressees),
    })),
  }
}

/** The place of the quoted words; `said [2]` is the second "said". Only whole words count. */
function placeOf(name: string, text: string, quoted: string): Span {
  const numbered = /^(.+) \[(\d+)\]$/s.exec(quoted)
  const sought = numbered?.[1] ?? quoted
  const found: Span[] = []
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length
    if (!cutsWord(text, at) && !cutsWord(text, end)) found.push([at, end])
  }
  if (!numbered && found.length > 1)
    throw new Error(`${name}: "${sought}" stands ${found.length} times in the text; say which, as "${sought} [1]"`)
  const span = found[numbered ? Number(numbered[2]) - 1 : 0]
  if (!span) throw new Error(`${name}: "${quoted}" is not in the text`)
  return span
}

/** True when a place falls between two characters of one word. */
function cutsWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))
}
