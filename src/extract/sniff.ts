/** Tells markup from a text dump when nobody says which it is. */
import type { InputForm } from '../domain/index.ts'

/** How far into the text the tags are looked for. */
const SAMPLE = 20000
/** So many closing tags of HTML make it markup, though no `<html>` opens it. */
const CLOSING_TAGS = 2

/**
 * `html` or `page`. Never `text`: whether a text is to be taken verbatim is for the caller to say, since a dump without
 * any chrome looks just like it.
 */
export function sniff(text: string, mediaType: string | null): InputForm {
  if (/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(mediaType ?? '')) return 'html'
  const head = text.slice(0, SAMPLE)
  if (/^\s*(<\?xml[^>]{0,200}>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(head))
    return 'html'
  const closing = head.match(
    /<\/(p|div|span|a|h[1-6]|ul|ol|li|table|section|article|main|body|html|script|style|title)>/gi,
  )
  return (closing?.length ?? 0) >= CLOSING_TAGS && /^\s*</.test(head) ? 'html' : 'page'
}
