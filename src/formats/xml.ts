/** The XML that files need: text made safe for it. */

/** What XML 1.0 can hold: a control character, half of a surrogate pair or a non-character becomes U+FFFD. */
export function xmlSafe(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML refuses
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  )
}

/** The text as it stands between tags or in an attribute, of {@link xmlSafe} characters alone. */
export function xmlText(text: string): string {
  return (
    xmlSafe(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Line breaks and tabs in an attribute would be read as blanks.
      .replace(/[\n\r\t]/g, (one) => `&#${one.charCodeAt(0)};`)
  )
}

/** `name="value"` for each, those that are undefined left out. */
export function attributes(of: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(of)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xmlText(String(value))}"`]))
    .join('')
}

/** `<name>text</name>`; nothing where there is no text. */
export function element(name: string, text: string | null, of: Parameters<typeof attributes>[0] = {}): string {
  return text === null ? '' : `<${name}${attributes(of)}>${xmlText(text)}</${name}>`
}
