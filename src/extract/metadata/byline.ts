/** Who wrote it, as the page says: a labelled line, or a name that stands alone where names stand. */

const labelled =
  /^(?:written |story |report |text |article )?(?:by|author|authors|reported by|автор|авторы|текст|беседовал[аи]?|подготовил[аи]?|müəllif|yazar|yazan|haber|հեղինակ|հեղինակը|par|propos recueillis par|auteur|von|autor|por|di)(?:\s*[:՝—]\s*|\s+)(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s+(?:(?:and|und|et|и|və|ve|de|von|van|da|del|al|bin|&)\s+)?\p{Lu}[\p{L}\p{M}.'’-]*){0,7})\s*(?:[,|/—–-].{0,60})?$/iu

const bare =
  /^\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:\p{Lu}\.\s*)?(?:(?:de|van|von|al|el|bin|der|di|da)\s+)?\p{Lu}[\p{L}\p{M}'’-]*\.?){1,3}$/u

/** Words that names of people do not hold, and rubrics, agencies and offices do. */
const notName =
  /(?<!\p{L})(news|agency|press|center|centre|institute|ministry|bureau|times|post|daily|journal|review|desk|staff|editor|editorial|team|world|politics|policy|economy|foreign|international|top|latest|breaking|read|south|north|east|west|middle|caucasus|central|asia|europe|european|union|russia|armenia|azerbaijan|georgia|turkey|iran|ukraine|office|government|republic|about|contact|home|special|report|analysis|opinion|interview|society|culture|war|peace|новости|агентство|мир|политика|экономика|центр|институт|министерство|газета|интервью|аналитика|кавказ|ближний|восток|республика|общество|xəbərlər|siyasət|agentliyi|mərkəzi|nazirliyi|dünya|müsahibə|նորություններ|քաղաքական|politique|monde|société|nachrichten|politik|bank|party|group|university|council|committee|foundation|commission)(?!\p{L})/iu

/** The name of a labelled byline (`By Marian Stope`, `Автор: Иван Петров`), as printed; null for another line. */
export function bylineOf(line: string): string | null {
  if (line.length > 120) return null
  // Where it was written from (`By Marian Stope at the bridge`) is no part of the name.
  const match = labelled.exec(line.replace(/(?<=\p{Ll})\s+(?:in|at|from)\s(?:the\s)?\p{Lu}.*$/u, ''))
  const name = match?.groups?.name?.trim()
  // The label is matched in any letter case, and so would the capitals be: the name has to begin with a real one.
  return name && /^\p{Lu}/u.test(name) && !/\p{Ll}{3,}\s+\p{Ll}{4,}/u.test(name) && line.length - name.length < 70
    ? name
    : null
}

/** Between two names. */
const and = /\s+(?:and|et|und|и|і|və|ve|և)\s+|,\s+/u
const MOST_NAMES = 4

/** True for two to four capitalised words that could be a person's name, or a few such names side by side. */
export function looksLikeName(line: string): boolean {
  if (line.length > 120) return false
  const names = line.split(and)
  return names.length <= MOST_NAMES && names.every(isName)
}

function isName(line: string): boolean {
  return line.length <= 60 && bare.test(line) && !notName.test(line) && !/\p{Lu}{4,}/u.test(line.split(/\s+/)[0] ?? '')
}

const credit =
  /^(?:\(\s?)?(?:additional )?(?:reporting|report|writing|written|compiled|editing|edited)(?: (?:and|&) (?:writing|editing|reporting))? by\s+(?<names>\p{Lu}.{2,120}?)\s*(?:[;.)]|$)/iu

/** True for the line below a wire's report that says who reported and who edited. */
export function isCreditLine(line: string): boolean {
  return line.length <= 300 && credit.test(line)
}

/** Who reported, by such a line, without the places they did it from; null for another line or for editors alone. */
export function reportersOf(line: string): string | null {
  if (!isCreditLine(line) || /^\W?(editing|edited|additional)/i.test(line)) return null
  const names = (credit.exec(line)?.groups?.names ?? '').replace(
    /\s(?:in|at|from)\s\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*)*/gu,
    '',
  )
  return looksLikeName(names) ? names : null
}
