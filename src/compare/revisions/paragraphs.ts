/** A text's paragraphs as they are compared: what a reader would call a change counts, typesetting does not. */

export interface Paragraph {
  text: string
  /** Equal for paragraphs that read the same. */
  key: string
}

/** A paragraph of a verbatim text that is longer is taken line by line, in UTF-16 code units. */
const LONG = 2000

/** In the order of the text, without the lines that pages count and date themselves by. */
export function paragraphsOf(text: string): Paragraph[] {
  const blocks = text.split(/\n[^\S\n]*\n\s*/).flatMap((block) => (block.length > LONG ? block.split('\n') : block))
  const all = blocks.map((block) => ({ text: block.trim(), key: keyOf(block) }))
  return all.filter(({ key }) => key !== '' && !isCounter(key))
}

/** Without differences that nobody reads: spaces, invisible characters, the shape of quotation marks and dashes. */
export function keyOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[“”„«»‟″]/g, '"')
    .replace(/[‘’‚‹›′]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "Views: 1,204", "Просмотров 17", "3 min read": a count or an age of the page, which changes by itself. */
const counters = [
  /^(?:views?|reads?|comments?|shares?|likes?|visits?)\s*[:-]?\s*[\d., ]+k?$/iu,
  /^[\d., ]+k?\s*(?:views?|reads?|comments?|shares?|likes?)$/iu,
  /^(?:просмотр|комментари|прочитано|перегляд|коментар)\p{L}*\s*[:-]?\s*[\d., ]+$/iu,
  /^(?:baxış|oxun|şərh|görüntülenme|okunma|yorum)\p{L}*\s*[:-]?\s*[\d., ]+$/iu,
  /^(?:aufrufe|kommentare|vues|commentaires|vistas|comentarios)\s*[:-]?\s*[\d., ]+$/iu,
  /^\d+\s*(?:min(?:ute)?s?)\.?\s*(?:read|ago)$/iu,
  /^(?:(?:updated|published|posted)\s)?\d+\s*(?:seconds?|minutes?|hours?|days?)\s*ago$/iu,
]

/** In UTF-16 code units. */
const LONGEST_COUNTER = 40

function isCounter(key: string): boolean {
  return key.length <= LONGEST_COUNTER && counters.some((counter) => counter.test(key))
}
