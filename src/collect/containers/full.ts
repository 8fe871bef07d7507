/** Whether what a feed brings is the whole text or a teaser for it. */
import { plainOf } from './xml.ts'

/** Characters: of an element that is there for the whole text, and of a summary that is one by its length alone. */
const FEWEST = 400
const FEWEST_OF_SUMMARY = 1500
/** How teasers end, in the languages we meet most. */
const goesOn =
  /(\[?(…|\.\.\.|&hellip;|&#8230;)\]?|read (more|on|the (full|rest))[^.]{0,60}|continue reading[^.]{0,80}|full (story|text|article)[^.]{0,20}|the post .{1,200} (appeared first|first appeared) on .{1,80}|читать (далее|полностью|дальше)[^.]{0,20}|подробнее|devamı[^.]{0,20}|davamı[^.]{0,20}|weiterlesen|lire la suite|leer más|اقرأ المزيد|ادامه مطلب|կարդալ ավելին|»|>>|→)\W{0,5}$/iu

/**
 * @param named whether the feed has an element for the whole text beside the summary
 * @param teaser its summary, to compare
 */
export function isFull(content: string, { named, teaser }: { named: boolean; teaser: string | null }): boolean {
  const text = plainOf(content)
  const length = text.length
  if (length < (named ? FEWEST : FEWEST_OF_SUMMARY)) return false
  if (goesOn.test(text.slice(-300)) && length < 3 * FEWEST_OF_SUMMARY) return false
  // A summary said twice is no text.
  return (
    !named ||
    teaser === null ||
    teaser === content ||
    length > 1.2 * plainOf(teaser).length ||
    length >= FEWEST_OF_SUMMARY
  )
}
