/** Characters that show nothing: they part words that are whole on the screen, or turn their order around. */

/** Soft hyphens, joiners that forbid a break, byte order marks inside a text, NULs. */
const silent = /[\0\u00ad\u2060\ufeff]/g
/** What makes letters stand in another order than they were written in; marks between words of two scripts stay. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

const any = /[\0\u00ad\u2060\ufeff\u202a-\u202e\u2066-\u2069]/

/** @returns the text without them, and how many turned the order of letters around */
export function withoutInvisible(text: string): { text: string; turned: number } {
  // Most pages have none of them, and one look is cheaper than two rewritings.
  if (!any.test(text)) return { text, turned: 0 }
  const turned = text.match(turning)?.length ?? 0
  return { text: text.replace(silent, '').replace(turning, ''), turned }
}
