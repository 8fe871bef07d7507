/** What the first pass knows of each block: its text, its element, the containers around it, the blocks beside it. */
import { fold } from '../../metadata/outlet.ts'
import type { HtmlBlock } from '../blocks.ts'
import { findMain } from '../main.ts'
import { type Node, oncePerName } from '../tree.ts'
import type { Veil } from '../veil.ts'
import { ENDS, OPENS } from './phrases.ts'
import { type Shape, shapeOf, sum, within } from './shape.ts'
import { cohesionOf, holderOf, kindsOf, levelsApart, nextProse } from './surroundings.ts'
import { type TextFacts, textFeatures, writeText } from './text.ts'
import { hashesOfName, nameHashes, type Vocabularies, type Vocabulary, wordHashes } from './tokens.ts'

const tags = [
  ['p'],
  ['li'],
  ['h1'],
  ['h2'],
  ['h3'],
  ['h4', 'h5', 'h6'],
  ['tr', 'td', 'th', 'table', 'tbody'],
  ['figcaption', 'caption'],
  ['blockquote'],
  ['pre'],
  ['dt', 'dd', 'summary', 'details'],
  ['button', 'option', 'label', 'select', 'textarea', 'legend'],
  ['div', 'section', 'article', 'main', 'body'],
  ['header', 'footer', 'nav', 'aside', 'form'],
] as const
const tagPlace = new Map<string, number>(tags.flatMap((group, i) => group.map((tag) => [tag, i] as const)))

const veils: readonly Veil[] = [
  'hidden',
  'navigation',
  'form',
  'page header or footer',
  'aside',
  'named as chrome',
  'card of another story',
]
const bits = Object.values(within)

/** Containers are looked at so far up. */
const LEVELS = 5
const levelFeatures = [
  'characters',
  'linked',
  'blocks',
  'a block',
  'prose in it',
  'of the page',
  'of the page in prose',
  'alike',
]
const OFFSETS = [-2, -1, 1, 2]
const WINDOWS = [3, 8]

/** The main part of a page, as the smallest element with such a share of its prose: a narrow and a wide one. */
const HOLDS = [0.5, 0.8]

export const featureNames: readonly string[] = [
  ...textFeatures,
  ...tags.map((group) => `tag ${group[0]}`),
  ...veils.map((veil) => `veil ${veil}`),
  ...Object.keys(within).map((name) => `in ${name}`),
  'depth',
  'level',
  'name own',
  'name least',
  'name most',
  'name sum',
  'name near',
  'word least',
  'word most',
  'word sum',
  'words known',
  'repeated',
  'repeats',
  'is title',
  'in title',
  'title in it',
  ...Array.from({ length: LEVELS }, (_, k) => levelFeatures.map((name) => `up ${k} ${name}`)).flat(),
  'in main',
  'before main',
  'after main',
  'main of prose',
  'main of page',
  'same as main',
  'levels to main',
  'place',
  'characters before',
  'prose before',
  'after h1',
  'blocks since h1',
  'has h1',
  'prose above, blocks',
  'prose below, blocks',
  'prose above, level',
  'prose below, level',
  'prose above, alike',
  'heading level',
  'blocks since heading',
  'heading words',
  'heading phrase',
  'heading name',
  'since ender',
  'since opener',
  ...OFFSETS.flatMap((by) =>
    ['characters', 'linked', 'heading', 'ends', 'names', 'words', 'alike', 'level'].map((name) => `${by} ${name}`),
  ),
  ...WINDOWS.flatMap((by) => [`prose within ${by}`, `linked within ${by}`]),
  'kind count',
  'kind a block',
  'kind linked',
  'kind prose',
  'page blocks',
  'page characters',
  'page prose',
  'page linked',
  'page articles',
  ...['narrow', 'wide'].flatMap((name) => [
    `in ${name}`,
    `before ${name}`,
    `after ${name}`,
    `${name} of page`,
    `levels to ${name}`,
  ]),
  'cohesion',
  'cohesion words',
]

/** What later steps ask of a page again. */
export interface Facts {
  shape: Shape
  /** One row of `featureNames.length` numbers a block. */
  rows: Float32Array
  texts: TextFacts[]
}

interface Names {
  least: number
  most: number
  sum: number
}
const noNames: Names = { least: 0, most: 0, sum: 0 }

/**
 * Linear in the nodes and blocks.
 * @param titles what the page says its title is, the surest first
 */
export function factsOf(
  nodes: readonly Node[],
  blocks: readonly HtmlBlock[],
  titles: readonly string[],
  vocabularies: Vocabularies,
): Facts {
  const width = featureNames.length
  const rows = new Float32Array(blocks.length * width)
  const counts = new Int32Array(blocks.length)
  const texts: TextFacts[] = []
  const own = new Float32Array(textFeatures.length)
  for (const [i, block] of blocks.entries()) {
    const facts = writeText(own, 0, block)
    texts.push(facts)
    counts[i] = facts.words
    rows.set(own, i * width)
  }
  const shape = shapeOf(nodes, blocks, counts)
  const names = namesOf(nodes, vocabularies.names)
  const words = blocks.map((block) => scoreOf(wordHashes(block.text), vocabularies.words))
  const { kinds, stats, alike } = kindsOf(nodes, blocks, shape)
  const repeats = repeatsOf(blocks)
  const titleWords = new Set(wordsIn(titles[0] ?? ''))
  const folds = titles.map(fold)
  const main = findMain(nodes, blocks)
  const mainFrom = main < 0 ? -1 : (shape.from[main] as number)
  const mainTo = main < 0 ? -1 : (shape.to[main] as number)
  const n = blocks.length
  const allCharacters = shape.characters[n] || 1
  const allProse = shape.prose[n] || 1
  const mainProse = main < 0 ? 0 : sum(shape.prose, mainFrom, mainTo) / allProse
  const mainSize = main < 0 ? 0 : sum(shape.characters, mainFrom, mainTo) / allCharacters
  let articles = 0
  for (const node of nodes) if (node.tag === 'article') articles++
  const holders = HOLDS.map((share) => holderOf(shape, share))
  const cohesion = cohesionOf(blocks, shape, holders[0] ?? 0)
  const h1 = blocks.findIndex((block) => nodes[block.element]?.tag === 'h1')
  const below = nextProse(shape.isProse)
  let heading = -1
  let above = -1
  let ender = -1
  let opener = -1
  for (let i = 0; i < n; i++) {
    const block = blocks[i] as HtmlBlock
    const facts = texts[i] as TextFacts
    const { element } = block
    const node = nodes[element] as Node
    const start = i * width
    let at = start + textFeatures.length
    const put = (value: number) => {
      rows[at++] = value
    }
    const place = tagPlace.get(node.tag) ?? -1
    for (let k = 0; k < tags.length; k++) put(place === k ? 1 : 0)
    if (block.kind === 'heading' && place < 2) rows[start + textFeatures.length + 4] = 1
    for (const veil of veils) put(block.veil === veil ? 1 : 0)
    const inside = shape.within[element] as number
    for (const bit of bits) put(inside & bit ? 1 : 0)
    put(shape.depth[element] as number)
    put(shape.level[element] as number)
    const path = names.path[element] ?? noNames
    put(names.own[element] as number)
    put(path.least)
    put(path.most)
    put(path.sum)
    put(names.near[element] as number)
    const said = words[i] as Names & { known: number }
    put(said.least)
    put(said.most)
    put(said.sum)
    put(said.known)
    const repeat = repeats.get(block.text)
    put(repeat?.count ?? 1)
    put(repeat && repeat.first !== i ? 1 : 0)
    const asked = folds.length > 0 && block.text.length < 300
    const folded = asked && block.text.length > 9 ? fold(block.text) : ''
    put(folded.length > 9 && folds.some((one) => one.startsWith(folded)) ? 1 : 0)
    const own = asked ? wordsIn(block.text) : []
    let hits = 0
    for (const word of own) if (titleWords.has(word)) hits++
    put(own.length ? hits / own.length : 0)
    put(titleWords.size ? hits / titleWords.size : 0)

    let container = element
    let child = element
    let previous = -1
    for (let k = 0; k < LEVELS; k++) {
      if (k > 0 && container >= 0) {
        child = container
        container = shape.up[container] as number
      }
      if (container < 0) container = previous
      previous = container
      const from = shape.from[container] as number
      const to = shape.to[container] as number
      const size = sum(shape.characters, from, to)
      put(Math.log1p(size))
      put(sum(shape.linked, from, to) / Math.max(1, size))
      put(to - from)
      put(size / (to - from))
      put(sum(shape.prose, from, to) / Math.max(1, size))
      put(size / allCharacters)
      put(sum(shape.prose, from, to) / allProse)
      put(alike[child] || 1)
    }

    const inMain = main >= 0 && i >= mainFrom && i < mainTo
    put(inMain ? 1 : 0)
    put(i < mainFrom ? Math.log1p(mainFrom - i) : 0)
    put(main >= 0 && i >= mainTo ? Math.log1p(i - mainTo + 1) : 0)
    put(mainProse)
    put(mainSize)
    put(element === main ? 1 : 0)
    put(inMain ? (shape.level[element] as number) - (shape.level[main] as number) : -1)
    put(i / n)
    put((shape.characters[i] as number) / allCharacters)
    put((shape.prose[i] as number) / allProse)
    put(h1 >= 0 && i > h1 ? 1 : 0)
    put(h1 >= 0 ? Math.max(-50, Math.min(200, i - h1)) : -100)
    put(h1 >= 0 ? 1 : 0)
    const next = below[i] as number
    put(above < 0 ? 100 : Math.min(100, i - above))
    put(next < 0 ? 100 : Math.min(100, next - i))
    put(above < 0 ? -20 : levelsApart(shape, element, (blocks[above] as HtmlBlock).element))
    put(next < 0 ? -20 : levelsApart(shape, element, (blocks[next] as HtmlBlock).element))
    put(above >= 0 && kinds[above] === kinds[i] ? 1 : 0)
    put(heading < 0 ? 0 : Number(nodes[(blocks[heading] as HtmlBlock).element]?.tag[1] ?? 7) || 7)
    put(heading < 0 ? 100 : Math.min(100, i - heading))
    put(heading < 0 ? 0 : (words[heading]?.sum ?? 0))
    put(heading < 0 ? 0 : (texts[heading]?.phrase ?? 0))
    put(heading < 0 ? 0 : (names.path[(blocks[heading] as HtmlBlock).element]?.sum ?? 0))
    put(ender < 0 ? -1 : Math.min(100, i - ender))
    put(opener < 0 ? -1 : Math.min(100, i - opener))
    for (const by of OFFSETS) {
      const other = blocks[i + by]
      put(other ? Math.log1p(other.text.length) : -1)
      put(other ? other.linked / other.text.length : -1)
      put(other ? (other.kind === 'heading' ? 1 : 0) : -1)
      put(other ? (texts[i + by]?.endsSentence ? 1 : 0) : -1)
      put(other ? (names.path[other.element]?.sum ?? 0) : 0)
      put(other ? (words[i + by]?.sum ?? 0) : 0)
      put(other && kinds[i + by] === kinds[i] ? 1 : 0)
      put(other ? (shape.level[other.element] as number) - (shape.level[element] as number) : -20)
    }
    for (const by of WINDOWS) {
      const from = Math.max(0, i - by)
      const to = Math.min(n, i + by + 1)
      const size = sum(shape.characters, from, to)
      put(sum(shape.prose, from, to) / size)
      put(sum(shape.linked, from, to) / size)
    }
    const kind = (kinds[i] as number) * 4
    const count = stats[kind] as number
    put(count)
    put((stats[kind + 1] as number) / count)
    put((stats[kind + 2] as number) / (stats[kind + 1] as number))
    put((stats[kind + 3] as number) / (stats[kind + 1] as number))
    put(Math.log1p(n))
    put(Math.log1p(allCharacters))
    put(Math.log1p(allProse))
    put((shape.linked[n] as number) / allCharacters)
    put(Math.min(20, articles))
    for (const holder of holders) {
      const from = shape.from[holder] as number
      const to = shape.to[holder] as number
      const inside = i >= from && i < to
      put(inside ? 1 : 0)
      put(i < from ? Math.log1p(from - i) : 0)
      put(i >= to ? Math.log1p(i - to + 1) : 0)
      put(sum(shape.characters, from, to) / allCharacters)
      put(inside ? (shape.level[element] as number) - (shape.level[holder] as number) : -1)
    }
    put(cohesion[i * 2] as number)
    put(cohesion[i * 2 + 1] as number)

    if (block.kind === 'heading') heading = i
    if (shape.isProse[i]) above = i
    if (facts.phrase === ENDS && !shape.isProse[i]) ender = i
    if (facts.phrase === OPENS) opener = i
  }
  return { shape, rows, texts }
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
}

function repeatsOf(blocks: readonly HtmlBlock[]): Map<string, { count: number; first: number }> {
  const repeats = new Map<string, { count: number; first: number }>()
  for (const [i, { text }] of blocks.entries()) {
    const seen = repeats.get(text)
    if (seen) seen.count++
    else repeats.set(text, { count: 1, first: i })
  }
  return repeats
}

function scoreOf(hashes: readonly number[], vocabulary: Vocabulary): Names & { known: number } {
  let least = 0
  let most = 0
  let total = 0
  let known = 0
  for (const hash of hashes) {
    const value = vocabulary.get(hash)
    if (value === undefined) continue
    known++
    total += value
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most, sum: total, known }
}

/** What the names of each element and of those above it say, the page's own frame apart. */
function namesOf(nodes: readonly Node[], vocabulary: Vocabulary) {
  const hashesOf = oncePerName(hashesOfName)
  const said = oncePerName((names) => scoreOf(nameHashes(names, hashesOf), vocabulary))
  const own = new Float32Array(nodes.length)
  const near = new Float32Array(nodes.length)
  const path: (Names | undefined)[] = new Array(nodes.length)
  for (const [n, node] of nodes.entries()) {
    if (n === 0 || node.tag === '#text') continue
    const parent = path[node.parent] ?? noNames
    near[n] = near[node.parent] as number
    path[n] = parent
    if (!node.names || node.tag === 'body' || node.tag === 'html') continue
    const found = said(node.names)
    const extreme = Math.abs(found.least) > Math.abs(found.most) ? found.least : found.most
    own[n] = extreme
    if (extreme !== 0) near[n] = extreme
    if (found.least || found.most)
      path[n] = {
        least: Math.min(parent.least, found.least),
        most: Math.max(parent.most, found.most),
        sum: parent.sum + extreme,
      }
  }
  return { own, near, path }
}
