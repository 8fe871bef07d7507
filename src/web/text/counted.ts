/** Numbers in words. */
const numbers = new Intl.NumberFormat('en-GB')

/** "6,600" */
export function numberText(n: number): string {
  return numbers.format(n)
}

/** "640 bytes", "12 kB", "2.4 MB" */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

/** "1 statement", "12 statements", "1,204 documents". */
export function counted(n: number, noun: string, nouns = `${noun}s`): string {
  return `${numbers.format(n)} ${n === 1 ? noun : nouns}`
}
