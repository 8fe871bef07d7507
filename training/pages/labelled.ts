/** Labelled pages, as `pages/*.jsonl.gz` holds them. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface LabelledPage {
  id: string
  url: string | null
  html: string
  /** The text of the article, as a person copied it out. */
  main_content: string | null
  title: string | null
  author: string | null
  publish_date: string | null
}

/** One page after the other, so that a corpus need not be held parsed. */
export function* pagesOf(path: string): Generator<LabelledPage> {
  const raw = readFileSync(path)
  const lines = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n')
  for (const line of lines) if (line.trim()) yield JSON.parse(line) as LabelledPage
}
