/** Numbers in words. */
const numbers = new Intl.NumberFormat('en-GB')

/** "6,600" */
export function numberText(n: number): string {
  return numbers.format(n)
}

/** "1 statement", "12 statements", "1,204 documents". */
export function counted(n: number, noun: string, nouns = `${noun}s`): string {
  return `${numbers.format(n)} ${n === 1 ? noun : nouns}`
}
