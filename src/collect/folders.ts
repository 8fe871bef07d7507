/** The pages of a folder, in the order of their paths, one folder's names in memory at a time. */
import type { Dirent } from 'node:fs'
import { opendir, readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { compareText, ReadoutError } from '../domain/index.ts'
import { unreadable } from './files.ts'

/** What a folder's pages end in; a file named by itself may end in anything. */
const endings = [
  ...['.txt', '.text', '.md', '.html', '.htm', '.xhtml', '.mhtml', '.mht', '.pdf', '.eml', '.mbox'],
  ...['.xml', '.rss', '.atom', '.json', '.warc', '.gz'],
]

/** Whether a file of a folder is taken for a page, or for what holds pages. */
export function isPageName(name: string): boolean {
  return !name.startsWith('.') && endings.includes(extname(name).toLowerCase())
}

/** A folder without pages comes as one failure, `input-empty`. */
export async function* pagesIn(folder: string): AsyncGenerator<{ path: string; error?: ReadoutError }> {
  let found = 0
  // What is still to be done, the next at the end: folders stand among files where their paths sort them.
  const left: { path: string; folder: boolean }[] = [{ path: folder, folder: true }]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (!at.folder) {
      found++
      yield { path: at.path }
      continue
    }
    try {
      const inside = await pagesOf(at.path)
      for (const one of inside.reverse()) left.push(one)
    } catch (cause) {
      // One folder that may not be read does not stop the others.
      found++
      yield { path: at.path, error: unreadable(at.path, cause) }
    }
  }
  if (found > 0) return
  const remedy = `Name a folder with files that end in ${endings.join(', ')}`
  yield { path: folder, error: new ReadoutError('input-empty', folder, 'the folder holds no pages', { remedy }) }
}

/** How many pages a folder has, without keeping their names. Rejects where it cannot be read, or when given up. */
export async function countPages(folder: string, signal: AbortSignal): Promise<number> {
  let count = 0
  const left = [folder]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const path = at
    const entries = await opendir(path).catch(() => null)
    if (entries === null) continue
    for await (const entry of entries) {
      signal.throwIfAborted()
      if (entry.isDirectory() && !entry.name.startsWith('.')) left.push(join(path, entry.name))
      else if (isPageName(entry.name) && (await isFile(join(path, entry.name), entry))) count++
    }
  }
  return count
}

async function pagesOf(folder: string): Promise<{ path: string; folder: boolean }[]> {
  const found: { path: string; folder: boolean; key: string }[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    // Links to files are followed, links to folders are not: they may lead in a circle.
    if (entry.isDirectory()) found.push({ path, folder: true, key: `${entry.name}/` })
    else if (isPageName(entry.name) && (await isFile(path, entry))) found.push({ path, folder: false, key: entry.name })
  }
  return found.sort((a, b) => compareText(a.key, b.key))
}

async function isFile(path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile()
  return stat(path).then(
    (target) => target.isFile(),
    () => false, // it leads nowhere
  )
}
