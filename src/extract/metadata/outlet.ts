/** Who publishes: from the notices and the sign-off a page carries, else from its address. */

const copyright = /(?:©|\(c\)\s|copyright\s+(?:©|\(c\)|by\s|(?:19|20)\d\d)|(?:19|20)\d\d\s.{0,60}all rights reserved)/iu
const rights =
  /(all rights reserved|все права (?:защищены|сохранены)|bütün hüquqlar[ıi]? qorunur|bütün hüquqlar[ıi]? müdafiə olunur|tüm hakları saklıdır|բոլոր իրավունքները (?:պաշտպանված|վերապահված) են|tous droits réservés|alle rechte vorbehalten|усі права захищен[іо]|copyright|©|\(c\))/giu
const LONGEST = 90
/** The legal form says what the company is, not what the outlet is called. */
const legalForm = /[,\s]+(ltd|llc|inc|gmbh|plc|s\.?a|ооо|mmc)\.?$/iu

/** The name in a copyright line: what is left of its first clause without the sign, the years and the formula. */
export function outletOfCopyright(line: string): string | null {
  if (line.length > 400 || !copyright.test(line)) return null
  for (const sentence of line.split(/(?<=[.!?;|])\s+/)) {
    if (!copyright.test(sentence)) continue
    const bare = sentence
      .replace(rights, ' | ')
      .replace(/(?<!\d)(?:19|20)\d\d(?:\s?[–—-]\s?(?:(?:19|20)\d\d|present))?(?!\d)/g, ' | ')
      .split(/[|]|,\s/)
    for (const part of bare) {
      const name = trimName(part).replace(legalForm, '')
      if (name.length >= 2 && name.length <= LONGEST && /\p{L}{2}/u.test(name) && name.split(/\s+/).length <= 12)
        return name
    }
  }
  return null
}

/** A name without quotes, brackets and stray signs around or inside it: `"Atlas" Research Center` → `Atlas Research Center`. */
export function trimName(name: string): string {
  return name
    .replace(/["“”«»„]/g, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/\s+/g, ' ')
}

/** Letters and digits alone, to compare names that differ in case and signs. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The host of an address without `www.`; null for none or a local file. */
export function outletOfUrl(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return /^https?:$/.test(protocol) && hostname ? hostname.replace(/^www\d?\./, '') : null
}
