/** "1 statement", "12 statements", "1,204 documents". */
const numbers = new Intl.NumberFormat('en-GB')

export function counted(n: number, noun: string, nouns = `${noun}s`): string {
  return `${numbers.format(n)} ${n === 1 ? noun : nouns}`
}
