/** Character references in what is no markup: many systems escape what they put into JSON or attributes once too often. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
}
const LONGEST = 2000

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text.slice(0, LONGEST)
  return text
    .slice(0, LONGEST)
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,6}));/gi, (all, decimal?: string, hex?: string, name?: string) => {
      if (name) return named[name.toLowerCase()] ?? all
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '
    })
}
