/** A message's own words: which of its parts, without what it quotes of others and signs with, lines put together again. */
import type { Dropped, InputForm } from '../../domain/index.ts'

export interface Body {
  text: string
  mediaType: 'text/html' | 'text/plain'
  as: InputForm
  dropped: Dropped[]
}

const STEP = 'mail'
/** A text part so much shorter than the markup says only that there is markup. */
const STUB = 0.3

/**
 * The plain part where it says as much as the markup does, since nobody's layout stands in its way; else the markup.
 * @returns null without either
 */
export function bodyOf(
  { html, text }: { html?: string | undefined; text?: string | undefined },
  isPage: boolean,
): Body | null {
  const plain = text?.trim() ? text : null
  const shown = roughText(html ?? '')
  const markup = html && shown.trim() ? html : null
  const stub = plain !== null && plain.trim().length < STUB * shown.length
  if (markup !== null && (isPage || plain === null || stub))
    return { text: markup, mediaType: 'text/html', as: 'html', dropped: [] }
  if (plain === null) return null
  const { own, dropped } = ownWords(plain.replace(/\r\n?/g, '\n'))
  // A message that only quotes is taken with what it quotes.
  const kept = own.trim() === '' ? { own: plain, dropped: [] } : { own, dropped }
  return { text: reflow(kept.own), mediaType: 'text/plain', as: 'text', dropped: kept.dropped }
}

/** Markup's characters, near enough to compare lengths. */
function roughText(html: string): string {
  return withoutHidden(html)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(nbsp|zwnj|#\d+);/gi, ' ')
    .replace(/\s+/g, ' ')
}

/** Without style sheets and scripts; one that does not end hides the rest. */
function withoutHidden(html: string): string {
  let kept = ''
  let from = 0
  for (const { 0: tag, 1: name = '', index } of html.matchAll(/<(style|script)\b/gi)) {
    if (index < from) continue
    kept += html.slice(from, index)
    const end = endOf(html, name, index + tag.length)
    if (end < 0) return kept
    from = end
  }
  return kept + html.slice(from)
}

function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi')
  end.lastIndex = from
  return end.exec(html)?.index ?? -1
}

function ownWords(text: string): { own: string; dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const lines = text.split('\n')
  const signature = lines.findLastIndex((line) => line === '-- ' || line === '--')
  if (signature > 0 && lines.length - signature <= 20) {
    const signed = lines.splice(signature).slice(1).join('\n').trim()
    if (signed) dropped.push({ step: STEP, reason: 'the signature', text: signed })
  }
  const quoted = lines.filter((line) => line.startsWith('>'))
  if (quoted.length > 0)
    dropped.push({
      step: STEP,
      reason: 'quoted from an earlier message',
      text: quoted.map((line) => line.replace(/^[>\s]+/, '')).join('\n'),
    })
  return {
    own: lines.filter((line) => !line.startsWith('>')).join('\n'),
    dropped: dropped.filter(({ text }) => text.trim() !== ''),
  }
}

/** Lines were broken at some width: all but a paragraph's last are about as long. */
const SHORTEST = 45
const LONGEST = 100

/** Paragraphs as one line each where their lines were broken by a program; verses, lists and addresses stay. */
export function reflow(text: string): string {
  return text
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => {
      const lines = paragraph.split('\n').map((line) => line.trimEnd())
      const broken = lines.slice(0, -1)
      const even = broken.length > 0 && broken.every((line) => line.length >= SHORTEST && line.length <= LONGEST)
      const list = lines.slice(1).some((line) => /^\s*([-*•]|\d{1,3}[.)])\s/.test(line))
      return (even && !list ? lines.map((line) => line.trim()).join(' ') : lines.join('\n')).trim()
    })
    .filter(Boolean)
    .join('\n\n')
}
