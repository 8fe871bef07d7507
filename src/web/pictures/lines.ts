/** Text in lines, where no browser breaks them. */
import { clipped, withoutControls } from '../text/language.ts'

/** At most `most` lines of about `width` characters, broken between words; what does not fit is cut off. */
export function linesOf(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let left = withoutControls(text)
  while (left !== '' && lines.length < most - 1) {
    if (left.length <= width) break
    const space = left.lastIndexOf(' ', width)
    if (space <= 0) break
    lines.push(left.slice(0, space))
    left = left.slice(space + 1).trimStart()
  }
  return left === '' ? lines : [...lines, clipped(left, width)]
}
