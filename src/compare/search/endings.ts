/** Endings given by hand, separated by spaces, so that the first that a word has is its longest. */
export function longestFirst(endings: string): string[] {
  return endings.split(' ').sort((a, b) => b.length - a.length)
}
