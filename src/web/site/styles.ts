/**
 * The site's stylesheet, which stands in every page: it is painted as soon as it is there, and nothing more has to be
 * fetched first. The policy lets in this text alone, by its hash (Content Security Policy 3, 6.7.3).
 */
import { createHash } from 'node:crypto'
import type { Assets } from '../assets.ts'
import type { SiteSettings } from './settings.ts'

export interface Styles {
  text: string
  /** As a policy's `style-src` names it. */
  source: string
}

export function stylesOf({ stylesheet }: Assets, { colours }: SiteSettings): Styles {
  const text = `${withoutComments(stylesheet)}${colours ? accent(colours.accent) : ''}`
  // In the element it stands in a browser reads no entities, and a page is written with them.
  if (/[<&"]/.test(text)) throw new Error('a stylesheet of ours holds what cannot stand in a page as it is')
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
}

function accent({ light, dark }: { light: string; dark: string }): string {
  return `\n:root{--accent:light-dark(${light},${dark})}`
}

/** Comments and indents are for who writes it. */
function withoutComments(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*\n\s*/g, '\n')
    .replaceAll('"', "'")
}
