/** What the benchmarks read: by default the English pages of the sample dossier. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Document, Resource } from '../src/domain/index.ts'
import { extract } from '../src/extract/index.ts'

const demo = new URL('../demo/pages/', import.meta.url)

/** @param files by default the pages of the sample dossier */
export function resources(files: readonly string[] = []): Resource[] {
  const given = files.length ? files : readdirSync(demo).map((name) => new URL(name, demo))
  return given.map((file) => ({
    name: String(file),
    url: null,
    bytes: new Uint8Array(readFileSync(file)),
    mediaType: null,
    retrieved: '',
  }))
}

/** The English ones, extracted. */
export function englishDocuments(files: readonly string[] = []): Document[] {
  return resources(files)
    .map((resource) => extract(resource).document)
    .filter((document) => document.language === 'en')
}

/** Words and numbers, without punctuation. */
export function wordsIn(documents: readonly Document[]): number {
  return documents.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
}
