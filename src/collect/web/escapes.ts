/**
 * Escapes of an address in one form (RFC 3986, section 6.2.2): in capitals, and none for what needs none.
 *
 * @example sameEscapes('/a%7eb%d0') // '/a~b%D0'
 */
export function sameEscapes(text: string): string {
  // After a stray percent sign what is undone would make another escape.
  return text.replace(/(?<!%[0-9a-f]?)%([0-9a-f]{2})/gi, (written, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16))
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : written.toUpperCase()
  })
}
